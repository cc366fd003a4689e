import type { Ink } from '../echarts/ink.ts';
import type { Numbers } from '../echarts/numbers.ts';
import type { Scale } from './levels.ts';
import type { Spot } from '../plot/marks.ts';
import type { Ghost, Place, Track } from './model.ts';
import type { Terrain } from './terrain.ts';

/** All that a drawing of a surface shows. */
export interface Scene {
  terrain: Terrain;
  scale: Scale;
  point: Place | undefined;
  path: readonly Place[];
  ghosts: readonly Ghost[];
  tracks: readonly Track[];
  /** Where the surface is cut along each parameter. */
  cut: Place | undefined;
  /** Where a step leads from the point. */
  target: Place | undefined;
  words: { minimum: string; start: string; loss: string };
  ink: Ink;
  numbers: Numbers;
  width: number;
  height: number;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What a picture of the surface can be asked after it was drawn. */
export interface Picture {
  /** Where a place of the surface is drawn. */
  spotOf(place: Place): Spot;
}
