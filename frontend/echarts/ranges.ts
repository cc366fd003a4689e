import type { Range } from './glide.ts';
import type { Axis, ChartModel } from './model.ts';
import type { Track } from './track.ts';

/** Ranges of both axes, in places: what {@link place} makes of values. */
export interface Ranges {
  x: Range;
  y: Range;
}

/** Where a value lies along an axis, evenly spaced: itself, or its exponent; NaN where a log axis has no place for it. */
export function place(axis: Axis, value: number): number {
  return axis.kind === 'linear' ? value : value > 0 ? Math.log10(value) : NaN;
}

/** The value at a place. */
export function valueAt(axis: Axis, position: number): number {
  return axis.kind === 'linear' ? position : 10 ** position;
}

/** Ranges that hold all that is drawn, and fixed ends where the model has them. */
export function rangesOf(model: ChartModel, tracks: readonly Track[]): Ranges {
  const xs = new Extent(model.x);
  const ys = new Extent(model.y);
  for (const track of tracks) {
    if (track.kind === 'fit') continue;
    xs.addAll(track.xs);
    ys.addAll(track.ys);
  }
  for (const track of tracks) if (track.kind === 'fit') ys.addNear(track.ys);
  for (const { axis, value } of model.references) (axis === 'x' ? xs : ys).add(value);
  if (model.type !== 'plane') return { x: xs.range(0, false), y: ys.range(0.05, true) };
  return { x: xs.range(0.06, false), y: ys.range(0.08, false) };
}

/** Grows with the places of values. */
class Extent {
  readonly #axis: Axis;
  #min = Infinity;
  #max = -Infinity;

  constructor(axis: Axis) {
    this.#axis = axis;
  }

  add(value: number): void {
    const position = place(this.#axis, value);
    if (!Number.isFinite(position)) return;
    if (position < this.#min) this.#min = position;
    if (position > this.#max) this.#max = position;
  }

  addAll(values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) this.add(values[i]);
  }

  /** Takes values as far as one span away: a line that still is nowhere near the points must not squeeze them flat. */
  addNear(values: ArrayLike<number>): void {
    if (!(this.#min <= this.#max)) return this.addAll(values);
    const span = this.#max - this.#min || 1;
    const [low, high] = [this.#min - span, this.#max + span];
    for (let i = 0; i < values.length; i++) {
      if (!Number.isNaN(values[i])) this.add(valueAt(this.#axis, Math.min(high, Math.max(low, place(this.#axis, values[i])))));
    }
  }

  /** @param air part of the span left free at both ends; `toZero`: values not far above zero start there */
  range(air: number, toZero: boolean): Range {
    const { kind, min, max } = this.#axis;
    const [low, high] = this.#min <= this.#max ? [this.#min, this.#max] : [0, 1];
    const room = (high - low) * air;
    const isNearZero = toZero && kind === 'linear' && low >= 0 && low <= 0.6 * high;
    const from = min === null ? (isNearZero ? 0 : low - room) : place(this.#axis, min);
    const to = max === null ? high + room : place(this.#axis, max);
    return widened(from, to, min !== null);
  }
}

/** A range of some width, whatever its ends. */
function widened(from: number, to: number, isFromFixed: boolean): Range {
  const least = Math.max(1e-9, Math.abs(from) * 1e-9, Math.abs(to) * 1e-9);
  if (to - from >= least) return [from, to];
  const half = Math.abs(from) > 1e-3 && Math.abs(from) < 1 ? Math.abs(from) / 2 : 0.5;
  return isFromFixed ? [from, from + 2 * half] : [from - half, Math.max(from, to) + half];
}
