/** Binary cross-entropy as lengths: how far a point is from the probability it should have. */

export interface Point {
  /** Of label 1, in [0, 1]. */
  p: number;
  label: number;
}

const LEAST_LOG = -100;

/** In nats; a logarithm counts at least −100, as in PyTorch. */
export function lossOf({ p, label }: Point): number {
  return 0 - Math.max(label === 1 ? Math.log(p) : Math.log1p(-p), LEAST_LOG);
}

/** NaN of no points. */
export function meanLoss(points: readonly Point[]): number {
  return points.reduce((sum, point) => sum + lossOf(point), 0) / points.length;
}

/** A probability under the pointer, to three decimals, where the loss is still in the picture. */
export function tidy(p: number): number {
  return Math.min(0.99, Math.max(0.01, Math.round(p * 1000) / 1000));
}
