import { axisOf, plotOf, type Plot, type Shape } from '../echarts/model.ts';
import { at, type FitModel, type FitState, type Line, type NamedLine } from './fit.ts';

const TRAINING = { hue: 'var(--training)', symbol: 'circle' as const, size: 9 };
const VALIDATION = { hue: 'var(--validation)', symbol: 'circle' as const, size: 9, isHollow: true };
const INK = 'var(--ink)';

/** Points, lines and what lies between them. `line` is the model's, or the one under the learner's hand. */
export function fitPlot({ title, xLabel, yLabel, x, y, training, validation }: FitModel, state: FitState, line: Line | undefined): Plot {
  const shapes: Shape[] = [
    ...straight(state.truth, 'var(--quiet)', x, { width: 1.75, dash: [6, 4] }),
    ...(state.hasErrors && line ? [errors(training, rowsOf(training, state), line)] : []),
    { ...VALIDATION, ...validation },
    ...split(training, state),
    ...straight(state.other, 'var(--paso-green)', x, { dash: [7, 5] }),
    ...straight(line && { ...line, label: state.line?.label ?? '' }, INK, x, { width: 3 }),
    ...(state.hasPredictions && line ? [predictions(training, rowsOf(training, state), line)] : []),
  ];
  const name = title || training.name;
  return plotOf({ title: name, isBare: title === '', hasLegend: title !== '', x: axisOf(xLabel, ...x), y: axisOf(yLabel, ...y), shapes, summary: state.summary });
}

/** Rows of the training points that stand out. */
export function rowsOf({ xs }: FitModel['training'], { batch }: FitState): number[] {
  return batch ?? xs.map((_, i) => i);
}

/** How much is left of the colour of points that the mini-batch leaves aside. */
export const ASIDE = 0.22;

/** Those that the mini-batch leaves aside are pale. */
function split(training: FitModel['training'], { batch }: FitState): Shape[] {
  if (!batch) return [{ ...TRAINING, ...training }];
  const seen = new Set(batch);
  const only = (isSeen: boolean) => {
    const rows = training.xs.map((_, i) => i).filter((i) => seen.has(i) === isSeen);
    return { xs: rows.map((i) => training.xs[i]), ys: rows.map((i) => training.ys[i]) };
  };
  return [{ ...TRAINING, ...only(false), name: '', alpha: ASIDE }, { ...TRAINING, ...only(true), name: training.name }];
}

function straight(line: NamedLine | null | undefined, hue: string, x: FitModel['x'], look: Partial<Shape>): Shape[] {
  return line ? [{ name: line.label, hue, ...look, xs: x, ys: x.map((end) => at(line, end)) }] : [];
}

function errors({ xs, ys }: FitModel['training'], rows: readonly number[], line: Line): Shape {
  return {
    name: '',
    isAid: true,
    hue: 'var(--validation)',
    width: 1.4,
    alpha: 0.6,
    xs: rows.flatMap((i) => [xs[i], xs[i], NaN]),
    ys: rows.flatMap((i) => [ys[i], at(line, xs[i]), NaN]),
  };
}

function predictions({ xs }: FitModel['training'], rows: readonly number[], line: Line): Shape {
  return { name: '', isAid: true, hue: INK, symbol: 'diamond', size: 8, xs: rows.map((i) => xs[i]), ys: rows.map((i) => at(line, xs[i])) };
}
