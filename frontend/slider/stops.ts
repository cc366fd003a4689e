/** Where a slider's thumb can stand. The thumb moves over places 0, 1, 2 …; each place is a value. */

export type Scale = 'linear' | 'log' | 'choices';

export interface Span {
  scale: Scale;
  min: number;
  max: number;
  /** Of a linear slider; 0: about a hundred round steps. */
  step: number;
  choices: number[];
  /** Only whole numbers are possible. */
  whole: boolean;
  /** The smallest and the largest number that may be typed; else the ends of the track. */
  least?: number;
  most?: number;
}

/** More places than any screen has pixels; a finer step is made coarser. */
const MOST = 10_000;
const PARTS = [1, 2, 3, 5];

/**
 * The values of all places, increasing. `kept` is among them even when it lies between two steps: a typed value
 * must not jump when somebody touches the slider.
 */
export function stops(span: Span, kept?: number): number[] {
  const values = new Set(steps(span));
  if (kept !== undefined && Number.isFinite(kept)) values.add(kept);
  return [...values].sort((a, b) => a - b);
}

/** The place of the value nearest to `value`. */
export function placeOf(places: number[], value: number): number {
  let best = 0;
  for (let i = 1; i < places.length; i++) if (Math.abs(places[i] - value) < Math.abs(places[best] - value)) best = i;
  return best;
}

/** Where on the track a value stands that may lie between two places: 2.5 is half-way between places 2 and 3. */
export function between(places: number[], value: number): number {
  const next = places.findIndex((place) => place >= value);
  if (next <= 0) return next < 0 ? places.length - 1 : 0;
  const [low, high] = [places[next - 1], places[next]];
  return next - 1 + (value - low) / (high - low);
}

function steps(span: Span): number[] {
  if (span.scale === 'choices') return span.choices;
  if (!(span.max > span.min)) return [span.min];
  return span.scale === 'log' && span.min > 0 ? logarithmic(span) : linear(span);
}

function linear({ min, max, step, whole }: Span): number[] {
  let size = step > 0 ? step : round((max - min) / 100);
  if (whole) size = Math.max(1, Math.round(size));
  while ((max - min) / size > MOST) size *= 10;
  const count = Math.floor((max - min) / size + 1e-9);
  const values = Array.from({ length: count + 1 }, (_, i) => clean(min + i * size));
  return values[count] < max ? [...values, max] : values;
}

function logarithmic({ min, max, whole }: Span): number[] {
  const values = [min, max];
  for (let power = Math.floor(Math.log10(min)); power <= Math.log10(max); power++) {
    values.push(...PARTS.map((part) => Number(`${part}e${power}`)));
  }
  return values.filter((value) => value >= min && value <= max && (!whole || Number.isInteger(value)));
}

/** 1, 2 or 5 times a power of ten, at least `rough`. */
function round(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((part) => part * power).find((size) => size >= rough * (1 - 1e-9))!;
}

/** 0.1 + 2 × 0.1 is 0.3, not 0.30000000000000004. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
