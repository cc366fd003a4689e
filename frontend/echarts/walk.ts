import { isAlong, type ChartModel } from './model.ts';
import { lastIndex, type Track } from './track.ts';

/** A point somebody looks at. */
export interface Spot {
  track: number;
  index: number;
}

export type Pixel = (x: number, y: number) => [number, number];

/** A point of a plane farther from the pointer than this many pixels is not meant. */
const REACH = 24;
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

/** The point a pointer means: of curves the one nearest along x, of a plane the nearest within reach. */
export function nearest(model: ChartModel, tracks: readonly Track[], pixel: Pixel, [left, top]: [number, number]): Spot | undefined {
  const distance = isAlong(model) ? (dx: number, dy: number) => Math.abs(dx) * 1e6 + Math.abs(dy) : Math.hypot;
  let best: Spot | undefined;
  let least = isAlong(model) ? Infinity : REACH;
  tracks.forEach(({ xs, ys, kind }, track) => {
    if (kind === 'aid') return;
    for (let index = 0; index < xs.length; index++) {
      const [x, y] = pixel(xs[index], ys[index]);
      const away = distance(x - left, y - top);
      if (away < least) [least, best] = [away, { track, index }];
    }
  });
  return best;
}

/** Where a key leads; undefined: the key leads nowhere, or there is no point. */
export function step(tracks: readonly Track[], from: Spot | undefined, key: string): Spot | undefined {
  const full = tracks.map((_, track) => track).filter((track) => tracks[track].kind !== 'aid' && lastIndex(tracks[track]) >= 0);
  if (full.length === 0 || !KEYS.includes(key)) return undefined;
  if (!from || !full.includes(from.track)) return start(tracks, full);
  if (key === 'ArrowUp' || key === 'ArrowDown') return across(tracks, full, from, key === 'ArrowDown' ? 1 : -1);
  return onward(tracks, from, key);
}

/** The newest point of the first curve, the leftmost of the first group. */
function start(tracks: readonly Track[], full: readonly number[]): Spot {
  const track = full.find((index) => tracks[index].kind !== 'ghost') ?? full[0];
  const order = ordered(tracks[track]);
  return { track, index: tracks[track].kind === 'curve' ? order[order.length - 1] : order[0] };
}

function onward(tracks: readonly Track[], { track, index }: Spot, key: string): Spot {
  const order = ordered(tracks[track]);
  const last = order.length - 1;
  const at = Math.max(0, order.indexOf(index));
  const places: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, PageUp: at + 10, PageDown: at - 10, Home: 0, End: last };
  return { track, index: order[Math.max(0, Math.min(last, places[key]))] };
}

function across(tracks: readonly Track[], full: readonly number[], { track, index }: Spot, by: 1 | -1): Spot {
  const to = full[(full.indexOf(track) + by + full.length) % full.length];
  const { xs } = tracks[to];
  const x = tracks[track].xs[index] ?? 0;
  const closest = ordered(tracks[to]).reduce((best, i) => (Math.abs(xs[i] - x) < Math.abs(xs[best] - x) ? i : best));
  return { track: to, index: closest };
}

/** Indices of the points with a value, from left to right. */
function ordered({ xs, ys }: Track): number[] {
  const indices = Array.from({ length: Math.min(xs.length, ys.length) }, (_, i) => i).filter((i) => Number.isFinite(ys[i]));
  return indices.sort((a, b) => xs[a] - xs[b] || a - b);
}

/** Of every curve the point that lies at the same x, the one looked at first. */
export function companions(tracks: readonly Track[], spot: Spot): Spot[] {
  const x = tracks[spot.track].xs[spot.index];
  const others = tracks.flatMap((other, track) => {
    const index = track === spot.track || other.kind === 'marks' || other.kind === 'aid' ? -1 : Array.prototype.indexOf.call(other.xs, x);
    return index >= 0 && Number.isFinite(other.ys[index]) ? [{ track, index }] : [];
  });
  return [spot, ...others];
}
