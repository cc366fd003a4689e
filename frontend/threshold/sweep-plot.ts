import { axisOf, plotOf, type Plot, type Shape } from '../echarts/model.ts';
import type { Numbers } from '../echarts/numbers.ts';
import { kindOf, valueOf, type Metric } from './metrics.ts';
import { cornersOf, costOf, levelsOf, type Cost, type Level } from './steps.ts';
import type { Counts, Table } from './table.ts';
import { say, type Texts } from './texts.ts';

/** Metrics with a band, in the order in which the frame has them. */
const BANDED: readonly Metric[] = ['accuracy', 'precision', 'recall', 'f1'];
/** Levels that a screen can show. */
const MOST = 1200;

/** A threshold that the server names, and what it costs there. */
export interface Best {
  name: string;
  threshold: number;
  cost: number;
}

/** What is swept: some metrics, or what errors cost. */
export interface Sweep {
  metrics: readonly Metric[];
  cost: Cost | undefined;
  best: readonly Best[];
  /** Of the metrics that have some: see the frame. */
  bands: Float32Array | undefined;
}

export type Name = Metric | 'cost';

export function namesOf({ metrics, cost }: Sweep): readonly Name[] {
  return cost ? ['cost'] : metrics;
}

/** The colour of a curve, for those who draw it. */
export function hueOf(name: Name): string {
  return name === 'cost' ? 'var(--negative)' : kindOf(name).hue;
}

export function measureOf(name: Name, { cost }: Sweep): (counts: Counts) => number | undefined {
  return name === 'cost' ? (counts) => costOf(cost!, counts) : (counts) => valueOf(name, counts);
}

export function levelsAt(table: Table, name: Name, sweep: Sweep, most = MOST): Level[] {
  return levelsOf(table, measureOf(name, sweep), most);
}

/** Each in steps along the threshold, in the room where most draws have it. */
export function sweepPlot(table: Table, sweep: Sweep, texts: Texts, numbers: Numbers): Plot {
  const names = namesOf(sweep);
  const lines = names.map((name) => line(name, levelsAt(table, name, sweep), name === 'cost' ? say(texts, 'costAxis') : say(texts, name)));
  const bands = sweep.cost || !sweep.bands ? [] : sweep.metrics.flatMap((metric) => band(metric, sweep.bands!));
  const dots: Shape = { name: '', isAid: true, hue: hueOf('cost'), symbol: 'circle', size: 11, xs: sweep.best.map(({ threshold }) => threshold), ys: sweep.best.map(({ cost }) => cost) };
  const x = axisOf(say(texts, 'threshold'), 0, 1);
  if (!sweep.cost) {
    const low = Math.min(0, ...sweep.metrics.map((metric) => kindOf(metric).low ?? 0));
    return plotOf({ title: say(texts, 'metricsTitle'), isBare: true, isAlong: true, x, y: axisOf('', low, 1), shapes: [...bands, ...lines] });
  }
  const highest = lines[0].ys.reduce((most, y) => (y > most ? y : most), 1e-9);
  const references = sweep.best.map(({ name, threshold }) => ({ label: `${name} ${numbers.decimals(threshold)}`, axis: 'x' as const, value: threshold }));
  return plotOf({ title: say(texts, 'costAxis'), isBare: true, isAlong: true, x, y: axisOf(say(texts, 'costAxis'), 0, 1.08 * highest), shapes: [...lines, dots], references });
}

function line(name: Name, levels: readonly Level[], word: string): Shape & { ys: number[] } {
  const corners = cornersOf(levels).flatMap((piece) => [...piece, [piece[piece.length - 1][0], NaN]]);
  const isDashed = name !== 'cost' && kindOf(name).isDashed === true;
  return { name: word, hue: hueOf(name), width: 2.25, dash: isDashed ? [6, 3] : [], xs: corners.map(([x]) => x), ys: corners.map(([, y]) => y) };
}

function band(metric: Metric, bands: Float32Array): Shape[] {
  const index = BANDED.indexOf(metric);
  if (index < 0) return [];
  const size = bands.length / (2 * BANDED.length);
  const end = (which: 0 | 1) => bands.subarray((2 * index + which) * size, (2 * index + which + 1) * size);
  return [{ name: '', isAid: true, hue: hueOf(metric), fill: 0.16, xs: Array.from({ length: size }, (_, i) => i / (size - 1)), ys: end(1), floor: end(0) }];
}
