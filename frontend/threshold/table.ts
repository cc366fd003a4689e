/** The counts at every threshold, made of the points that the server sends, and looking things up in them. */

import { bytes, float64, type ThresholdPart } from '../frames/frame.ts';

export type Cell = 'tn' | 'fp' | 'fn' | 'tp';
export type Counts = Record<Cell, number>;

export interface Table {
  /** Of every point in data order, with its label 0 or 1. */
  scores: Float64Array;
  labels: Uint8Array;
  /** Distinct scores, decreasing, and the counts when a point is positive from that score upwards. */
  rowScores: Float64Array;
  tp: Int32Array;
  fp: Int32Array;
  positives: number;
  negatives: number;
  rocAuc: number | null;
  averagePrecision: number | null;
}

/** Undefined when the parts do not fit together: such a frame is worth less than the one before. */
export function decode(part: ThresholdPart): Table | undefined {
  const { positives, negatives, rocAuc, averagePrecision } = part;
  const [scores, labels] = [float64(part.scores), bytes(part.labels)];
  if (scores.length !== labels.length || scores.length !== positives + negatives) return undefined;
  return { scores, labels, ...rowsOf(scores, labels), positives, negatives, rocAuc, averagePrecision };
}

/** As `ThresholdTable.java` counts: one row for every distinct score; what is no number comes last. */
function rowsOf(scores: Float64Array, labels: Uint8Array): Pick<Table, 'rowScores' | 'tp' | 'fp'> {
  const last = (point: number) => Number(Number.isNaN(scores[point]));
  const order = Uint32Array.from(scores, (_, i) => i).sort((a, b) => scores[b] - scores[a] || last(a) - last(b));
  const [rowScores, tp, fp] = [new Float64Array(order.length), new Int32Array(order.length), new Int32Array(order.length)];
  let rows = 0;
  let positives = 0;
  order.forEach((point, i) => {
    positives += labels[point];
    if (i + 1 < order.length && scores[order[i + 1]] === scores[point]) return;
    rowScores[rows] = scores[point];
    tp[rows] = positives;
    fp[rows] = i + 1 - positives;
    rows++;
  });
  return { rowScores: rowScores.subarray(0, rows), tp: tp.subarray(0, rows), fp: fp.subarray(0, rows) };
}

/** The last row whose score is at least the threshold; -1 when no point is predicted positive. */
export function rowAt({ rowScores }: Table, threshold: number): number {
  let [low, high] = [0, rowScores.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rowScores[middle] >= threshold) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The four always add up to the number of points. */
export function countsAt(table: Table, threshold: number): Counts {
  const row = rowAt(table, threshold);
  const tp = row < 0 ? 0 : table.tp[row];
  const fp = row < 0 ? 0 : table.fp[row];
  return { tn: table.negatives - fp, fp, fn: table.positives - tp, tp };
}

/** The precision of a model that guesses: the share of positives. */
export function chanceOf({ positives, scores }: Table): number {
  return positives / scores.length;
}

/** What becomes of one point. */
export function cellOf(score: number, label: number, threshold: number): Cell {
  if (score >= threshold) return label === 1 ? 'tp' : 'fp';
  return label === 1 ? 'fn' : 'tn';
}

/**
 * A threshold that gives the counts of a row: its score rounded down to as few decimals, three at least, as stay above the
 * next row, so that what is shown is what is used. Above all scores (row -1) it is 1.
 */
export function thresholdOf({ rowScores }: Table, row: number): number {
  if (row < 0) return 1;
  const score = rowScores[row];
  const next = row + 1 < rowScores.length ? rowScores[row + 1] : -Infinity;
  for (let power = 1e3; power <= 1e9; power *= 10) {
    const rounded = Math.floor(score * power) / power;
    if (rounded > next && rounded >= 0 && rounded <= score) return rounded;
  }
  return Math.min(1, Math.max(0, score));
}
