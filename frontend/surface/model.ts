/** What the server says of a loss surface and of a cut through it: mirrors SurfacePlot.java and SectionPlot.java. */

export interface Place {
  x: number;
  y: number;
}

/** A parameter's name and the range it is shown over. */
export interface ParameterAxis {
  label: string;
  low: number;
  high: number;
}

export interface SurfaceModel {
  /** Empty: no heading. */
  title: string;
  x: ParameterAxis;
  y: ParameterAxis;
  /** Cells along each axis; the centres of the outer ones lie on the ends of the axes. */
  side: number;
  /** Float32, row by row along y, the lowest y first. */
  losses: string;
  /** Marked where there is one. */
  minimum: Place | null;
}

export type Mode = '3d' | 'contour';

/** Through which place dashed lines say where the surface is cut. */
export type Cuts = 'none' | 'point' | 'start';

/** A path to compare with: thin and pale. */
export interface Ghost {
  label: string;
  path: Place[];
}

/** One of several paths on the same surface; its number stands at its end. */
export interface Track {
  label: string;
  path: Place[];
}

export interface SectionModel {
  title: string;
  /** The parameter that moves. */
  x: ParameterAxis;
  /** Float64, evenly spaced, the first and the last at the ends of the axis. */
  losses: string;
  /** What of the first curve is compared with: thin; same axis. Empty: none. */
  compared: string;
  /** Width of the step drawn in the zoom: how far the parameter is tried onwards; 0: no zoom. */
  step: number;
}
