import { css, type Rgb, type Stroke, type Symbol } from './ink.ts';
import type { Shape } from './model.ts';

/** One thing that is drawn point by point: a curve, or a group of points. A y of NaN is a gap. */
export interface Track {
  id: string;
  name: string;
  kind: 'curve' | 'ghost' | 'points' | 'others' | 'fit' | 'still' | 'marks' | 'shape' | 'aid';
  xs: ArrayLike<number>;
  ys: ArrayLike<number>;
  /** Of points that are coloured by a value: those. */
  values: readonly number[];
  /** Names of the points, where each has its own. */
  names: readonly string[];
  /** Of points of the training split: their rows there. */
  rows?: readonly number[];
  /** Of points some of which are pale: from 0 to 1, where 1 is full. */
  strengths?: readonly number[];
  stroke: Stroke;
  text: Rgb;
  symbol?: Symbol;
  isHollow: boolean;
  /** Whether a value holds from the point before to its own. */
  isStepped?: boolean;
  /** What it is drawn as, in a plot. */
  shape?: Shape;
}

/** Index of the last point with a value, or -1. */
export function lastIndex(track: Track): number {
  let i = Math.min(track.xs.length, track.ys.length) - 1;
  while (i >= 0 && !Number.isFinite(track.ys[i])) i--;
  return i;
}

/** CSS colour of a track's line or points. */
export function colourOf(track: Track): string {
  return css(track.stroke.colour, track.stroke.alpha);
}
