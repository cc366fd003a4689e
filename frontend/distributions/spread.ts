import type { Distribution } from '../frames/frame.ts';

/** Both ends of what several distributions span, a little apart where they are one number. */
export function span(all: readonly Distribution[]): [low: number, high: number] {
  const low = Math.min(...all.map((one) => one.low));
  const high = Math.max(...all.map((one) => one.high));
  return high > low ? [low, high] : [low - 0.5, high + 0.5];
}

/**
 * The outline of a histogram: places on the axis and heights, the tallest bin 1. Where all numbers are one it is a peak, `thin` to
 * either side.
 */
export function outline({ low, high, counts }: Distribution, thin: number): [x: number, y: number][] {
  if (high <= low) return [[low - thin, 0], [low, 1], [low + thin, 0]];
  const width = (high - low) / counts.length;
  const tallest = Math.max(...counts, 1);
  const points = counts.map((count, i): [number, number] => [low + (i + 0.5) * width, count / tallest]);
  return [[low, 0], ...points, [high, 0]];
}
