/** What a lesson lays over the curves: other models, marked thresholds, a sweep, bands, lines of equal cost. */

import { float32, type UncertaintyPart } from '../frames/frame.ts';
import type { Curve, CurveKind } from './curves.ts';
import { rowAt, type Table } from './table.ts';

/** Another model's curves, as the server computed them; points by ascending x. */
export interface Other {
  name: string;
  roc: [number, number][];
  pr: [number, number][];
  rocAuc: number;
  averagePrecision: number;
}

/** The line of equal cost through the cheapest point of ROC; a slope of null is upright. */
export interface EqualCost {
  slope: number | null;
  x: number;
  y: number;
}

export interface Extras {
  /** Thresholds whose points are named on the curves. */
  marks: number[];
  /** Thresholds swept so far: only their points are joined. Empty: the whole curve. */
  sweep: number[];
  others: Other[];
  equalCost: EqualCost | null;
  /** Whether precision goes straight from point to point, as its area by trapezoids counts it. */
  isTrapezoid: boolean;
}

export const NO_EXTRAS: Extras = { marks: [], sweep: [], others: [], equalCost: null, isTrapezoid: false };

/** Lower and upper end at evenly spaced x from 0 to 1. */
export interface Band {
  low: Float32Array;
  high: Float32Array;
}

export function bandOf(kind: CurveKind, part: UncertaintyPart | undefined): Band | undefined {
  if (!part) return undefined;
  const band = kind === 'roc' ? { low: float32(part.rocLow), high: float32(part.rocHigh) } : { low: float32(part.prLow), high: float32(part.prHigh) };
  return band.low.length > 1 && band.low.length === band.high.length ? band : undefined;
}

/** The points of thresholds on a curve, in the order of the thresholds. */
export function pointsAt(curve: Curve, table: Table, thresholds: readonly number[]): [number, number][] {
  return thresholds.map((threshold) => {
    const row = rowAt(table, threshold) + 1;
    return [curve.xs[row], curve.ys[row]];
  });
}

/** Where the line of equal cost meets the sides of the unit square; empty where it misses it. */
export function ends({ slope, x, y }: EqualCost): [[number, number], [number, number]] | [] {
  if (slope === null) return [[x, 0], [x, 1]];
  const at = (across: number) => y + slope * (across - x);
  const from = slope === 0 ? 0 : Math.max(0, x - y / slope);
  const to = slope === 0 ? 1 : Math.min(1, x + (1 - y) / slope);
  return from <= to ? [[from, at(from)], [to, at(to)]] : [];
}
