import { classColour, fitStroke, ghostStroke, mix, stillStroke, strokeOf, symbolOf, textColour, type Ink, type Rgb, type Stroke } from './ink.ts';
import type { Curve } from './curve.ts';
import type { Field } from './field.ts';
import type { Live } from './live.ts';
import type { ChartModel, Lines, Mark, Plane, Point, PointGroup, Role, Series } from './model.ts';
import { only, scatterOf } from './scatter.ts';
import { shapeTracks } from './shapes.ts';
import { lastIndex, type Track } from './track.ts';

/** Everything that is drawn point by point, in the order of drawing. */
export function tracksOf(model: ChartModel, live: Live, ink: Ink): Track[] {
  if (model.type === 'plot') return shapeTracks(model, ink);
  return model.type === 'lines' ? [...curves(model, live, ink), ...marks(model, ink), ...best(model, live, ink)] : planeTracks(model, live, ink);
}

function curves(model: Lines, live: Live, ink: Ink): Track[] {
  const filled = new Map<number, Filled>(FILLED.map((part) => [model.series.findIndex((series) => !series.isGhost && filledBy(series.role) === part), part]));
  const tracks = model.series.map((series, index) => {
    const part = filled.get(index);
    const moving = part && (part === 'rate' && series.points.length > 0 ? uncovered(series, live.rate) : movingOf(model, live, part));
    const before = countBefore(model.series, index, series.role);
    const stroke = strokeOf(series.role, series.isGhost, before, ink);
    const text = textColour(series.role, series.isGhost, stroke, ink);
    const sign = series.role === 'class' ? { symbol: symbolOf(before) } : {};
    const steps = series.role === 'rate' && { isStepped: true };
    return { ...curve(series, stroke, text, series.isGhost ? 'ghost' : 'curve', index), ...sign, ...steps, ...moving && { xs: shifted(moving.xs, live.epochOffset ?? 0), ys: moving.ys } };
  });
  const drawn = tracks.filter((_, index) => model.series[index].role !== 'best');
  return [...drawn.filter((track) => track.kind === 'ghost'), ...drawn.filter((track) => track.kind !== 'ghost')];
}

const FILLED = ['training', 'evaluated', 'validation', 'rate'] as const;
type Filled = (typeof FILLED)[number];

/** What of a frame a curve of this role follows. */
function filledBy(role: Role): string {
  return role === 'resumedValidation' ? 'validation' : role;
}

/** What frames brought for a curve. */
function movingOf({ isHistogram }: Lines, { residuals, ...live }: Live, part: Filled): { xs: ArrayLike<number>; ys: ArrayLike<number> } | undefined {
  const shape = part === 'training' || part === 'validation' ? residuals?.[part] : undefined;
  return isHistogram ? shape && { xs: shape.centres, ys: shape.shares } : live[part];
}

/** Known points as far as frames have come, and the newest that they brought. */
function uncovered({ points }: Series, come: Curve | undefined): { xs: number[]; ys: number[] } {
  const last = come?.last();
  return columns(last ? [...points.filter(([x]) => x < last.x), [last.x, last.y]] : []);
}

/** The epochs of a run that goes on from a saved one are counted from the first epoch of that. */
function shifted(epochs: ArrayLike<number>, offset: number): ArrayLike<number> {
  return offset === 0 ? epochs : Array.from(epochs, (epoch) => epoch + offset);
}

function marks(model: Lines, ink: Ink): Track[] {
  return model.marks.length === 0 ? [] : [dots('marks', model.marks, ink)];
}

/** A dot at the best epoch, on the curve that early stopping watches; of a thinned curve on the epoch before that was kept. */
function best(model: Lines, live: Live, ink: Ink): Track[] {
  const series = model.series.find(({ role }) => role === 'best');
  const watched = model.series.some(({ role, isGhost }) => role === 'validation' && !isGhost) ? live.validation : live.training;
  if (!series || !watched || !live.best) return [];
  const x = live.best;
  const y = watched.ys[watched.xs.findLastIndex((epoch) => epoch <= x)];
  return Number.isFinite(y) ? [dots('best', [{ label: `${series.name} ${x}`, x, y }], ink)] : [];
}

function dots(id: string, all: readonly Mark[], ink: Ink): Track {
  const names = all.map((mark) => mark.label);
  const stroke = { ...fitStroke(ink), width: 0 };
  const points = all.map((mark): Point => [mark.x, mark.y]);
  return { id, name: '', kind: 'marks', ...columns(points), values: [], names, stroke, text: ink.ink, symbol: 'circle', isHollow: false };
}

function planeTracks(model: Plane, live: Live, ink: Ink): Track[] {
  const still = model.curves.map((series, index) => {
    if (series.isGhost) return curve(series, ghostStroke(ink), ink.quiet, 'ghost', index);
    const stroke = stillStroke(countBefore(model.curves, index, 'neutral'), ink);
    return curve(series, stroke, textColour('neutral', false, stroke, ink), 'still', index);
  });
  return [...model.groups.flatMap((group, index) => split(group, index, live, ink)), ...still, ...fit(model, live, ink)];
}

/** Pale those that the next update does not see, over them the others. */
function split(group: PointGroup, index: number, { batch, residuals }: Live, ink: Ink): Track[] {
  const all = scatterOf(group);
  const shape = all.xs.length === 0 && group.classIndex === null ? residuals?.[group.split] : undefined;
  if (shape) return [points(group, { ...all, xs: shape.predictions, ys: shape.residuals }, index, ink)];
  if (!batch || all.rows.length === 0) return [points(group, all, index, ink)];
  const of = (isSeen: boolean) => points(group, only(all, all.rows.map((row) => batch.has(row) === isSeen)), index, ink);
  const others = of(false);
  return [{ ...others, id: `${others.id}-others`, name: '', kind: 'others', stroke: { ...others.stroke, alpha: 0.22 } }, of(true)];
}

function points(group: PointGroup, scatter: Pick<Track, 'xs' | 'ys' | 'values' | 'rows' | 'strengths'>, index: number, ink: Ink): Track {
  const own = classColour(group.classIndex, group.split, ink);
  const colour = scatter.values.length > 0 ? mix(ink.paper, ink.ink, group.split === 'validation' ? 0.9 : 0.55) : own;
  const stroke: Stroke = { colour, width: 1.5, dash: [], alpha: 1 };
  const symbol = symbolOf(group.classIndex);
  const isHollow = group.split === 'validation';
  return { id: `points${index}`, name: group.name, kind: 'points', ...scatter, names: [], stroke, text: ink.ink, symbol, isHollow };
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

function countBefore(series: readonly Series[], index: number, role: Role): number {
  return series.slice(0, index).filter((other) => other.role === role).length;
}

/** The field that frames brought, where it lies on the plane that is shown. */
export function fieldOf(model: ChartModel, { field }: Live): Field | undefined {
  return model.type === 'plane' && field?.axes === (model.axes ?? 0) ? field : undefined;
}

/** Whether there is nothing to see. */
export function isEmpty(model: ChartModel, tracks: readonly Track[], live: Live): boolean {
  const hasField = model.type === 'plane' && model.field !== null && fieldOf(model, live) !== undefined;
  return !hasField && tracks.every((track) => lastIndex(track) < 0);
}
