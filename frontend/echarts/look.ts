/** The close look at single points: by pointer or by keys, with a ring, a guide and a card of numbers in full. */

import { html, nothing, render } from 'lit';
import { classColour, css, scaleColour, type Ink } from './ink.ts';
import { pixelOf, valueAtPixel, type Layout } from './layout.ts';
import { sign } from './legend.ts';
import { isAlong, type ChartModel } from './model.ts';
import type { Numbers } from './numbers.ts';
import type { Live } from './live.ts';
import type { Track } from './track.ts';
import { fieldOf } from './tracks.ts';
import { companions, nearest, step, type Spot } from './walk.ts';

/** A drawing as it is seen. */
export interface Drawing {
  model: ChartModel;
  tracks: readonly Track[];
  layout: Layout;
  live: Live;
  ink: Ink;
  numbers: Numbers;
  keys: string;
}

const GAP = 12;

export class Look {
  readonly #drawing: () => Drawing | undefined;
  readonly #root: ParentNode;
  readonly #answer: (text: string) => void;
  #spot: Spot | undefined;
  #pointer: [number, number] | undefined;

  constructor(root: ParentNode, drawing: () => Drawing | undefined, answer: (text: string) => void) {
    this.#root = root;
    this.#drawing = drawing;
    this.#answer = answer;
  }

  /** The pointer is at these pixels of the plot. */
  point(at: [number, number]): void {
    this.#pointer = at;
    this.refresh();
  }

  /** Nobody looks any more. */
  leave(): void {
    this.#pointer = this.#spot = undefined;
    this.refresh();
  }

