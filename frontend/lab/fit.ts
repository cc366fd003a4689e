/** What `paso-fit` shows: mirrors FitModel.java and FitState.java. */
export interface FitModel {
  title: string;
  xLabel: string;
  yLabel: string;
  x: Range;
  y: Range;
  training: Points;
  validation: Points;
  texts: FitTexts;
}

export type Range = readonly [low: number, high: number];

export interface Points {
  name: string;
  xs: number[];
  ys: number[];
}

export interface FitTexts {
  keys: string;
  left: string;
  right: string;
}

/** ŷ = b + w x. */
export interface Line {
  b: number;
  w: number;
}

export interface FitState {
  /** The model; null: there is none yet. */
  line: NamedLine | null;
  /** Where the next update would take it, or where it came from. */
  other: NamedLine | null;
  /** The line that made the data. */
  truth: NamedLine | null;
  /** Rows of the training points in the mini-batch; null: no batch stands out. */
  batch: number[] | null;
  hasPredictions: boolean;
  hasErrors: boolean;
  /** Row of the training point picked out, or -1. */
  picked: number;
  pickedLabel: string;
  isDraggable: boolean;
  summary: string;
}

export interface NamedLine extends Line {
  label: string;
}

export const NOTHING: FitState = {
  line: null,
  other: null,
  truth: null,
  batch: null,
  hasPredictions: false,
  hasErrors: false,
  picked: -1,
  pickedLabel: '',
  isDraggable: false,
  summary: '',
};

export function at({ b, w }: Line, x: number): number {
  return b + w * x;
}

/** The line through two places. */
export function through(x1: number, y1: number, x2: number, y2: number): Line {
  const w = (y2 - y1) / (x2 - x1);
  return { b: y1 - w * x1, w };
}

/** The point nearest to a place, both in pixels, within `reach`; or -1. */
export function nearest(points: readonly (readonly [number, number])[], [x, y]: readonly [number, number], reach: number): number {
  let best = -1;
  let least = reach * reach;
  points.forEach(([px, py], i) => {
    const distance = (px - x) ** 2 + (py - y) ** 2;
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}

/** The point an arrow key leads to: the next one along x; Home and End are the ends. */
export function step(xs: readonly number[], from: number, key: string): number | undefined {
  const order = xs.map((_, i) => i).sort((a, b) => xs[a] - xs[b]);
  const place = order.indexOf(from);
  const last = order.length - 1;
  const to: Record<string, number> = { ArrowRight: Math.min(last, place + 1), ArrowLeft: place < 0 ? last : Math.max(0, place - 1), Home: 0, End: last };
  return key in to ? order[to[key]] : undefined;
}
