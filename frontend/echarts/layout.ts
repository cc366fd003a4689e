import type { Range } from './glide.ts';
import type { Axis, ChartModel } from './model.ts';
import type { Numbers } from './numbers.ts';
import { place, valueAt, type Ranges } from './ranges.ts';
import { linearTicks, logTicks } from './ticks.ts';
import { lastIndex, type Track } from './track.ts';

export const FONT_SIZE = 12;
const LINE = 15;
/** Lower pictures write the name of the x axis beside its ticks. */
const LOW = 300;
const MOST_TICKS = 8;
/** Curves' names take at most this part of the width; wider ones go to the legend. */
const NAMES = 0.3;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Ticks by their places. */
export interface Ticks {
  places: number[];
  words: string[];
}

/** The name of a curve beside its end, in pixels of the whole picture. */
export interface EndLabel {
  track: Track;
  index: number;
  /** How far the name is moved down from the end, so that names do not overlap. */
  shift: number;
}

export interface Layout {
  width: number;
  height: number;
  /** Whether the x axis has its name at its end, in the row of its ticks. */
  isLow: boolean;
  /** Where values are drawn. */
  box: Box;
  ranges: Ranges;
  x: Ticks;
  y: Ticks;
  ends: EndLabel[];
  /** Tracks that need a line in the legend. */
  legend: Track[];
  measure: Measure;
}

/** Width of a text in pixels, in the chart's font at its boldest. */
type Measure = (text: string) => number;

export interface Paper {
  width: number;
  height: number;
  numbers: Numbers;
  measure: Measure;
}

/** Decides where everything goes, so that nothing is cut off at 300 pixels and nothing is lost at 900. */
export function layoutOf(model: ChartModel, tracks: readonly Track[], ranges: Ranges, paper: Paper): Layout {
  const { width, height, numbers, measure } = paper;
  const top = model.y.label === '' && !(model.type === 'plot' && model.isBare) ? 10 : 26;
  const isLow = height < LOW;
  const bottom = model.x.label === '' || isLow ? 24 : 42;
  const tall = Math.max(20, height - top - bottom);
  const y = ticks(model.y, ranges.y, tall, () => 2 * LINE, false, numbers);
  const left = Math.max(20, steady(Math.max(0, ...y.words.map(measure)) + 10));
  const names = curvesWithNames(model, tracks);
  const room = Math.max(0, ...names.map((track) => measure(track.name))) + 14;
  const hasSigns = names.some(({ symbol }) => symbol !== undefined); // which the legend shows
  const isDirect = names.length > 0 && !hasSigns && room <= width * NAMES && names.length * LINE <= tall;
  const right = isDirect ? Math.max(16, room) : 16;
  const box = { left, top, width: Math.max(20, width - left - right), height: tall };
  const allX = ticks(model.x, ranges.x, box.width, (word) => measure(word) + 22, isWhole(model, tracks), numbers);
  const x = isLow ? besideName(allX, ranges.x, box.width, measure(axisName(model.x)), measure) : allX;
  const ends = isDirect ? endLabels(model, names, ranges, box) : [];
  return { width, height, isLow, box, ranges, x, y, ends, legend: legendOf(model, tracks, isDirect), measure };
}

/** The ticks without the words for which the axis' name at its end leaves no room. */
function besideName({ places, words }: Ticks, range: Range, length: number, name: number, measure: Measure): Ticks {
  const end = (word: string, i: number) => along(range, places[i]) * length + measure(word) / 2;
  return { places, words: words.map((word, i) => (name > 0 && end(word, i) > length - name - 8 ? '' : word)) };
}

/** Pixels of a value; NaN where there is no place for it. */
export function pixelOf(model: ChartModel, { box, ranges }: Pick<Layout, 'box' | 'ranges'>, x: number, y: number): [number, number] {
  return [box.left + along(ranges.x, place(model.x, x)) * box.width, box.top + (1 - along(ranges.y, place(model.y, y))) * box.height];
}

/** 0 at the start of a range, 1 at its end. */
export function along([from, to]: Range, position: number): number {
  return (position - from) / (to - from);
}

