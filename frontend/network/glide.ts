/** How the picture passes from one structure to the next. */

import type { Column, Layout } from './layout.ts';

export const GLIDE_MILLIS = 150;

/** Where a tile is drawn just now. */
export interface Spot {
  x: number;
  y: number;
  tile: number;
  alpha: number;
}

export function spots(layout: Layout): Spot[][] {
  return layout.columns.map((column) => column.ys.map((y) => ({ x: column.x, y, tile: column.tile, alpha: 1 })));
}

/**
 * Where the tiles of `next` come from, given the spots drawn last: a unit that was there from its own place, a new
 * one out of its neighbour above, a new layer out of the layer before it. The output stays the output.
 */
export function origins(last: Spot[][], next: Layout): Spot[][] {
  const end = next.columns.length - 1;
  return next.columns.map((column, index) => {
    const from = index === end ? last[last.length - 1] : last[Math.min(index, last.length - 2)];
    const isNew = index !== end && index > last.length - 2;
    return column.ys.map((_, unit) => origin(from, unit, isNew, column));
  });
}

function origin(from: Spot[], unit: number, isNew: boolean, column: Column): Spot {
  const spot = from[Math.min(unit, from.length - 1)];
  const known = !isNew && unit < from.length;
  return known ? spot : { x: spot.x, y: spot.y, tile: Math.min(spot.tile, column.tile), alpha: 0 };
}

/** Part way `t` in [0, 1] from one set of spots to another of the same shape, slowing down at the end. */
export function between(from: Spot[][], to: Spot[][], t: number): Spot[][] {
  const eased = 1 - (1 - t) ** 3;
  const mix = (a: number, b: number) => a + (b - a) * eased;
  return to.map((column, k) =>
    column.map((b, unit) => {
      const a = from[k][unit];
      return { x: mix(a.x, b.x), y: mix(a.y, b.y), tile: mix(a.tile, b.tile), alpha: mix(a.alpha, b.alpha) };
    }),
  );
}
