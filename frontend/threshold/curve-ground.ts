/** What of a curve stays while the threshold moves: axes, bands, the curve itself, and what a lesson lays over it. */

import { trace, type Curve, type CurveKind } from './curves.ts';
import { ends, type Band, type Extras } from './extras.ts';
import type { Ink } from './ink.ts';

/** Around the square; left and below are ticks and names of the axes. */
const MARGIN = { left: 40, right: 8, top: 8, bottom: 32 };

export interface Ground {
  kind: CurveKind;
  curve: Curve;
  xName: string;
  yName: string;
  ticks: string[];
  /** What guessing would give: the share of positives for precision-recall. */
  chance: number;
  extras: Extras;
  band: Band | undefined;
  /** Points of the marked thresholds, each with its name. */
  marks: { x: number; y: number; name: string }[];
  swept: [number, number][];
}

export interface Square {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Scale = (part: number) => number;

export function squareIn(width: number, height: number): Square {
  const { left, right, top, bottom } = MARGIN;
  return { left, top, width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom) };
}

export function scalesIn(square: Square): { px: Scale; py: Scale } {
  return { px: (x) => square.left + x * square.width, py: (y) => square.top + (1 - y) * square.height };
}

export function drawGround(pen: CanvasRenderingContext2D, square: Square, scene: Ground, ink: Ink): void {
  const { px, py } = scalesIn(square);
  frame(pen, square, scene, ink);
  chance(pen, px, py, scene, ink);
  if (scene.band) band(pen, px, py, scene.band, ink);
  scene.extras.others.forEach((other, i) => otherLine(pen, px, py, other[scene.kind], i, scene, ink));
  if (scene.extras.sweep.length > 0) sweep(pen, px, py, scene.swept, ink);
  else line(pen, px, py, scene, ink);
  if (scene.kind === 'roc' && scene.extras.equalCost) equalCost(pen, px, py, scene.extras, ink);
  marks(pen, px, py, scene, ink);
}

function frame(pen: CanvasRenderingContext2D, { left, top, width, height }: Square, scene: Ground, ink: Ink): void {
  pen.strokeStyle = ink.line;
  pen.lineWidth = 1;
  pen.strokeRect(Math.round(left) + 0.5, Math.round(top) + 0.5, Math.round(width) - 1, Math.round(height) - 1);
  pen.fillStyle = ink.quiet;
  pen.font = `11px ${ink.font}`;
  scene.ticks.forEach((tick, i) => {
    const part = i / (scene.ticks.length - 1);
    pen.textAlign = i === 0 ? 'left' : i === scene.ticks.length - 1 ? 'right' : 'center';
    pen.textBaseline = 'top';
    pen.fillText(tick, left + part * width, top + height + 4);
    pen.textAlign = 'right';
    pen.textBaseline = i === 0 ? 'alphabetic' : i === scene.ticks.length - 1 ? 'top' : 'middle';
    pen.fillText(tick, left - 4, top + (1 - part) * height);
  });
  pen.textAlign = 'center';
  pen.textBaseline = 'bottom';
  pen.fillText(scene.xName, left + width / 2, top + height + MARGIN.bottom, width + MARGIN.left);
  pen.save();
  pen.translate(1, top + height / 2);
  pen.rotate(-Math.PI / 2);
  pen.textBaseline = 'top';
  pen.fillText(scene.yName, 0, 0, height);
  pen.restore();
}

