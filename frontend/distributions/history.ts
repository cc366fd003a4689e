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

/** A part of a frame: mirrors Frame.Distributions. */
export interface DistributionsPart {
  recipe: number;
  step: number;
  furthest: number;
  epoch: number;
  layers: Layer[];
}

const MOST = 400; // moments that are remembered; then every second one goes

/** What was seen of a run, by its steps; the run may go back and forth in time. */
export class History {
  #recipe = -1;
  #moments: DistributionsPart[] = [];

  put(part: DistributionsPart): void {
    if (part.recipe !== this.#recipe) this.#moments = [];
    this.#recipe = part.recipe;
    this.#moments = this.#moments.filter((moment) => moment.step !== part.step && moment.step <= part.furthest);
    const place = this.#moments.findIndex((moment) => moment.step > part.step);
    this.#moments.splice(place < 0 ? this.#moments.length : place, 0, part);
    if (this.#moments.length > MOST) this.#moments = this.#moments.filter((moment, i) => i % 2 === 0 || moment === part);
  }

  /** About `count` moments from the first to the last one, evenly over the steps, always with that of `step`. */
  rows(count: number, step: number): DistributionsPart[] {
    const all = this.#moments;
    if (all.length <= count) return all;
    const last = all[all.length - 1].step;
    const chosen = new Set<DistributionsPart>(all.filter((moment) => moment.step === step));
    for (let i = 0; i < count; i++) chosen.add(nearest(all, (last * i) / (count - 1)));
    return all.filter((moment) => chosen.has(moment));
  }
}

function nearest(all: readonly DistributionsPart[], step: number): DistributionsPart {
  return all.reduce((best, moment) => (Math.abs(moment.step - step) < Math.abs(best.step - step) ? moment : best));
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
