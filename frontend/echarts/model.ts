import type { Symbol } from './ink.ts';
import type { Packed } from './packed.ts';
import type { Cells } from './parts.ts';

/** What the server says of a chart: mirrors ChartModel.java, `type` tells the kinds apart; a plot comes from the page. A y of null is a gap. */
export type ChartModel = Lines | Plane | Plot;

export type Point = [x: number, y: number | null];

export interface Axis {
  label: string;
  kind: 'linear' | 'log';
  /** Null: as the data needs. */
  min: number | null;
  max: number | null;
  unit: string;
}

/**
 * A run that was saved and its continuation: the saved losses are dashed, the resumed ones solid, as in the book. Curves of classes wear
 * the signs of their points, in the order of classes.
 */
export type Role = 'training' | 'evaluated' | 'validation' | 'neutral' | 'class' | 'savedTraining' | 'savedValidation' | 'resumedValidation' | 'rate' | 'best';

export interface Series {
  name: string;
  role: Role;
  /** A run to compare with: the same hue, thin and pale, never touched by frames. */
  isGhost: boolean;
  points: Point[];
}

/** A thin dashed line across the plot at a value of one axis. */
export interface Reference {
  label: string;
  axis: 'x' | 'y';
  value: number;
}

/** A labelled dot. */
export interface Mark {
  label: string;
  x: number;
  y: number;
}

export interface Lines {
  type: 'lines';
  title: string;
  subtitle: string;
  x: Axis;
  y: Axis;
  series: Series[];
  references: readonly Reference[];
  marks: Mark[];
  /** Whether residuals fill it, how often they fall into each bin: drawn as steps. */
  isHistogram: boolean;
  summary: string;
}

/** Points of one kind; `classIndex` null: no classes. */
export interface PointGroup {
  name: string;
  classIndex: number | null;
  split: 'training' | 'validation';
  /** 64-bit floats: x and y of each point in turn. */
  points: Packed;
  /** 64-bit floats, one a point, or none: colours the points by the field's scale. */
  values: Packed;
  /** 32-bit integers, one a point, or none: what a frame's batch calls it. */
  rows: Packed;
  /** 64-bit floats, one a point in [0, 1], from pale to full; none: all are full. */
  strengths: Packed;
}

/**
 * Meaning of a field's colours: vermilion at `low`, paper half-way, blue at `high`; thin lines at `contours`. A field with classes
 * has their colours instead, paper at `low` and full at `high`.
 */
export interface FieldScale {
  low: number;
  high: number;
  contours: number[];
  /** Whether the thick line at the threshold is drawn. */
  hasThreshold: boolean;
}

/** A field of a run to compare with: only its line at the threshold, or its borders, are drawn, thin and pale. */
export interface GhostField extends Cells {
  name: string;
}

export interface Plane {
  type: 'plane';
  title: string;
  subtitle: string;
  x: Axis;
  y: Axis;
  groups: PointGroup[];
  /** Name of the line that frames bring. */
  fitName: string;
  /** Lines that do not move, dashed; ghosts among them thin and pale. */
  curves: Series[];
  field: FieldScale | null;
  ghosts: GhostField[];
  references: readonly Reference[];
  summary: string;
  /** Of which two inputs it is: a field of another two is not drawn. */
  axes?: number;
}

/** What an element of the page draws in axes of this add-on: it comes from no server. */
export interface Plot {
  type: 'plot';
  title: string;
  subtitle: string;
  x: Axis;
  y: Axis;
  shapes: readonly Shape[];
  references: readonly Reference[];
  /** Whether its title stands elsewhere: then it only names the picture and its files. */
  isBare: boolean;
  /** Whether it is read along x, all curves at once; else point by point. */
  isAlong: boolean;
  hasLegend: boolean;
  summary: string;
}

/** A line, an area or points, in axis values. A y of NaN is a gap. */
export interface Shape {
  /** Empty: one that needs no name. */
  name: string;
  /** Any CSS colour. */
  hue: string;
  xs: ArrayLike<number>;
  ys: ArrayLike<number>;
  /** Of a line, in pixels; 0: none. */
  width?: number;
  dash?: number[];
  alpha?: number;
  /** How much colour lies between the line and the axis, or its floor. */
  fill?: number;
  floor?: ArrayLike<number>;
  /** Points instead of a line. */
  symbol?: Symbol;
  isHollow?: boolean;
  /** Diameter in pixels: of all points, or of each. */
  size?: number | readonly number[];
  /** What a close look says of a point in place of its values. */
  says?(index: number): string;
  /** Words beside each point. */
  notes?: readonly string[];
  side?: 'left' | 'right' | 'top' | 'bottom';
  /** Pixels between a point and its words. */
  gap?: number;
  /** Whether it only helps to see the others: it is not read, saved or named. */
  isAid?: boolean;
}

/** A plot, usual in all that is not said. */
export function plotOf(given: Pick<Plot, 'title' | 'x' | 'y' | 'shapes'> & Partial<Plot>): Plot {
  return { type: 'plot', subtitle: '', references: [], isBare: false, isAlong: false, hasLegend: false, summary: '', ...given };
}

/** An axis from `min` to `max`; without them it follows what is drawn. */
export function axisOf(label: string, min: number | null = null, max: number | null = null, kind: Axis['kind'] = 'linear'): Axis {
  return { label, kind, min, max, unit: '' };
}

/** Whether a chart is read along x. */
export function isAlong(model: ChartModel): boolean {
  return model.type === 'lines' || (model.type === 'plot' && model.isAlong);
}

/** Words of the element itself, in the reader's language. */
export interface ChartTexts {
  menu: string;
  png: string;
  svg: string;
  csv: string;
  fullScreen: string;
  empty: string;
  keys: string;
}

export const ENGLISH: ChartTexts = {
  menu: 'Chart menu',
  png: 'Save as PNG',
  svg: 'Save as SVG',
  csv: 'Save as CSV',
  fullScreen: 'Full screen',
  empty: 'Nothing to draw yet.',
  keys: 'Arrow keys walk the points.',
};