function chance(pen: CanvasRenderingContext2D, px: Scale, py: Scale, scene: Ground, ink: Ink): void {
  pen.strokeStyle = ink.quiet;
  pen.globalAlpha = 0.6;
  pen.setLineDash([3, 4]);
  pen.beginPath();
  pen.moveTo(px(0), py(scene.kind === 'roc' ? 0 : scene.chance));
  pen.lineTo(px(1), py(scene.kind === 'roc' ? 1 : scene.chance));
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

function line(pen: CanvasRenderingContext2D, px: Scale, py: Scale, { kind, curve, extras }: Ground, ink: Ink): void {
  const path = new Path2D();
  path.moveTo(px(curve.xs[0]), py(curve.ys[0]));
  trace(extras.isTrapezoid ? 'roc' : kind, curve, (x, y) => path.lineTo(px(x), py(y)));
  const area = new Path2D(path);
  area.lineTo(px(1), py(0));
  area.lineTo(px(0), py(0));
  pen.globalAlpha = 0.1;
  pen.fillStyle = ink.positive;
  pen.fill(area);
  pen.globalAlpha = 1;
  pen.strokeStyle = ink.positive;
  pen.lineWidth = 2;
  pen.lineJoin = 'round';
  pen.stroke(path);
}

/** Where the curve lies in most bootstrap draws. */
function band(pen: CanvasRenderingContext2D, px: Scale, py: Scale, { low, high }: Band, ink: Ink): void {
  const last = low.length - 1;
  pen.beginPath();
  high.forEach((y, i) => pen.lineTo(px(i / last), py(y)));
  for (let i = last; i >= 0; i--) pen.lineTo(px(i / last), py(low[i]));
  pen.closePath();
  pen.globalAlpha = 0.2;
  pen.fillStyle = ink.positive;
  pen.fill();
  pen.globalAlpha = 1;
}

/** Curves to compare with: thin, each with dashes of its own. */
function otherLine(pen: CanvasRenderingContext2D, px: Scale, py: Scale, points: [number, number][], index: number, { kind, extras }: Ground, ink: Ink): void {
  pen.beginPath();
  points.forEach(([x, y], i) => {
    if (kind === 'pr' && i > 0 && !extras.isTrapezoid) pen.lineTo(px(points[i - 1][0]), py(y));
    pen.lineTo(px(x), py(y));
  });
  pen.strokeStyle = otherColour(index, ink);
  pen.lineWidth = 1.75;
  pen.setLineDash(index % 2 === 0 ? [7, 4] : [2, 3]);
  pen.stroke();
  pen.setLineDash([]);
}

/** Of a curve to compare with, here and in its legend. */
export function otherColour(index: number, ink: Ink): string {
  return [ink.negative, ink.quiet, ink.ink][index % 3];
}

function sweep(pen: CanvasRenderingContext2D, px: Scale, py: Scale, points: [number, number][], ink: Ink): void {
  pen.beginPath();
  points.forEach(([x, y]) => pen.lineTo(px(x), py(y)));
  pen.strokeStyle = ink.positive;
  pen.lineWidth = 2;
  pen.stroke();
  for (const [x, y] of points) dot(pen, px(x), py(y), ink.positive, ink.paper, 4);
}

function equalCost(pen: CanvasRenderingContext2D, px: Scale, py: Scale, extras: Extras, ink: Ink): void {
  const [from, to] = ends(extras.equalCost!);
  if (!from || !to) return;
  pen.beginPath();
  pen.moveTo(px(from[0]), py(from[1]));
  pen.lineTo(px(to[0]), py(to[1]));
  pen.strokeStyle = ink.negative;
  pen.lineWidth = 1.75;
  pen.setLineDash([6, 4]);
  pen.stroke();
  pen.setLineDash([]);
  dot(pen, px(extras.equalCost!.x), py(extras.equalCost!.y), ink.negative, ink.paper, 5);
}

function marks(pen: CanvasRenderingContext2D, px: Scale, py: Scale, { marks: named }: Ground, ink: Ink): void {
  pen.font = `600 11px ${ink.font}`;
  pen.textBaseline = 'middle';
  pen.lineWidth = 4;
  pen.lineJoin = 'round';
  for (const { x, y, name } of named) {
    const isRight = x > 0.8;
    pen.textAlign = isRight ? 'right' : 'left';
    const [left, top] = [px(x) + (isRight ? -9 : 9), py(y) + (y > 0.5 ? 12 : -12)];
    dot(pen, px(x), py(y), ink.negative, ink.paper, 4.5);
    pen.strokeStyle = ink.paper;
    pen.lineWidth = 4;
    pen.strokeText(name, left, top);
    pen.fillStyle = ink.ink;
    pen.fillText(name, left, top);
  }
}

export function dot(pen: CanvasRenderingContext2D, x: number, y: number, fill: string, edge: string, radius = 5.5): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = fill;
  pen.strokeStyle = edge;
  pen.lineWidth = 2;
  pen.fill();
  pen.stroke();
}
