/** How a weight looks: width and opacity by size, colour and dashes by sign; and which edge lies under the pointer. */

/** Steps of strength that are told apart; edges of one step are drawn in one stroke. */
export const LEVELS = 20;

/** Size of a weight as a part of 1: 0 at 0, one half at 0.8, towards 1 without end. NaN and infinity count as 0. */
export function strength(weight: number): number {
  const size = Math.abs(weight);
  return Number.isFinite(size) ? size / (size + 0.8) : 0;
}

export function levelOf(weight: number): number {
  return Math.round(strength(weight) * (LEVELS - 1));
}

export interface EdgeStyle {
  width: number;
  alpha: number;
  /** Empty for a solid line; a negative weight is dashed, so its sign shows without colour. */
  dash: number[];
}

/** Style of a step of strength; edges of small tiles are thinner, or they would hide one another. */
export function edgeStyle(level: number, negative: boolean, tile: number): EdgeStyle {
  const part = level / (LEVELS - 1);
  const widest = Math.min(9, Math.max(3.5, tile * 0.22));
  const width = 0.6 + (widest - 0.6) * part;
  const alpha = 0.22 + 0.78 * Math.sqrt(part);
  return { width, alpha, dash: negative ? [width + 4, width * 0.6 + 3] : [] };
}

/** A curve that leaves and arrives level. */
export interface Curve {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The point at `t` in [0, 1] of the cubic whose control points are level with its ends, halfway across. */
export function pointAt(curve: Curve, t: number): { x: number; y: number } {
  const u = 1 - t;
  const middle = (curve.x0 + curve.x1) / 2;
  const x = u * u * u * curve.x0 + 3 * u * t * middle + t * t * t * curve.x1;
  const y = (u * u * u + 3 * u * u * t) * curve.y0 + (3 * u * t * t + t * t * t) * curve.y1;
  return { x, y };
}

const PIECES = 20;

/** Distance from a point to the curve, to well under a pixel at the sizes drawn here. */
export function distanceTo(curve: Curve, x: number, y: number): number {
  let nearest = Infinity;
  let a = pointAt(curve, 0);
  for (let piece = 1; piece <= PIECES; piece++) {
    const b = pointAt(curve, piece / PIECES);
    nearest = Math.min(nearest, distanceToSegment(a, b, x, y));
    a = b;
  }
  return nearest;
}

function distanceToSegment(a: { x: number; y: number }, b: { x: number; y: number }, x: number, y: number): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}
