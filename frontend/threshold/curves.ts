/** ROC and precision-recall curves from the table, in the unit square. */

import type { Table } from './table.ts';
import { thin } from './thin.ts';

/** Point i + 1 belongs to row i of the table; point 0 to no point being predicted positive. */
export interface Curve {
  xs: Float64Array;
  ys: Float64Array;
}

export type CurveKind = 'roc' | 'pr';

/** Undefined where the curve does not exist: ROC needs both classes, precision-recall the positive one. */
export function curveOf(kind: CurveKind, table: Table): Curve | undefined {
  const { positives, negatives, rowScores } = table;
  if (positives === 0 || rowScores.length === 0) return undefined;
  if (kind === 'pr') return precisionRecall(table);
  return negatives === 0 ? undefined : roc(table);
}

/** x is the false, y the true positive rate, from (0, 0) to (1, 1). */
function roc({ tp, fp, positives, negatives }: Table): Curve {
  const xs = new Float64Array(tp.length + 1);
  const ys = new Float64Array(tp.length + 1);
  for (let row = 0; row < tp.length; row++) {
    xs[row + 1] = fp[row] / negatives;
    ys[row + 1] = tp[row] / positives;
  }
  return { xs, ys };
}

/** x is recall, y precision, from (0, 1), the end that scikit-learn adds. */
function precisionRecall({ tp, fp, positives }: Table): Curve {
  const xs = new Float64Array(tp.length + 1);
  const ys = new Float64Array(tp.length + 1);
  ys[0] = 1;
  for (let row = 0; row < tp.length; row++) {
    xs[row + 1] = tp[row] / positives;
    ys[row + 1] = tp[row] / (tp[row] + fp[row]);
  }
  return { xs, ys };
}

/** The row whose point lies nearest to (x, y); `width` and `height` are the square's sides on the screen. */
export function nearestRow({ xs, ys }: Curve, x: number, y: number, width: number, height: number): number {
  let best = 0;
  let least = Infinity;
  for (let i = 0; i < xs.length; i++) {
    const distance = ((xs[i] - x) * width) ** 2 + ((ys[i] - y) * height) ** 2;
    if (distance < least) [best, least] = [i, distance];
  }
  return best - 1;
}

/**
 * The corners of the drawn line: ROC goes straight from point to point; precision goes in steps, each value holding for the
 * recall gained at it, which is how average precision adds them up. Calls `to` for each that can be seen.
 */
export function trace(kind: CurveKind, curve: Curve, to: (x: number, y: number) => void): void {
  const { xs, ys } = curve;
  for (const i of visible(curve)) {
    if (kind === 'pr' && i > 0) to(xs[i - 1], ys[i]);
    to(xs[i], ys[i]);
  }
}

const thinned = new WeakMap<Curve, Uint32Array>();

/** Which points of a curve make a difference on a screen; found once a curve. */
function visible(curve: Curve): Uint32Array {
  let indices = thinned.get(curve);
  if (!indices) thinned.set(curve, (indices = thin(curve.xs, curve.ys)));
  return indices;
}
