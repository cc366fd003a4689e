/** Draws the probability line: every point over or under a 0–1 axis, hollow as validation points are, wrong ones crossed; bars where they are too many. */

import { css, type Ink } from '../echarts/ink.ts';
import { freshPen } from '../echarts/pen.ts';
import { SIDE } from './grip.ts';
import { pile } from './pile.ts';
import { diameterFor, stack } from './stack.ts';
import { cellOf, type Cell, type Table } from './table.ts';

/** Above: the handle's number and what is counted over the axis. Below: what is counted under it, then the ticks. */
const HEAD = 24;
const COUNTED = 17;
const TICKS = 15;
const AXIS_GAP = 4;

export interface LineScene {
  table: Table;
  threshold: number;
  /** Names of the counts, already in the reader's language, with the number: "FP 2". */
  names: Record<Cell, string>;
  ticks: string[];
  axisName: string;
  /** Only these points stand out. */
  emphasis: Cell | undefined;
}

interface Dots {
  table: Table;
  width: number;
  height: number;
  diameter: number;
  xs: Float64Array;
  ys: Float32Array;
}

interface Piles {
  table: Table;
  /** Of label 0 and of label 1. */
  counts: [Uint32Array, Uint32Array];
  highest: number;
}

/** More cannot be told apart, nor drawn while they move. */
export const MOST_DOTS = 3000;
/** Width of a bar in pixels, with the gap after it. */
const BAR = 3;

/** Dots a path: the time a path takes grows faster than the dots in it. */
const CHUNK = 40;
const ORDER: Cell[] = ['tn', 'tp', 'fp', 'fn'];

export class LinePainter {
  private dots: Dots | undefined;
  private piles: Piles | undefined;

  draw(canvas: HTMLCanvasElement, width: number, height: number, scene: LineScene, ink: Ink): void {
    const pen = freshPen(canvas, width, height);
    if (!pen) return;
    const axis = Math.round(HEAD + (height - HEAD - COUNTED - TICKS) / 2);
    const at = SIDE + scene.threshold * (width - 2 * SIDE);
    this.sides(pen, width, height, at, ink);
    this.axis(pen, width, height, axis, scene.ticks, ink);
    if (scene.table.scores.length > MOST_DOTS) this.bars(pen, width, axis, scene, ink);
    else this.points(pen, this.placed(scene.table, width, axis - HEAD - AXIS_GAP), axis, scene, ink);
    this.counted(pen, width, height, at, scene, ink);
  }

  /** Left is predicted 0, right 1: each a breath of its colour. */
  private sides(pen: CanvasRenderingContext2D, width: number, height: number, at: number, ink: Ink): void {
    const bottom = height - TICKS;
    pen.globalAlpha = 0.08;
    pen.fillStyle = css(ink.validation);
    pen.beginPath();
    pen.roundRect(0, HEAD - 3, at, bottom - HEAD + 3, [6, 0, 0, 6]);
    pen.fill();
    pen.fillStyle = css(ink.training);
    pen.beginPath();
    pen.roundRect(at, HEAD - 3, width - at, bottom - HEAD + 3, [0, 6, 6, 0]);
    pen.fill();
    pen.globalAlpha = 1;
  }