  /** Whether the key led somewhere. */
  walk(key: string): boolean {
    const drawing = this.#drawing();
    if (!drawing) return false;
    if (key === 'Escape') return this.#escape();
    const next = step(drawing.tracks, this.#spot, key);
    if (!next) return false;
    this.#pointer = undefined;
    this.#spot = next;
    this.refresh();
    this.#answer(this.#part('.facts').innerText.replace(/\s+/g, ' '));
    return true;
  }

  /** The row in the training split of the point looked at; undefined where there is none. */
  get row(): number | undefined {
    const drawing = this.#drawing();
    return drawing && this.#spot ? drawing.tracks[this.#spot.track]?.rows?.[this.#spot.index] : undefined;
  }

  /** The point looked at, as the model has it: its group, and its place in that; undefined where there is none. */
  get sample(): { group: number; index: number } | undefined {
    const id = this.#spot && this.#drawing()?.tracks[this.#spot.track]?.id;
    const group = id && /^points(\d+)$/.exec(id)?.[1];
    return group ? { group: Number(group), index: this.#spot!.index } : undefined;
  }

  /** Shows the newest numbers at the place looked at. */
  refresh(): void {
    const drawing = this.#drawing();
    if (drawing && this.#pointer) this.#spot = this.#meant(drawing, this.#pointer);
    const spot = drawing && this.#spot && drawing.tracks[this.#spot.track]?.xs.length > this.#spot.index ? this.#spot : undefined;
    const place = drawing && (spot ? placeOf(drawing, spot) : this.#pointer && fieldPlace(drawing, this.#pointer));
    this.#card().hidden = !place;
    this.#part('.ring').hidden = !spot;
    this.#part('.guide').hidden = !spot || !drawing || !isAlong(drawing.model);
    if (!drawing || !place) return;
    render(spot ? pointCard(drawing, spot, this.#pointer === undefined) : fieldCard(drawing, place), this.#card());
    this.#put(drawing.layout, place);
  }

  #escape(): boolean {
    const isOpen = !this.#card().hidden;
    this.leave();
    return isOpen;
  }

  #meant({ model, tracks, layout }: Drawing, at: [number, number]): Spot | undefined {
    const { left, top, width, height } = layout.box;
    const isInside = at[0] >= left - GAP && at[0] <= left + width + GAP && at[1] >= top - GAP && at[1] <= top + height + GAP;
    return isInside ? nearest(model, tracks, (x, y) => pixelOf(model, layout, x, y), at) : undefined;
  }

  #put({ box, width, height }: Layout, [x, y]: [number, number]): void {
    const card = this.#card();
    const { offsetWidth, offsetHeight } = card;
    const left = x + GAP + offsetWidth <= width ? x + GAP : Math.max(0, x - GAP - offsetWidth);
    const top = Math.max(0, Math.min(height - offsetHeight, y - offsetHeight / 2));
    card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    this.#part('.ring').style.translate = `${x}px ${y}px`;
    const guide = this.#part('.guide');
    guide.style.translate = `${x}px ${box.top}px`;
    guide.style.height = `${box.height}px`;
  }

  #card(): HTMLElement {
    return this.#part('.card');
  }

  #part(selector: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(selector)!;
  }
}

function placeOf({ model, layout, tracks }: Drawing, { track, index }: Spot): [number, number] {
  return pixelOf(model, layout, tracks[track].xs[index], tracks[track].ys[index]);
}

/** Where a pointer over a painted field is; undefined where there is none. */
function fieldPlace({ model, layout: { box }, live }: Drawing, [x, y]: [number, number]): [number, number] | undefined {
  const isInside = x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
  return isInside && model.type === 'plane' && model.field && fieldOf(model, live) ? [x, y] : undefined;
}

function pointCard(drawing: Drawing, spot: Spot, isByKeys: boolean) {
  const { model, keys } = drawing;
  return html`<div class="facts">${isAlong(model) ? curveRows(drawing, spot) : planeRows(drawing, spot)}</div>
    ${isByKeys ? html`<small>${keys}</small>` : nothing}`;
}

function curveRows({ model, tracks, ink, numbers }: Drawing, spot: Spot) {
  const at = tracks[spot.track];
  const rows = companions(tracks, spot).map(({ track, index }) => ({ track: tracks[track], index }));
  return html`<b>${model.x.label} ${withUnit(numbers.full(at.xs[spot.index]), model.x.unit)}</b>
    ${rows.map(({ track, index }) => row(html`${sign(track, ink)} ${track.names[index] ?? track.name}`, withUnit(numbers.full(track.ys[index]), model.y.unit)))}`;
}

function planeRows({ model, tracks, ink, numbers }: Drawing, { track: at, index }: Spot) {
  const track = tracks[at];
  const value = track.values[index];
  const said = track.shape?.says?.(index);
  if (said) return html`${sign(track, ink)} ${said}`;
  return html`<b>${sign(track, ink)} ${track.name}</b>
    ${row(model.x.label, withUnit(numbers.full(track.xs[index]), model.x.unit))}${row(model.y.label, withUnit(numbers.full(track.ys[index]), model.y.unit))}
    ${value === undefined ? nothing : row(swatch(model, value, ink), numbers.full(value))}`;
}

/** A byte a cell is not more precise than two digits. */
function fieldCard({ model, layout, live, ink, numbers }: Drawing, [left, top]: [number, number]) {
  const { box, ranges } = layout;
  const [across, up] = [(left - box.left) / box.width, 1 - (top - box.top) / box.height];
  const field = live.field!;
  const place = html`${row(model.x.label, numbers.significant(valueAtPixel(model.x, ranges.x, across), 3))}${row(model.y.label, numbers.significant(valueAtPixel(model.y, ranges.y, up), 3))}`;
  const likely = field.classAt(across, up);
  if (likely) return html`${place}${row(classWord(model, likely.classIndex, ink), numbers.significant(likely.probability, 2))}`;
  const value = field.at(across, up);
  return html`${place}${row(swatch(model, value, ink), numbers.significant(value, 2))}`;
}

function classWord(model: ChartModel, classIndex: number, ink: Ink) {
  const name = model.type === 'plane' ? model.groups.find((group) => group.classIndex === classIndex)?.name : undefined;
  return html`<i style="background: ${css(classColour(classIndex, 'training', ink))}"></i> ${name ?? classIndex}`;
}

function swatch(model: ChartModel, value: number, ink: Ink) {
  const scale = model.type === 'plane' ? model.field : null;
  return scale ? html`<i style="background: ${css(scaleColour((value - scale.low) / (scale.high - scale.low), 1, ink))}"></i>` : nothing;
}

function row(name: unknown, value: string) {
  return html`<div class="row"><span>${name}</span><span>${value}</span></div>`;
}

function withUnit(value: string, unit: string): string {
  return unit === '' ? value : `${value} ${unit}`;
}
