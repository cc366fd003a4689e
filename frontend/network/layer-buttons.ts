/** What adds, removes, moves and freezes single layers: a small + in each gap, a menu at each layer. */

import { html, nothing, svg } from 'lit';
import type { Item, LayerMenu } from './layer-menu.ts';
import { plusAt, type Layout } from './layout.ts';
import { ACTIVATIONS, type HiddenLayer, type Module, type NetworkModel } from './model.ts';
import { arrange, placeFor, type Arrangement, type Head, type Placed } from './modules.ts';
import { say } from './words.ts';

const CHIP_HEIGHT = 24;
const CHIP_PITCH = 28;

/** What these buttons show and whom they tell. */
export interface LayerHost {
  readonly model: NetworkModel;
  readonly layers: HiddenLayer[];
  readonly menu: LayerMenu;
  tell(event: string, detail: unknown, isForThePage?: boolean): void;
}

/** Pixels at the bottom of the picture for layers that no head shows. */
export function footOf(modules: readonly Module[]): number {
  const most = Math.max(0, ...arrange(modules).gaps.map((gap) => gap.length));
  return most * CHIP_PITCH;
}

/** The + of every gap, and what stands in it. */
export function gaps(host: LayerHost, plan: Layout) {
  const { model, layers } = host;
  const arrangement = arrange(model.modules);
  const isSame = arrangement.heads.length === plan.columns.length - 1; // not while the server has yet to answer
  if (model.modules.length === 0 || !isSame) return nothing;
  const names = [say(model.texts, 'inputs'), ...layers.map((_, index) => say(model.texts, 'layer', { layer: index + 1 })), say(model.texts, 'output')];
  return arrangement.gaps.map((gap, column) => {
    const isLast = column === plan.columns.length - 1;
    const x = plusAt(plan, column);
    const middle = isLast ? plan.width - 4 : (plan.columns[column].x + plan.columns[column + 1].x) / 2;
    const room = isLast ? 150 : Math.max(74, plan.columns[column + 1].x - plan.columns[column].x - 8);
    return html`${plus(host, arrangement, column, names[column], x)}
    ${gap.map((placed, k) => chip(host, placed, middle, plan.height - (gap.length - k) * CHIP_PITCH, room, isLast))}`;
  });
}

function plus(host: LayerHost, arrangement: Arrangement, column: number, after: string, x: number) {
  const { model } = host;
  const label = say(model.texts, 'addAfter', { name: after });
  return html`<button
    type="button"
    class="plus"
    data-after=${column}
    aria-haspopup="menu"
    aria-expanded="false"
    aria-label=${label}
    title=${label}
    ?disabled=${model.disabled}
    style="transform: translate(${Math.round(x - 12)}px, 0)"
    @click=${({ currentTarget }: Event) =>
      host.menu.openAt(currentTarget as HTMLElement, label, additions(host), (type) =>
        host.tell('layer-added', { place: placeFor(arrangement, column, type, model.modules.length), type }),
      )}
  >
    <i>+</i>
  </button>`;
}

function additions({ model, layers }: LayerHost): Item[] {
  const { texts, limits } = model;
  const isFull = layers.length >= limits.maxLayers;
  return [
    { key: 'Linear', label: 'Linear', why: isFull ? say(texts, 'maxLayers', { n: limits.maxLayers }) : undefined },
    ...ACTIVATIONS.filter((name) => name !== 'none').map((key, k) => ({ key, label: key, isApart: k === 0 })),
    { key: 'Dropout', label: 'Dropout', isApart: true },
    { key: 'BatchNorm1d', label: 'BatchNorm1d' },
  ];
}

function chip(host: LayerHost, placed: Placed, x: number, y: number, room: number, isAtEnd: boolean) {
  const { place, module } = placed;
  const name = `${place} · ${module.text}`;
  const shift = isAtEnd ? '-100%' : '-50%';
  return html`<button
    type="button"
    class="layer-chip"
    data-place=${place}
    aria-haspopup="menu"
    aria-expanded="false"
    title=${name}
    style="max-width: ${room}px; height: ${CHIP_HEIGHT}px; transform: translate(calc(${Math.round(x)}px + ${shift}), ${Math.round(y)}px)"
    @click=${({ currentTarget }: Event) => {
      if (module.parameters.length > 0) host.tell('weight-looked', { place }, true);
      void openMenu(host, currentTarget as HTMLElement, name, [placed]);
    }}
  >
    ${lock(module.parameters.some(({ isFrozen }) => isFrozen))}${module.text}
  </button>`;
}