  private axis(pen: CanvasRenderingContext2D, width: number, height: number, axis: number, ticks: string[], ink: Ink): void {
    pen.strokeStyle = css(ink.quiet);
    pen.globalAlpha = 0.7;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.moveTo(SIDE, axis + 0.5);
    pen.lineTo(width - SIDE, axis + 0.5);
    pen.stroke();
    pen.globalAlpha = 1;
    pen.fillStyle = css(ink.quiet);
    pen.font = `12px ${ink.family}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'alphabetic';
    ticks.forEach((tick, i) => {
      const x = SIDE + (i / (ticks.length - 1)) * (width - 2 * SIDE);
      pen.fillRect(Math.round(x), axis - 3, 1, 7);
      pen.fillText(tick, x, height - 2);
    });
  }

  /** Placing them costs more than drawing; while only the threshold moves they stay. */
  private placed(table: Table, width: number, height: number): Dots {
    const last = this.dots;
    if (last?.table === table && last.width === width && last.height === height) return last;
    const diameter = diameterFor(table.scores.length, width < 420);
    const xs = table.scores.map((score) => SIDE + score * (width - 2 * SIDE));
    const ys = new Float32Array(xs.length);
    for (const label of [0, 1]) {
      const own = xs.map((x, i) => (table.labels[i] === label ? x : NaN));
      stack(own, { width, height, diameter }).forEach((y, i) => {
        if (table.labels[i] === label) ys[i] = label === 1 ? -y - AXIS_GAP : y + AXIS_GAP;
      });
    }
    this.dots = { table, width, height, diameter, xs, ys };
    return this.dots;
  }

  /** More points than can be told apart: how many lie at each place, label 1 above the axis and label 0 below. */
  private bars(pen: CanvasRenderingContext2D, width: number, axis: number, scene: LineScene, ink: Ink): void {
    const piles = this.piled(scene.table, Math.ceil((width - 2 * SIDE) / BAR));
    const room = axis - HEAD - AXIS_GAP;
    const at = SIDE + scene.threshold * (width - 2 * SIDE);
    for (const label of [0, 1] as const) {
      pen.fillStyle = label === 1 ? css(ink.training) : css(ink.validation);
      piles.counts[label].forEach((count, i) => {
        if (count === 0) return;
        const left = SIDE + i * BAR;
        const height = Math.max(1, (count / piles.highest) * room);
        const cell = left + BAR / 2 >= at ? (label === 1 ? 'tp' : 'fp') : label === 1 ? 'fn' : 'tn';
        pen.globalAlpha = scene.emphasis && scene.emphasis !== cell ? 0.14 : isWrong(cell) ? 0.45 : 1;
        pen.fillRect(left, label === 1 ? axis - height : axis + 1, BAR - 0.5, height);
      });
    }
    pen.globalAlpha = 1;
  }

  /** Counting them takes longer than drawing; while only the threshold moves they stay. */
  private piled(table: Table, bins: number): Piles {
    if (this.piles?.table === table && this.piles.counts[0].length === bins) return this.piles;
    const counts = pile(table, bins);
    this.piles = { table, counts, highest: counts.flatMap((one) => [...one]).reduce((a, b) => Math.max(a, b), 1) };
    return this.piles;
  }

  private points(pen: CanvasRenderingContext2D, dots: Dots, axis: number, scene: LineScene, ink: Ink): void {
    const paths: Record<Cell, Path2D[]> = { tn: [], fp: [], fn: [], tp: [] };
    const crosses: Record<Cell, Path2D[]> = { tn: [], fp: [], fn: [], tp: [] };
    const filled = { tn: 0, fp: 0, fn: 0, tp: 0 };
    const { scores, labels } = dots.table;
    for (let i = 0; i < scores.length; i++) {
      if (Number.isNaN(scores[i])) continue;
      const cell = cellOf(scores[i], labels[i], scene.threshold);
      if (filled[cell]++ % CHUNK === 0) {
        paths[cell].push(new Path2D());
        crosses[cell].push(new Path2D());
      }
      (labels[i] === 1 ? circle : triangle)(paths[cell].at(-1)!, dots.xs[i], axis + dots.ys[i], dots.diameter / 2);
      if (isWrong(cell)) cross(crosses[cell].at(-1)!, dots.xs[i], axis + dots.ys[i], dots.diameter / 2);
    }
    for (const cell of ORDER) {
      pen.globalAlpha = scene.emphasis && scene.emphasis !== cell ? 0.14 : 1;
      pen.fillStyle = css(ink.paper);
      pen.strokeStyle = cell === 'tp' || cell === 'fn' ? css(ink.training) : css(ink.validation);
      pen.lineWidth = dots.diameter > 6 ? 1.75 : 1.25;
      for (const path of paths[cell]) {
        pen.fill(path);
        pen.stroke(path);
      }
      pen.strokeStyle = css(ink.ink);
      for (const path of crosses[cell]) pen.stroke(path);
    }
    pen.globalAlpha = 1;
  }

  /** What stands on either side of the threshold, told beside the handle, where the eyes are. */
  private counted(pen: CanvasRenderingContext2D, width: number, height: number, at: number, scene: LineScene, ink: Ink): void {
    const [above, below] = [HEAD - 9, height - TICKS - 5];
    pen.font = `600 12px ${ink.family}`;
    const write = (cell: Cell, y: number, isRight: boolean, gap: number) => {
      const text = scene.names[cell];
      const length = pen.measureText(text).width;
      if (length > (isRight ? width - at - gap : at - gap)) return at;
      pen.textAlign = isRight ? 'left' : 'right';
      pen.fillStyle = cell === 'tp' || cell === 'fn' ? css(ink.training) : css(ink.validation);
      pen.globalAlpha = scene.emphasis && scene.emphasis !== cell ? 0.4 : 1;
      pen.fillText(text, at + (isRight ? gap : -gap), y);
      return at + (isRight ? gap + length : -gap - length);
    };
    write('fn', above, false, 38);
    write('tp', above, true, 38);
    const [from, to] = [write('tn', below, false, 8), write('fp', below, true, 8)];
    pen.globalAlpha = 1;
    this.axisName(pen, scene.axisName, below, from, to, width, ink);
  }

  /** At the right end, or at the left one while the counts from `from` to `to` are there. */
  private axisName(pen: CanvasRenderingContext2D, name: string, y: number, from: number, to: number, width: number, ink: Ink): void {
    pen.font = `12px ${ink.family}`;
    const room = pen.measureText(name).width + 20;
    const isRight = to + room < width;
    if (!isRight && from < room) return;
    pen.textAlign = isRight ? 'right' : 'left';
    pen.fillStyle = css(ink.quiet);
    pen.fillText(name, isRight ? width - 8 : 8, y);
  }
}

function isWrong(cell: Cell): boolean {
  return cell === 'fp' || cell === 'fn';
}

/** The sign of a wrong prediction. */
function cross(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x - radius, y - radius);
  path.lineTo(x + radius, y + radius);
  path.moveTo(x - radius, y + radius);
  path.lineTo(x + radius, y - radius);
}

function circle(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, 2 * Math.PI);
}

function triangle(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x, y - radius);
  path.lineTo(x + radius, y + radius * 0.85);
  path.lineTo(x - radius, y + radius * 0.85);
  path.closePath();
}
