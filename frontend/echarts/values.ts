import { Ghosts } from './ghosts.ts';
import type { ChartModel } from './model.ts';
import type { Box, Layout } from './layout.ts';
import { valueAt } from './ranges.ts';
import type { Live } from './live.ts';
import type { Track } from './track.ts';
import { fieldOf } from './tracks.ts';

/** What is drawn, in values: null is a gap. It can cross from the page to a test. */
export interface Values {
  type: ChartModel['type'];
  tracks: { name: string; kind: Track['kind']; points: [x: number, y: number | null][] }[];
  /** Null: none is painted. */
  field: { columns: number; rows: number; low: number; high: number; cells: number[]; classes: number[] | null } | null;
  /** Decision lines of runs to compare with: pieces, in cells. */
  ghosts: { name: string; pieces: number[] }[];
  threshold: number;
  x: [min: number, max: number];
  y: [min: number, max: number];
  /** Where values are drawn, in pixels of the plot. */
  box: Box;
}

export function valuesOf(model: ChartModel, tracks: readonly Track[], { ranges, box }: Layout, live: Live, threshold: number): Values {
  const field = fieldOf(model, live);
  const isPainted = model.type === 'plane' && model.field !== null && field !== undefined;
  return {
    type: model.type,
    tracks: tracks.map((track) => ({ name: track.name, kind: track.kind, points: pointsOf(track) })),
    field: isPainted ? { columns: field.columns, rows: field.rows, low: field.low, high: field.high, cells: [...field.cells], classes: field.classes ? [...field.classes] : null } : null,
    ghosts: isPainted ? new Ghosts().lines(model.ghosts, model.field!, threshold).map(({ name, pieces }) => ({ name, pieces })) : [],
    threshold,
    x: [valueAt(model.x, ranges.x[0]), valueAt(model.x, ranges.x[1])],
    y: [valueAt(model.y, ranges.y[0]), valueAt(model.y, ranges.y[1])],
    box,
  };
}

function pointsOf({ xs, ys }: Track): [number, number | null][] {
  return Array.from({ length: xs.length }, (_, i) => [xs[i], Number.isFinite(ys[i]) ? ys[i] : null]);
}
