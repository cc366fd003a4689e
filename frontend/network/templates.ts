/** The words and controls around the drawing. They change with the structure, never with a frame. */

import { html, nothing, svg } from 'lit';
import type { Numbers } from '../echarts/numbers.ts';
import { headTitle, type LayerHost } from './layer-buttons.ts';
import { FOLDED, type Column, type Layout } from './layout.ts';
import { ACTIVATIONS, parameterCount, sizesOf, type HiddenLayer, type NetworkModel } from './model.ts';
import { activationName, count, say } from './words.ts';

/** What the templates show and whom they tell. */
export interface Controls extends LayerHost {
  addLayer(): void;
  removeLayer(): void;
  setUnits(index: number, units: number): void;
  setActivation(index: number, activation: string): void;
  foldInputs(isFolded: boolean): void;
}

/** A button that stays in the tab order when it cannot be pressed, and says why. */
function button(sign: string, label: string, why: string | undefined, press: () => void) {
  return html`<button
    type="button"
    aria-label=${label}
    aria-disabled=${why ? 'true' : 'false'}
    title=${why ?? label}
    @click=${() => why || press()}
  >
    ${sign}
  </button>`;
}

/** Why a control does nothing now, or undefined when it works. */
function reason({ model }: Controls, isAtLimit: boolean, key: string, n = 0): string | undefined {
  if (model.disabled) return say(model.texts, 'disabled');
  return isAtLimit ? say(model.texts, key, { n }) : undefined;
}

export function header(controls: Controls, menu: unknown, numbers: Numbers) {
  const { model, layers } = controls;
  const { texts, limits } = model;
  const full = reason(controls, layers.length >= limits.maxLayers, 'maxLayers', limits.maxLayers);
  const none = reason(controls, layers.length === 0, 'noLayer');
  return html`<header>
    <div class="stepper depth" role="group" aria-label=${count(texts, 'depth', layers.length, numbers)}>
      ${button('\u2212', say(texts, 'removeLayer'), none, () => controls.removeLayer())}
      <span>${count(texts, 'depth', layers.length, numbers)}</span>
      ${button('+', say(texts, 'addLayer'), full, () => controls.addLayer())}
    </div>
    ${legend(texts)}
    <span class="count">${count(texts, 'parameters', parameterCount(sizesOf(model, layers)), numbers)}</span>
    ${menu}
  </header>`;
}

function legend(texts: Record<string, string>) {
  return html`<div class="legend" aria-hidden="true">
    <span>${key(svg`<path d="M0 5H26" stroke="var(--positive)" />`)}${say(texts, 'positive')}</span>
    <span>${key(svg`<path d="M0 5H26" stroke="var(--negative)" stroke-dasharray="6 4" />`)}${say(texts, 'negative')}</span>
  </div>`;
}

function key(drawing: unknown) {
  return html`<svg viewBox="0 0 26 10">${drawing}</svg>`;
}

export function heads(controls: Controls, plan: Layout) {
  const { model, layers } = controls;
  const last = plan.columns[plan.columns.length - 1];
  return html`
    <div class="head input" style="transform: translate(4px, 0)">
      <span class="title">${say(model.texts, 'inputs')}</span>
    </div>
    ${layers.map((layer, index) => hiddenHead(controls, plan, layer, index))}
    <div class="head output" style="width: 84px; transform: translate(${Math.round(plan.width - 88)}px, 0)">
      ${headTitle(controls, layers.length + 1, say(model.texts, 'output'))}
      <span class="label" style=${`margin-inline-end: ${Math.max(0, plan.width - last.x - 46)}px`}>${model.outputLabel}</span>
    </div>
  `;
}

function hiddenHead(controls: Controls, plan: Layout, layer: HiddenLayer, index: number) {
  const { texts, limits } = controls.model;
  const values = { layer: index + 1 };
  const x = Math.round(plan.columns[index + 1].x - plan.headWidth / 2);
  const few = reason(controls, layer.units <= 1, 'minUnits');
  const many = reason(controls, layer.units >= limits.maxUnits, 'maxUnits', limits.maxUnits);
  return html`<div class=${plan.isWide ? 'head wide' : 'head'} style="width: ${plan.headWidth}px; transform: translate(${x}px, 0)">
    ${headTitle(controls, index + 1, say(texts, 'layer', values))}
    <div class="stepper" role="group" aria-label=${say(texts, 'layer', values)}>
      ${button('\u2212', say(texts, 'removeUnit', values), few, () => controls.setUnits(index, layer.units - 1))}
      <b>${layer.units}</b>
      ${button('+', say(texts, 'addUnit', values), many, () => controls.setUnits(index, layer.units + 1))}
    </div>
    <div class="select">
      <select
        aria-label=${say(texts, 'activation', values)}
        title=${controls.model.disabled ? say(texts, 'disabled') : say(texts, 'activation', values)}
        ?disabled=${controls.model.disabled}
        .value=${layer.activation}
        @change=${(event: Event) => controls.setActivation(index, (event.target as HTMLSelectElement).value)}
      >
        ${ACTIVATIONS.map(
          (name) => html`<option value=${name} ?selected=${name === layer.activation}>${activationName(texts, name)}</option>`,
        )}
      </select>
    </div>
  </div>`;
}

/** In place of hidden layers, an invitation to add the first. */
export function invitation(controls: Controls, plan: Layout) {
  const { model, layers } = controls;
  if (layers.length > 0 || model.limits.maxLayers < 1) return nothing;
  const middle = (plan.columns[0].x + plan.columns[1].x) / 2;
  return html`<button
    type="button"
    class="invite"
    style="left: ${middle}px"
    aria-disabled=${model.disabled ? 'true' : 'false'}
    title=${model.disabled ? say(model.texts, 'disabled') : ''}
    @click=${() => model.disabled || controls.addLayer()}
  >
    <span>+ ${say(model.texts, 'addLayer')}</span>
    <small>${say(model.texts, 'invitation')}</small>
  </button>`;
}

export function inputLabels(model: NetworkModel, plan: Layout) {
  const { x, tile, ys } = plan.columns[0];
  const right = x - tile / 2 - 5;
  return ys.map(
    (y, unit) => html`<span
      class="input-label"
      aria-hidden="true"
      title=${model.inputs[unit]}
      style="width: ${plan.labelWidth}px; transform: translate(${right - plan.labelWidth}px, ${y - 9}px)"
      >${model.inputs[unit]}</span
    >`,
  );
}

/** How many units are not drawn; the inputs among them are opened by a click, and folded by another. */
export function moreLines(controls: Controls, plan: Layout) {
  const { texts } = controls.model;
  const style = (column: Column) =>
    `width: ${plan.headWidth}px; text-align: center; transform: translate(${column.x - plan.headWidth / 2}px, ${column.moreY - 7}px)`;
  const line = (column: Column) => html`<span class="more" style=${style(column)}>${say(texts, 'more', { n: column.more })}</span>`;
  const [inputs, ...others] = plan.columns;
  const fold = html`<button
    type="button"
    class="more fold"
    style=${style(inputs)}
    aria-expanded=${inputs.more === 0 ? 'true' : 'false'}
    @click=${() => controls.foldInputs(inputs.more === 0)}
  >
    ${inputs.more > 0 ? say(texts, 'more', { n: inputs.more }) : say(texts, 'fewer')}
  </button>`;
  return [inputs.units > FOLDED ? fold : nothing, ...others.filter((column) => column.more > 0).map(line)];
}
