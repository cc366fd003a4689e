/** What the server says of the data to paint on, and what it hears of them. */

import { bytes, float64, type Packed } from '../echarts/packed.ts';

/** What is said of the data, whatever their points. Mirrors PaintModel.java. */
export interface PaintModel {
  /** Counts the data; what the painter paints has the number of what it began with. */
  revision: number;
  /** Names of the classes; empty where there are none. */
  classes: string[];
  xName: string;
  yName: string;
  /** Ends of the plane that frames draw on. */
  plane: Range;
  mostPoints: number;
  mostClasses: number;
}

export interface Range {
  xLow: number;
  xHigh: number;
  yLow: number;
  yHigh: number;
}

/** Points as they travel. Mirrors PaintPoints.java. */
export interface SentPoints {
  /** Of the data, as in their {@link PaintModel}. */
  revision: number;
  /** float64 */
  xs: Packed;
  ys: Packed;
  /** Class indices, a byte each; empty where points of a line are painted. */
  labels: Packed;
}

export interface Points {
  xs: number[];
  ys: number[];
  labels: number[];
}

export const NO_POINTS: Points = { xs: [], ys: [], labels: [] };

export function unpacked({ xs, ys, labels }: SentPoints): Points {
  return { xs: [...float64(xs)], ys: [...float64(ys)], labels: [...bytes(labels)] };
}

export type Tool = 'brush' | 'eraser' | 'move' | 'outlier';
export const TOOLS: readonly Tool[] = ['brush', 'eraser', 'move', 'outlier'];
