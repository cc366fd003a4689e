/** What is shown: the newest table, its line of points and its curves. */

import type { PlaygroundEchart } from '../echarts/echart.ts';
import type { Ink } from '../echarts/ink.ts';
import type { Plot } from '../echarts/model.ts';
import type { Numbers } from '../echarts/numbers.ts';
import type { ThresholdPart, UncertaintyPart } from '../frames/frame.ts';
import { curvePlot } from './curve-plot.ts';
import { curveOf, nearestRow, type Curve, type CurveKind } from './curves.ts';
import { bandOf, NO_EXTRAS, pointsAt, type Band, type Extras } from './extras.ts';
import { LinePainter } from './line-painter.ts';
import { METRICS, valueOf } from './metrics.ts';
import { chanceOf, decode, type Cell, type Counts, type Table } from './table.ts';
import { say, shortName, type Texts } from './texts.ts';

const NOTHING: ThresholdPart = { scores: '', labels: '', positives: 0, negatives: 0, rocAuc: null, averagePrecision: null };
const CELLS = ['tn', 'fp', 'fn', 'tp'] as const;

/** What changes faster than the table. */
export interface Look {
  texts: Texts;
  numbers: Numbers;
  threshold: number;
  counts: Counts;
  cell: Cell | undefined;
}

export class Picture {
  table: Table = decode(NOTHING)!;
  /** Whether a table has come at all. */
  isKnown = false;
  readonly curves: Record<CurveKind, Curve | undefined> = { roc: undefined, pr: undefined };
  extras: Extras = NO_EXTRAS;
  uncertainty: UncertaintyPart | undefined;
  private readonly bands: Partial<Record<CurveKind, Band>> = {};
  private readonly linePainter = new LinePainter();
  private readonly plots: Partial<Record<CurveKind, { key: unknown[]; plot: Plot }>> = {};

  adopt(part: ThresholdPart): void {
    const table = decode(part);
    if (!table) return;
    this.table = table;
    this.isKnown = true;
    for (const kind of ['roc', 'pr'] as const) this.curves[kind] = curveOf(kind, table);
  }

  /** What is shown at a threshold, to be read back. */
  values(threshold: number, counts: Counts) {
    const { table, curves, extras, uncertainty } = this;
    const points = (kind: CurveKind) => curves[kind] && Array.from(curves[kind].xs, (x, i) => [x, curves[kind]!.ys[i]]);
    const at = (thresholds: readonly number[]) => ({
      roc: curves.roc && pointsAt(curves.roc, table, thresholds),
      pr: curves.pr && pointsAt(curves.pr, table, thresholds),
    });
    return {
      threshold,
      scores: Array.from(table.scores),
      labels: Array.from(table.labels),
      counts,
      metrics: Object.fromEntries(METRICS.map((metric) => [metric, valueOf(metric, counts) ?? null])),
      roc: points('roc'),
      pr: points('pr'),
      chosen: at([threshold]),
      marked: at(extras.marks),
      swept: at(extras.sweep),
      chance: chanceOf(table),
      rocAuc: table.rocAuc,
      averagePrecision: table.averagePrecision,
      extras,
      uncertainty,
    };
  }

  /** How sure the curves are; as old as its frame. */
  doubt(part: UncertaintyPart | undefined): void {
    this.uncertainty = part;
    for (const kind of ['roc', 'pr'] as const) this.bands[kind] = part && bandOf(kind, part);
  }

  /** The row of the table nearest to the pointer, for a curve that is drawn. */
  rowUnder(event: PointerEvent, kind: CurveKind, chart: PlaygroundEchart): number {
    const places = chart.places!;
    const [x, y] = places.under(chart.spot(event));
    return nearestRow(this.curves[kind]!, x, y, places.right - places.left, places.bottom - places.top);
  }

  /** The same until something but the threshold is another; undefined where there is no curve. */
  plot(kind: CurveKind, texts: Texts, numbers: Numbers): Plot | undefined {
    const { table, extras } = this;
    const [curve, band, made] = [this.curves[kind], this.bands[kind], this.plots[kind]];
    if (!curve) return undefined;
    const key = [curve, extras, band, texts, numbers];
    if (made && key.every((one, i) => one === made.key[i])) return made.plot;
    const plot = curvePlot({ kind, curve, table, extras, band }, texts, numbers);
    this.plots[kind] = { key, plot };
    return plot;
  }

  drawLine(canvas: HTMLCanvasElement, { texts, numbers, threshold, counts, cell }: Look, ink: Ink): void {
    const { clientWidth: width, clientHeight: height } = canvas;
    const isEmpty = this.table.scores.length === 0;
    const names = Object.fromEntries(CELLS.map((key) => [key, isEmpty ? '' : `${shortName(texts, key)} ${numbers.whole(counts[key])}`]));
    const ticks = (width < 360 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]).map((tick) => numbers.tick(tick));
    const scene = { table: this.table, threshold, names: names as Record<Cell, string>, ticks, axisName: say(texts, 'axis'), emphasis: cell };
    this.linePainter.draw(canvas, width, height, scene, ink);
  }
}
