import type { FieldPart } from '../frames/frame.ts';

/** What the server says of a chart: mirrors ChartModel.java, `type` tells the kinds apart. A y of null is a gap. */
export type ChartModel = Lines | Plane;

export type Point = [x: number, y: number | null];

export interface Axis {
  label: string;
  kind: 'linear' | 'log';
  /** Null: as the data needs. */
  min: number | null;
  max: number | null;
  unit: string;
}

/** A run that was saved and its continuation: the saved losses are dashed, the resumed ones solid, as in the book. */
export type Role = 'training' | 'validation' | 'neutral' | 'savedTraining' | 'savedValidation' | 'resumedValidation';

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
  references: Reference[];
  marks: Mark[];
  summary: string;
}

/** Points of one kind; `classIndex` null: no classes. `values` (one a point, or none) colours the points by the field's scale. */
export interface PointGroup {
  name: string;
  classIndex: number | null;
  split: 'training' | 'validation';
  points: Point[];
  values: number[];
  /** One a point, or none: what a frame's batch calls it. */
  rows: number[];
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
export interface GhostField extends FieldPart {
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
  summary: string;
}

/** Words of the element itself, in the reader's language. */
export interface ChartTexts {
  menu: string;
  png: string;
  csv: string;
  fullScreen: string;
  empty: string;
  keys: string;
}

export const ENGLISH: ChartTexts = {
  menu: 'Chart menu',
  png: 'Save as PNG',
  csv: 'Save as CSV',
  fullScreen: 'Full screen',
  empty: 'Nothing to draw yet.',
  keys: 'Arrow keys walk the points.',
};
