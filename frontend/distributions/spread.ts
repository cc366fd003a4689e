/** How numbers are spread: mirrors Distribution.java. */
export interface Distribution {
  low: number;
  high: number;
  mean: number;
  deviation: number;
  /** Of bins of equal width from low to high. */
  counts: number[];
}

export interface Layer {
  name: string;
  weights: Distribution;
  gradients: Distribution;
  activations: Distribution;
}

/** After `step` updates: mirrors Frame.Distributions.Moment. */
export interface Moment {
  step: number;
  epoch: number;
  layers: Layer[];
}

/** A part of a frame: the ends of some epochs from the start on, and now, the last. Mirrors Frame.Distributions. */
export interface DistributionsPart {
  moments: Moment[];
}

/** Both ends of what several distributions span, a little apart where they are one number. */
export function span(all: readonly Distribution[]): [low: number, high: number] {
  const low = Math.min(...all.map((one) => one.low));
  const high = Math.max(...all.map((one) => one.high));
  return high > low ? [low, high] : [low - 0.5, high + 0.5];
}

/** The outline of a histogram: places on the axis and heights, the tallest bin 1. */
export function outline({ low, high, counts }: Distribution): [x: number, y: number][] {
  const width = (high - low) / counts.length;
  const tallest = Math.max(...counts, 1);
  const points = counts.map((count, i): [number, number] => [low + (i + 0.5) * width, count / tallest]);
  return [[low, 0], ...points, [high, 0]];
}