/** As many ticks as there is room for; each needs `need(its word)` pixels of a `length` of pixels. */
function ticks(axis: Axis, range: Range, length: number, need: (word: string) => number, whole: boolean, numbers: Numbers): Ticks {
  let chosen: Ticks = { places: [], words: [] };
  for (const values of candidates(axis, range, whole)) {
    const next = { places: values.map((value) => place(axis, value)), words: values.map((value) => numbers.tick(value)) };
    const room = Math.max(...next.words.map(need), 0);
    const isTight = next.places.some((position, i) => i > 0 && (along(range, position) - along(range, next.places[i - 1])) * length < room);
    if (!isTight && next.places.length >= chosen.places.length) chosen = next;
  }
  return chosen;
}

/** From few ticks to many. Within a decade even steps are easier to read than 1, 2, 5. */
function candidates(axis: Axis, range: Range, whole: boolean): number[][] {
  const counts = Array.from({ length: MOST_TICKS - 1 }, (_, i) => i + 2);
  if (axis.kind === 'linear') return counts.map((count) => linearTicks(range, count, whole));
  const values: Range = [10 ** range[0], 10 ** range[1]];
  const powers = counts.map((count) => logTicks(values, count));
  return range[1] - range[0] < 1 ? [...powers, ...counts.slice(0, 4).map((count) => linearTicks(values, count))] : powers;
}

/** Widths in steps of some pixels, so that the picture does not move with every digit. */
function steady(pixels: number): number {
  return Math.ceil(pixels / 6) * 6;
}

function isWhole(model: ChartModel, tracks: readonly Track[]): boolean {
  return model.type === 'lines' && model.x.kind === 'linear' && tracks.every(({ xs }) => every(xs, Number.isInteger));
}

function every(values: ArrayLike<number>, claim: (value: number) => boolean): boolean {
  for (let i = 0; i < values.length; i++) if (!claim(values[i])) return false;
  return true;
}

function curvesWithNames(model: ChartModel, tracks: readonly Track[]): Track[] {
  return model.type === 'lines' ? tracks.filter(({ kind, name }) => (kind === 'curve' || kind === 'ghost') && name !== '') : [];
}

function legendOf(model: ChartModel, tracks: readonly Track[], isDirect: boolean): Track[] {
  if (model.type === 'lines') return isDirect ? [] : curvesWithNames(model, tracks);
  if (model.type === 'plot') return model.hasLegend ? tracks.filter(({ name, kind }) => name !== '' && kind === 'shape') : [];
  const hasRoom = model.groups.every(({ classIndex }) => (classIndex ?? 0) < 2); // of many classes the shapes are named once, filled
  return tracks.filter(({ name, kind, isHollow }) => name !== '' && kind !== 'marks' && (hasRoom || !isHollow));
}

function endLabels(model: ChartModel, tracks: readonly Track[], ranges: Ranges, box: Box): EndLabel[] {
  const ends = tracks.flatMap((track) => {
    const index = lastIndex(track);
    if (index < 0) return [];
    const [x, y] = pixelOf(model, { box, ranges }, track.xs[index], track.ys[index]);
    const isInside = x >= box.left - 1 && x <= box.left + box.width + 1 && y >= box.top - 1 && y <= box.top + box.height + 1;
    return isInside ? [{ track, index, y }] : [];
  });
  const spread = apart(ends.map(({ y }) => y), box.top, box.top + box.height);
  return ends.map(({ track, index, y }, i) => ({ track, index, shift: spread[i] - y }));
}

/** Moves places apart until each has a line's height of room, as little as can be, within the two ends. */
export function apart(places: readonly number[], from: number, to: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a] - places[b]);
  const moved = [...places];
  order.forEach((at, k) => (moved[at] = Math.max(moved[at], k === 0 ? from : moved[order[k - 1]] + LINE)));
  order.reverse().forEach((at, k) => (moved[at] = Math.min(moved[at], k === 0 ? to : moved[order[k - 1]] - LINE)));
  return moved;
}

/** What an axis is called, with its unit. */
export function axisName({ label, unit }: Axis): string {
  return label === '' || unit === '' ? label : `${label} (${unit})`;
}

/** The value at a pixel along an axis. */
export function valueAtPixel(axis: Axis, range: Range, part: number): number {
  return valueAt(axis, range[0] + part * (range[1] - range[0]));
}
