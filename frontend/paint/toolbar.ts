import { html, nothing, svg } from 'lit';
import { classColour, css, symbolOf, type Ink } from '../echarts/ink.ts';
import { SHAPES } from '../echarts/legend.ts';
import { TOOLS, type PaintModel, type Tool } from './model.ts';
import type { Painting } from './painting.ts';
import { say, type TextKey, type Texts } from './texts.ts';

/** What the bar shows, and whom it tells what was chosen. */
export interface Painter {
  texts: Texts;
  model: PaintModel | undefined;
  readonly painting: Painting;
  /** Undefined before the first drawing. */
  readonly ink: Ink | undefined;
  take(tool: Tool): void;
  choose(label: number): void;
  addClass(): void;
  size(radius: number): void;
  undo(): void;
  redo(): void;
  clear(): void;
  done(): void;
}

/** Tools, classes, size of the brush, undo and redo. */
export function toolbar(painter: Painter) {
  const { texts, painting } = painter;
  const button = (key: TextKey, isUsable: boolean, act: () => void) =>
    html`<button type="button" @click=${act} ?disabled=${!isUsable}>${say(texts, key)}</button>`;
  return html`<div class="bar" role="toolbar" aria-label=${say(texts, 'tools')}>
    <div class="group">${TOOLS.map((tool) => toolButton(painter, tool))}</div>
    ${painting.hasClasses ? classes(painter) : nothing}
    <label class="size">
      ${say(texts, 'size')}<input type="range" min="6" max="70" .value=${String(painting.size)} @input=${(event: Event) => painter.size(Number((event.target as HTMLInputElement).value))} />
    </label>
    <div class="group">
      ${button('undo', painting.canUndo, () => painter.undo())} ${button('redo', painting.canRedo, () => painter.redo())}
      ${button('clear', painting.points.xs.length > 0, () => painter.clear())}
      <button type="button" class="done" @click=${() => painter.done()}>${say(texts, 'done')}</button>
    </div>
  </div>`;
}

function toolButton(painter: Painter, tool: Tool) {
  const { texts, painting } = painter;
  return html`<button type="button" aria-pressed=${painting.tool === tool ? 'true' : 'false'} @click=${() => painter.take(tool)}>${say(texts, tool)}</button>`;
}

function classes(painter: Painter) {
  const { texts, painting, model } = painter;
  const add = say(texts, 'addClass');
  return html`<div class="group" role="group" aria-label=${say(texts, 'classes')}>
    ${Array.from({ length: painting.classCount }, (_, i) => classButton(painter, i))}
    ${painting.classCount < (model?.mostClasses ?? 2) ? html`<button type="button" aria-label=${add} title=${add} @click=${() => painter.addClass()}>+</button>` : nothing}
  </div>`;
}

function classButton(painter: Painter, index: number) {
  const { texts, painting, model, ink } = painter;
  const name = model?.classes[index] ?? say(texts, 'className', { n: String(index) });
  const colour = ink ? css(classColour(index, 'training', ink)) : 'currentColor';
  return html`<button type="button" aria-pressed=${painting.label === index ? 'true' : 'false'} @click=${() => painter.choose(index)}>
    ${svg`<svg viewBox="0 0 12 12" width="12" aria-hidden="true"><path d=${SHAPES[symbolOf(index)]} fill=${colour} /></svg>`}${name}
  </button>`;
}
