import type { Range } from './glide.ts';

/** Round numbers within a range, at most about `count`: steps of 1, 2 or 5; `whole`: no step below 1. */
export function linearTicks([min, max]: Range, count: number, whole = false): number[] {
  const step = niceStep((max - min) / Math.max(1, count), whole);
  if (!(step > 0) || !Number.isFinite(step)) return [];
  const ticks: number[] = [];
  for (let k = Math.ceil(min / step - 1e-9); k * step <= max + step * 1e-9; k++) ticks.push(rounded(k * step));
  return ticks;
}

/** Powers of ten within a range; in a narrow one also 2 and 5 times them, and in a very narrow one linear ticks. */
export function logTicks([min, max]: Range, count: number): number[] {
  if (!(min > 0) || !(max > min)) return [];
  const decades = Math.log10(max / min);
  const every = Math.max(1, Math.ceil(decades / Math.max(1, count)));
  const parts = decades * 3 <= count + 2 ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let k = Math.floor(Math.log10(min)); k <= Math.log10(max); k++) {
    if (k % every !== 0) continue;
    for (const part of parts) ticks.push(Number(`${part}e${k}`));
  }
  const inside = ticks.filter((tick) => tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9));
  return inside.length >= 2 ? inside : linearTicks([min, max], count);
}

function niceStep(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((part) => part * power).find((candidate) => candidate >= rough * (1 - 1e-9)) ?? rough;
  return whole ? Math.max(1, step) : step;
}

function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(12));
}
