/** What the canvases show: the newest table, its curves, and where the pointer is on them. */

import type { Numbers } from '../echarts/numbers.ts';
import type { ThresholdPart, UncertaintyPart } from '../frames/frame.ts';
import { squareIn } from './curve-ground.ts';
import { CurvePainter } from './curve-painter.ts';
import { curveOf, nearestRow, type Curve, type CurveKind } from './curves.ts';
import { bandOf, NO_EXTRAS, pointsAt, type Band, type Extras } from './extras.ts';
import type { Ink } from './ink.ts';
import { LinePainter } from './line-painter.ts';
import { METRICS, valueOf } from './metrics.ts';
import { chanceOf, decode, rowAt, thresholdOf, type Cell, type Counts, type Table } from './table.ts';
import { say, shortName, type Texts } from './texts.ts';

const NOTHING: ThresholdPart = { scores: '', labels: '', rowScores: '', tp: '', fp: '', positives: 0, negatives: 0, rocAuc: null, averagePrecision: null };
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
  private readonly peeks: Record<CurveKind, number | undefined> = { roc: undefined, pr: undefined };
  private readonly linePainter = new LinePainter();
  private readonly curvePainters: Record<CurveKind, CurvePainter> = { roc: new CurvePainter(), pr: new CurvePainter() };

  adopt(part: ThresholdPart): void {
    const table = decode(part);
    if (!table) return;
    this.table = table;
    this.isKnown = true;
    for (const kind of ['roc', 'pr'] as const) {
      this.curves[kind] = curveOf(kind, table);
      this.peeks[kind] = undefined; // it was a row of the last table
    }
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

  /** Shows the row under the pointer; false when that is nothing new. */
  peek(kind: CurveKind, row: number | undefined): boolean {
    const isNew = this.peeks[kind] !== row;
    this.peeks[kind] = row;
    return isNew;
  }

  /** The row of the table nearest to the pointer, for a curve that exists. */
  rowUnder(event: PointerEvent, kind: CurveKind, canvas: HTMLCanvasElement): number {
    const box = canvas.getBoundingClientRect();
    const { left, top, width, height } = squareIn(box.width, box.height);
    const x = (event.clientX - box.left - left) / width;
    const y = 1 - (event.clientY - box.top - top) / height;
    return nearestRow(this.curves[kind]!, x, y, width, height);
  }

  drawLine(canvas: HTMLCanvasElement, { texts, numbers, threshold, counts, cell }: Look, ink: Ink): void {
    const { clientWidth: width, clientHeight: height } = canvas;
    const isEmpty = this.table.scores.length === 0;
    const names = Object.fromEntries(CELLS.map((key) => [key, isEmpty ? '' : `${shortName(texts, key)} ${numbers.whole(counts[key])}`]));
    const ticks = (width < 360 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]).map((tick) => numbers.tick(tick));
    const scene = { table: this.table, threshold, names: names as Record<Cell, string>, ticks, axisName: say(texts, 'axis'), emphasis: cell };
    this.linePainter.draw(canvas, width, height, scene, ink);
  }

  drawCurve(kind: CurveKind, canvas: HTMLCanvasElement, { texts, numbers, threshold }: Look, ink: Ink): void {
    const [curve, peek] = [this.curves[kind], this.peeks[kind]];
    if (!curve) return;
    const { clientWidth: width, clientHeight: height } = canvas.parentElement!; // a canvas still hidden has no size
    const scene = {
      kind,
      curve,
      row: rowAt(this.table, threshold),
      peek,
      peekText: peek === undefined ? '' : numbers.decimals(thresholdOf(this.table, peek)),
      xName: say(texts, kind === 'roc' ? 'fprLong' : 'recall'),
      yName: say(texts, kind === 'roc' ? 'recall' : 'precision'),
      ticks: [0, 0.5, 1].map((tick) => numbers.tick(tick)),
      chance: chanceOf(this.table),
      extras: this.extras,
      band: this.bands[kind],
      marks: this.markOn(curve, numbers),
      swept: pointsAt(curve, this.table, this.extras.sweep),
    };
    this.curvePainters[kind].draw(canvas, width, height, scene, ink);
  }

  /** Marked thresholds that fall on one point share their name. */
  private markOn(curve: Curve, numbers: Numbers): { x: number; y: number; name: string }[] {
    const { marks } = this.extras;
    const named = new Map<string, { x: number; y: number; name: string }>();
    pointsAt(curve, this.table, marks).forEach(([x, y], i) => {
      const same = named.get(`${x} ${y}`);
      const name = numbers.tick(marks[i]);
      named.set(`${x} ${y}`, { x, y, name: same ? `${same.name} · ${name}` : name });
    });
    return [...named.values()];
  }
}
