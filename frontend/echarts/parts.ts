/** What moves in a chart, as it comes: the page's frames have parts of these shapes. */

import type { Packed } from './packed.ts';

/** Losses of epochs; `from` is the index in the chart's list where these go, and all after it is replaced. */
export interface Losses {
  from: number;
  epochs: number[];
  training: (number | null)[];
  /** Of the training split after each epoch; none where it is not measured. */
  evaluated: (number | null)[];
  validation: (number | null)[];
  learningRates: (number | null)[];
}

/** Where a run stands. */
export interface Standing {
  /** The epoch of the lowest watched loss so far; 0: none. */
  bestEpoch: number;
}

/** One byte a cell, 0 for `low` and 255 for `high`; row 0 is the lowest. Of more than two classes also the most likely one of each cell. */
export interface Cells {
  columns: number;
  rows: number;
  low: number;
  high: number;
  cells: Packed;
  classes?: Packed | null;
  /** Which two inputs span the plane, in words of whoever draws it; 0 where there is no choice. */
  axes?: number;
}

/** A fitted curve, float64. */
export interface Fitted {
  x: Packed;
  y: Packed;
}

/** Rows of the samples that stand out, int32. */
export interface Batch {
  rows: Packed;
}

/** What a regression leaves unexplained, and how often: counts of bins `width` wide from `low` on. */
export interface Unexplained {
  low: number;
  width: number;
  training: UnexplainedSplit;
  validation: UnexplainedSplit | null;
}

/** Float64, and int32 a bin. */
export interface UnexplainedSplit {
  predictions: Packed;
  residuals: Packed;
  counts: Packed;
  mean: number;
  rmse: number;
}
