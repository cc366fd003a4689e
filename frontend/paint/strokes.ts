/** What tools do to points. Every function gives new points; the old ones are what undo goes back to. */

import type { Points, Range } from './model.ts';

/** A place, and how many units of each axis a circle around it reaches. */
export interface Spot {
  x: number;
  y: number;
  reachX: number;
  reachY: number;
}

/** `count` points anywhere in the circle, evenly over its area, at most `most` in all. */
export function spray(points: Points, spot: Spot, label: number, count: number, most: number, random: () => number): Points {
  const fresh: Points = { xs: [...points.xs], ys: [...points.ys], labels: [...points.labels] };
  for (let i = 0; i < count && fresh.xs.length < most; i++) {
    const [angle, radius] = [2 * Math.PI * random(), Math.sqrt(random())];
    fresh.xs.push(spot.x + radius * Math.cos(angle) * spot.reachX);
    fresh.ys.push(spot.y + radius * Math.sin(angle) * spot.reachY);
    fresh.labels.push(label);
  }
  return fresh;
}

/** One point exactly there. */
export function place(points: Points, x: number, y: number, label: number, most: number): Points {
  if (points.xs.length >= most) return points;
  return { xs: [...points.xs, x], ys: [...points.ys, y], labels: [...points.labels, label] };
}

/** Without the points in the circle; the same points where there are none in it. */
export function erase(points: Points, spot: Spot): Points {
  const kept = points.xs.map((_, i) => i).filter((i) => distance(points, i, spot) > 1);
  return kept.length === points.xs.length ? points : pick(points, kept);
}

/** Index of the point nearest to the middle of the circle; -1 where none is in it. */
export function nearest(points: Points, spot: Spot): number {
  let best = -1;
  let least = 1;
  for (let i = 0; i < points.xs.length; i++) {
    const away = distance(points, i, spot);
    if (away <= least) [best, least] = [i, away];
  }
  return best;
}

/** Point `index` somewhere else. */
export function moved(points: Points, index: number, x: number, y: number): Points {
  return { xs: points.xs.with(index, x), ys: points.ys.with(index, y), labels: points.labels };
}

/** The ends of a plane that holds the points, with `margin` of its width on either side. */
export function rangeOf({ xs, ys }: Points, margin: number, fallback: Range): Range {
  if (xs.length === 0) return fallback;
  const [xLow, xHigh] = ends(xs, margin);
  const [yLow, yHigh] = ends(ys, margin);
  return { xLow, xHigh, yLow, yHigh };
}

/** Six significant digits: nobody paints more exactly, and links stay short. */
export function rounded(points: Points): Points {
  const round = (value: number) => Number(value.toPrecision(6));
  return { xs: points.xs.map(round), ys: points.ys.map(round), labels: points.labels };
}

function pick({ xs, ys, labels }: Points, indices: number[]): Points {
  return { xs: indices.map((i) => xs[i]), ys: indices.map((i) => ys[i]), labels: indices.map((i) => labels[i]) };
}

/** In radii of the circle. */
function distance({ xs, ys }: Points, i: number, { x, y, reachX, reachY }: Spot): number {
  return Math.hypot((xs[i] - x) / reachX, (ys[i] - y) / reachY);
}

function ends(values: readonly number[], margin: number): [number, number] {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const span = high - low || 1;
  return [low - margin * span, high + margin * span];
}
