/** What the server says of the data to paint on, and what it hears of them. Mirrors PaintModel.java. */
export interface PaintModel {
  /** Counts the data; what the painter paints has the number of what it began with. */
  revision: number;
  xs: number[];
  ys: number[];
  /** Class indices; empty where points of a line are painted. */
  labels: number[];
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

export interface Points {
  xs: number[];
  ys: number[];
  labels: number[];
}

export const NO_POINTS: Points = { xs: [], ys: [], labels: [] };

export type Tool = 'brush' | 'eraser' | 'move' | 'outlier';
export const TOOLS: readonly Tool[] = ['brush', 'eraser', 'move', 'outlier'];
