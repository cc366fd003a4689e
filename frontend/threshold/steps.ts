/** What becomes of a number as the threshold goes from 0 to 1: level between two scores, with a step at each. */

import { countsAt, type Counts, type Table } from './table.ts';

/** Level from `from` (not included, but for 0) to `to`; undefined where there is nothing to divide by. */
export interface Level {
  from: number;
  to: number;
  value: number | undefined;
}

/** From threshold 0 upwards; with more scores than `most` they are thinned to what a picture that wide shows. */
export function levelsOf(table: Table, measure: (counts: Counts) => number | undefined, most: number): Level[] {
  const ends = endsOf(table);
  const shown = ends.length <= most ? ends : thinned(ends, most);
  let from = 0;
  return shown.map((to) => {
    const level = { from, to, value: measure(countsAt(table, to)) };
    from = to;
    return level;
  });
}

const found = new WeakMap<Table, number[]>();

/** Where levels end, increasing; found once a table, which may be long. */
function endsOf(table: Table): number[] {
  let ends = found.get(table);
  if (!ends) found.set(table, (ends = [...Array.from(table.rowScores).reverse().filter((score) => score > 0 && score < 1), 1]));
  return ends;
}

/** The last score of each column, so that every level that is drawn holds at its right end. */
function thinned(ends: number[], columns: number): number[] {
  return ends.filter((end, i) => i === ends.length - 1 || Math.floor(end * columns) !== Math.floor(ends[i + 1] * columns));
}

/** The line of the levels as corners; each gap begins another piece. */
export function cornersOf(levels: readonly Level[]): [number, number][][] {
  const pieces: [number, number][][] = [];
  let piece: [number, number][] = [];
  for (const { from, to, value } of levels) {
    if (value === undefined || !Number.isFinite(value)) {
      if (piece.length > 0) pieces.push(piece);
      piece = [];
    } else piece.push([from, value], [to, value]);
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** The cost of a case where errors cost so much and positives are so frequent; undefined where a class that matters is missing. */
export interface Cost {
  falsePositive: number;
  falseNegative: number;
  prevalence: number;
}

export function costOf({ falsePositive, falseNegative, prevalence }: Cost, { tn, fp, fn, tp }: Counts): number | undefined {
  const alarms = share(falsePositive * (1 - prevalence), fp, fp + tn);
  const misses = share(falseNegative * prevalence, fn, fn + tp);
  return Number.isFinite(alarms + misses) ? alarms + misses : undefined;
}

function share(weight: number, errors: number, cases: number): number {
  return weight === 0 ? 0 : (weight * errors) / cases;
}
