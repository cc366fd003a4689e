import type { Curve } from './curve.ts';
import type { Field } from './field.ts';
import { classColour, css, fitStroke, ghostStroke, mix, stillStroke, strokeOf, symbolOf, textColour, type Ink, type Rgb, type Stroke, type Symbol } from './ink.ts';
import type { ChartModel, Lines, Plane, Point, PointGroup, Series } from './model.ts';

/** What frames brought, the newest of each kind; undefined: none yet. */
export interface Live {
  training?: Curve;
  validation?: Curve;
  /** Epochs made before the run whose losses frames bring. */
  epochOffset?: number;
  line?: { xs: ArrayLike<number>; ys: ArrayLike<number> };
  field?: Field;
  /** Rows of the samples that the next update sees; the others are pale. */
  batch?: ReadonlySet<number>;
}

/** One thing that is drawn point by point: a curve, or a group of points. A y of NaN is a gap. */
export interface Track {
  id: string;
  name: string;
  kind: 'curve' | 'ghost' | 'points' | 'others' | 'fit' | 'still' | 'marks';
  xs: ArrayLike<number>;
  ys: ArrayLike<number>;
  /** Of points that are coloured by a value: those. */
  values: readonly number[];
  /** Names of the points, where each has its own. */
  names: readonly string[];
  stroke: Stroke;
  text: Rgb;
  symbol?: Symbol;
  isHollow: boolean;
}

/** Everything that is drawn point by point, in the order of drawing. */
export function tracksOf(model: ChartModel, live: Live, ink: Ink): Track[] {
  return model.type === 'lines' ? [...curves(model, live, ink), ...marks(model, ink)] : planeTracks(model, live, ink);
}

function curves(model: Lines, live: Live, ink: Ink): Track[] {
  const training = model.series.findIndex((series) => series.role === 'training' && !series.isGhost);
  const validation = model.series.findIndex((series) => (series.role === 'validation' || series.role === 'resumedValidation') && !series.isGhost);
  const tracks = model.series.map((series, index) => {
    const moving = index === training ? live.training : index === validation ? live.validation : undefined;
    const neutral = neutralsBefore(model.series, index);
    const stroke = strokeOf(series.role, series.isGhost, neutral, ink);
    const text = textColour(series.role, series.isGhost, stroke, ink);
    return { ...curve(series, stroke, text, series.isGhost ? 'ghost' : 'curve', index), ...moving && { xs: shifted(moving.xs, live.epochOffset ?? 0), ys: moving.ys } };
  });
  return [...tracks.filter((track) => track.kind === 'ghost'), ...tracks.filter((track) => track.kind !== 'ghost')];
}

/** The epochs of a run that goes on from a saved one are counted from the first epoch of that. */
function shifted(epochs: ArrayLike<number>, offset: number): ArrayLike<number> {
  return offset === 0 ? epochs : Array.from(epochs, (epoch) => epoch + offset);
}

function marks(model: Lines, ink: Ink): Track[] {
  if (model.marks.length === 0) return [];
  const names = model.marks.map((mark) => mark.label);
  const stroke = { ...fitStroke(ink), width: 0 };
  const points = model.marks.map((mark): Point => [mark.x, mark.y]);
  return [{ id: 'marks', name: '', kind: 'marks', ...columns(points), values: [], names, stroke, text: ink.ink, symbol: 'circle', isHollow: false }];
}

function planeTracks(model: Plane, live: Live, ink: Ink): Track[] {
  const still = model.curves.map((series, index) => {
    if (series.isGhost) return curve(series, ghostStroke(ink), ink.quiet, 'ghost', index);
    const stroke = stillStroke(neutralsBefore(model.curves, index), ink);
    return curve(series, stroke, textColour('neutral', false, stroke, ink), 'still', index);
  });
  return [...model.groups.flatMap((group, index) => split(group, index, live, ink)), ...still, ...fit(model, live, ink)];
}

/** Pale those that the next update does not see, over them the others. */
function split(group: PointGroup, index: number, { batch }: Live, ink: Ink): Track[] {
  if (!batch || group.rows.length === 0) return [points(group, index, ink)];
  const of = (isSeen: boolean) => {
    const kept = group.rows.map((row) => batch.has(row) === isSeen);
    return { ...group, points: group.points.filter((_, i) => kept[i]), values: group.values.filter((_, i) => kept[i]) };
  };
  const others = points(of(false), index, ink);
  return [{ ...others, id: `${others.id}-others`, name: '', kind: 'others', stroke: { ...others.stroke, alpha: 0.22 } }, points(of(true), index, ink)];
}

function points(group: PointGroup, index: number, ink: Ink): Track {
  const own = classColour(group.classIndex, group.split, ink);
  const colour = group.values.length > 0 ? mix(ink.paper, ink.ink, group.split === 'validation' ? 0.9 : 0.55) : own;
  const stroke: Stroke = { colour, width: 1.5, dash: [], alpha: 1 };
  const symbol = symbolOf(group.classIndex);
  const isHollow = group.split === 'validation';
  return { id: `points${index}`, name: group.name, kind: 'points', ...columns(group.points), values: group.values, names: [], stroke, text: ink.ink, symbol, isHollow };
}

function fit(model: Plane, live: Live, ink: Ink): Track[] {
  if (!live.line || model.fitName === '') return [];
  return [{ id: 'fit', name: model.fitName, kind: 'fit', ...live.line, values: [], names: [], stroke: fitStroke(ink), text: ink.ink, isHollow: false }];
}

function curve(series: Series, stroke: Stroke, text: Rgb, kind: Track['kind'], index: number): Track {
  return { id: `${kind}${index}`, name: series.name, kind, ...columns(series.points), values: [], names: [], stroke, text, isHollow: false };
}

function columns(pairs: readonly Point[]): { xs: number[]; ys: number[] } {
  return { xs: pairs.map(([x]) => x), ys: pairs.map(([, y]) => y ?? NaN) };
}

function neutralsBefore(series: readonly Series[], index: number): number {
  return series.slice(0, index).filter((other) => other.role === 'neutral').length;
}

/** Index of the last point with a value, or -1. */
export function lastIndex(track: Track): number {
  let i = Math.min(track.xs.length, track.ys.length) - 1;
  while (i >= 0 && !Number.isFinite(track.ys[i])) i--;
  return i;
}

/** Whether there is nothing to see. */
export function isEmpty(model: ChartModel, tracks: readonly Track[], live: Live): boolean {
  const hasField = model.type === 'plane' && model.field !== null && live.field !== undefined;
  return !hasField && tracks.every((track) => lastIndex(track) < 0);
}

/** CSS colour of a track's line or points. */
export function colourOf(track: Track): string {
  return css(track.stroke.colour, track.stroke.alpha);
}
