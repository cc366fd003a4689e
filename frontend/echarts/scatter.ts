import type { PointGroup } from './model.ts';
import { float64, int32 } from './packed.ts';

/** The points of a group, unpacked: one number of each a point, or none. */
export interface Scatter {
  xs: readonly number[];
  ys: readonly number[];
  values: readonly number[];
  rows: readonly number[];
  strengths: readonly number[];
}

const unpacked = new WeakMap<PointGroup, Scatter>(); // a chart draws a group with every frame

export function scatterOf(group: PointGroup): Scatter {
  let scatter = unpacked.get(group);
  if (!scatter) {
    scatter = unpack(group);
    unpacked.set(group, scatter);
  }
  return scatter;
}

function unpack(group: PointGroup): Scatter {
  const places = [...float64(group.points)];
  const every = (from: number) => places.filter((_, i) => i % 2 === from);
  return { xs: every(0), ys: every(1), values: [...float64(group.values)], rows: [...int32(group.rows)], strengths: [...float64(group.strengths)] };
}

/** Those points that are kept. */
export function only(scatter: Scatter, isKept: readonly boolean[]): Scatter {
  const some = (all: readonly number[]) => all.filter((_, i) => isKept[i]);
  return { xs: some(scatter.xs), ys: some(scatter.ys), values: some(scatter.values), rows: some(scatter.rows), strengths: some(scatter.strengths) };
}
