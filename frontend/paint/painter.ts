/** Draws the plane that is painted on: what the model says, axes, points, and the tool at the pointer. */

import { classColour, css, symbolOf, type Ink } from '../echarts/ink.ts';
import { SHAPES } from '../echarts/legend.ts';
import type { Numbers } from '../echarts/numbers.ts';
import { linearTicks } from '../echarts/ticks.ts';
import type { Points } from './model.ts';
import { MARGIN, type Plane } from './plane.ts';

/** Dots a path: the time a path takes grows faster than the dots in it. */
const CHUNK = 60;
const SIZE = 10;

export interface PaintScene {
  points: Points;
  plane: Plane;
  xName: string;
  yName: string;
  hasClasses: boolean;
  line: { xs: ArrayLike<number>; ys: ArrayLike<number> } | undefined;
  /** The tool, while somebody points. */
  cursor: Cursor | undefined;
}

/** A circle in pixels, in the colour of a class; -1: of none. */
export interface Cursor {
  x: number;
  y: number;
  radius: number;
  label: number;
  isCross: boolean;
}

export function drawScene(pen: CanvasRenderingContext2D, scene: PaintScene, ink: Ink, numbers: Numbers): void {
  const { box } = scene.plane;
  axes(pen, scene, ink, numbers);
  pen.save();
  pen.beginPath();
  pen.rect(box.left, box.top, box.width, box.height);
  pen.clip();
  if (scene.line) fitted(pen, scene.plane, scene.line, ink);
  dots(pen, scene, ink);
  pen.restore();
  if (scene.cursor) cursor(pen, scene.cursor, scene.hasClasses, ink);
}

function axes(pen: CanvasRenderingContext2D, { plane, xName, yName }: PaintScene, ink: Ink, numbers: Numbers): void {
  const { box, range } = plane;
  pen.strokeStyle = css(ink.line);
  pen.lineWidth = 1;
  pen.strokeRect(Math.round(box.left) + 0.5, Math.round(box.top) + 0.5, Math.round(box.width) - 1, Math.round(box.height) - 1);
  pen.fillStyle = css(ink.quiet);
  pen.font = `12px ${ink.family}`;
  pen.textBaseline = 'top';
  pen.textAlign = 'center';
  for (const tick of linearTicks([range.xLow, range.xHigh], 5)) {
    pen.fillText(numbers.tick(tick), plane.pixelAt(tick, range.yLow)[0], box.top + box.height + 4);
  }
  pen.textAlign = 'right';
  pen.textBaseline = 'middle';
  for (const tick of linearTicks([range.yLow, range.yHigh], 5)) {
    pen.fillText(numbers.tick(tick), box.left - 5, plane.pixelAt(range.xLow, tick)[1]);
  }
  pen.textAlign = 'center';
  pen.textBaseline = 'bottom';
  pen.fillText(xName, box.left + box.width / 2, box.top + box.height + MARGIN.bottom, box.width);
  pen.save();
  pen.translate(2, box.top + box.height / 2);
  pen.rotate(-Math.PI / 2);
  pen.textBaseline = 'top';
  pen.fillText(yName, 0, 0, box.height);
  pen.restore();
}

function fitted(pen: CanvasRenderingContext2D, plane: Plane, { xs, ys }: NonNullable<PaintScene['line']>, ink: Ink): void {
  pen.beginPath();
  for (let i = 0; i < xs.length; i++) pen.lineTo(...plane.pixelAt(xs[i], ys[i]));
  pen.strokeStyle = css(ink.ink);
  pen.lineWidth = 2.5;
  pen.stroke();
}

function dots(pen: CanvasRenderingContext2D, { plane, points, hasClasses }: PaintScene, ink: Ink): void {
  const paths = new Map<number, Path2D[]>();
  const counts = new Map<number, number>();
  const { xs, ys, labels } = points;
  for (let i = 0; i < xs.length; i++) {
    const label = hasClasses ? labels[i] : -1;
    const count = counts.get(label) ?? 0;
    counts.set(label, count + 1);
    if (count % CHUNK === 0) paths.set(label, [...(paths.get(label) ?? []), new Path2D()]);
    const [x, y] = plane.pixelAt(xs[i], ys[i]);
    paths.get(label)!.at(-1)!.addPath(shape(label), new DOMMatrix([SIZE / 12, 0, 0, SIZE / 12, x - SIZE / 2, y - SIZE / 2]));
  }
  pen.strokeStyle = css(ink.paper);
  pen.lineWidth = 0.75;
  for (const [label, chunks] of paths) {
    pen.fillStyle = css(classColour(label < 0 ? null : label, 'training', ink));
    for (const path of chunks) {
      pen.fill(path);
      pen.stroke(path);
    }
  }
}

const shapes = new Map<number, Path2D>();

function shape(label: number): Path2D {
  let path = shapes.get(label);
  if (!path) shapes.set(label, (path = new Path2D(SHAPES[symbolOf(label < 0 ? null : label)])));
  return path;
}

function cursor(pen: CanvasRenderingContext2D, { x, y, radius, label, isCross }: Cursor, hasClasses: boolean, ink: Ink): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  if (isCross) {
    pen.moveTo(x - radius - 6, y);
    pen.lineTo(x + radius + 6, y);
    pen.moveTo(x, y - radius - 6);
    pen.lineTo(x, y + radius + 6);
  }
  pen.lineWidth = 3;
  pen.strokeStyle = css(ink.paper, 0.8);
  pen.stroke();
  pen.lineWidth = 1.5;
  pen.strokeStyle = label < 0 ? css(ink.ink) : css(classColour(hasClasses ? label : null, 'training', ink));
  pen.stroke();
}

