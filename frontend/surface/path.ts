import { float64, type PathPart } from '../frames/frame.ts';
import type { Place } from './model.ts';
import type { Terrain } from './terrain.ts';

/** Beyond this many a line does not look different. */
const MOST_DRAWN = 2000;

/** A path with what a frame brings: cut at `from` and gone on with. */
export function extended(path: readonly Place[], part: PathPart): Place[] {
  const [xs, ys] = [float64(part.x), float64(part.y)];
  const next = path.slice(0, Math.max(0, part.from));
  for (let i = 0; i < Math.min(xs.length, ys.length); i++) next.push({ x: xs[i], y: ys[i] });
  return next;
}

/**
 * Places that can be drawn: the first that is no number ends the way, one that never comes back ends outside of the surface, and of
 * very many some are left out.
 */
export function trim(path: readonly Place[], terrain: Pick<Terrain, 'isInside'>): readonly Place[] {
  const end = path.findIndex(({ x, y }) => !(Math.abs(x) < 1e9 && Math.abs(y) < 1e9));
  const finite = end < 0 ? path : path.slice(0, end);
  const whole = finite.slice(0, finite.findLastIndex((place) => terrain.isInside(place)) + 2);
  const every = Math.ceil(whole.length / MOST_DRAWN);
  return every <= 1 ? whole : whole.filter((_, i) => i % every === 0 || i === whole.length - 1);
}