/** The title of a column, with the menu of the layer that leads to it. */
export function headTitle(host: LayerHost, column: number, title: string) {
  const { texts, modules } = host.model;
  const head: Head | undefined = arrange(modules).heads[column - 1];
  if (!head) return html`<span class="title">${title}</span>`;
  const { linear, activation } = head;
  const isFrozen = linear.module.parameters.some((parameter) => parameter.isFrozen);
  const label = isFrozen ? `${title}, ${say(texts, 'isFrozen')}` : title;
  const heading = `${linear.place} · ${linear.module.text}`;
  return html`<button
    type="button"
    class="title menu"
    data-column=${column}
    aria-haspopup="menu"
    aria-expanded="false"
    aria-label=${label}
    title=${say(texts, 'layerMenu')}
    @click=${({ currentTarget }: Event) => void openMenu(host, currentTarget as HTMLElement, heading, activation ? [linear, activation] : [linear])}
  >
    ${lock(isFrozen)}${title}<svg class="down" viewBox="0 0 8 6" aria-hidden="true"><path d="M1 1l3 3 3-3" /></svg>
  </button>`;
}

function lock(isFrozen: boolean) {
  return isFrozen ? html`<svg class="lock" viewBox="0 0 10 12" aria-hidden="true">${svg`<path d="M1 5h8v6H1zM2.8 5V3.2a2.2 2.2 0 0 1 4.4 0V5" />`}</svg>` : nothing;
}

/** @param shown the layer, and the activation that is shown with it */
function openMenu(host: LayerHost, anchor: HTMLElement, heading: string, shown: Placed[]): Promise<void> {
  return host.menu.openAt(anchor, heading, items(host, shown), (key) => chosen(host, shown, key));
}

function items({ model }: LayerHost, [layer, activation]: Placed[]): Item[] {
  const { texts, modules } = model;
  const why = model.disabled ? say(texts, 'disabled') : undefined;
  const { parameters, type } = layer.module;
  const isLastLinear = type === 'Linear' && arrange(modules).heads.at(-1)?.linear.place === layer.place;
  const stays = isLastLinear ? say(texts, 'lastLinear') : why;
  return [
    ...(parameters.length > 0 ? [{ key: 'freeze', label: say(texts, 'freeze'), isChecked: parameters.every(({ isFrozen }) => isFrozen), why }] : []),
    ...parameters.map(({ name, isFrozen }) => ({ key: `freeze ${name}`, label: say(texts, 'freezeOne', { name }), isChecked: isFrozen, why })),
    { key: 'settings', label: say(texts, 'layerSettings'), isApart: parameters.length > 0 },
    ...(layer.place > 0 && type !== 'Linear' ? [{ key: 'earlier', label: say(texts, 'earlier'), why }] : []),
    ...(layer.place < modules.length - 1 && type !== 'Linear' ? [{ key: 'later', label: say(texts, 'later'), why }] : []),
    { key: 'remove', label: say(texts, 'removeOne', { name: type }), isApart: true, why: stays },
    ...(activation ? [{ key: 'removeActivation', label: say(texts, 'removeOne', { name: activation.module.type }), why }] : []),
    ...(activation ? [{ key: 'removeBoth', label: say(texts, 'removeBoth', { name: type, activation: activation.module.type }), why: stays }] : []),
  ];
}

function chosen(host: LayerHost, [layer, activation]: Placed[], key: string): void {
  const { place, module } = layer;
  if (key === 'settings') host.tell('layer-asked', { place });
  else if (key === 'earlier') host.tell('layer-moved', { from: place, to: place - 1 });
  else if (key === 'later') host.tell('layer-moved', { from: place, to: place + 1 });
  else if (key === 'remove') host.tell('layers-removed', { places: [place] });
  else if (key === 'removeActivation') host.tell('layers-removed', { places: [activation.place] });
  else if (key === 'removeBoth') host.tell('layers-removed', { places: [place, activation.place] });
  else freeze(host, module, key.split(' ')[1]);
}

/** Freezes a parameter, or all of the layer's; those that are frozen learn again. */
function freeze(host: LayerHost, { parameters }: Module, name: string | undefined): void {
  const meant = parameters.filter((parameter) => !name || parameter.name === name);
  host.tell('parameters-frozen', { names: meant.map((parameter) => parameter.name), isFrozen: !meant.every(({ isFrozen }) => isFrozen) });
}
