import { css, mix, type Ink } from '../echarts/ink.ts';
import type { Numbers } from '../echarts/numbers.ts';
import { linearTicks } from '../echarts/ticks.ts';
import { freshPen } from '../plot/pen.ts';
import { arrowColour } from './contour-picture.ts';
import { arrow, ball, disc, font, rimmed, ring, word, type Pen, type Spot } from './marks.ts';
import type { Box } from './scene.ts';
import type { Cut } from './terrain.ts';
import { minus } from './texts.ts';

const FONT = 12;
const TOP = 26;
const BOTTOM = 40;
/** From this width on the zoom stands beside the curve, else below it. */
const WIDE = 460;
/** Air before and after the step in the zoom, in steps: after it there are words. */
const BEFORE = 0.5;
const AFTER = 1.15;
const POINTS = 160;
/** Below a loss of 0, as part of the highest one: there the step is drawn. */
const ROOM_FOR_STEP = 0.17;

export interface SectionScene {
  cut: Cut;
  at: number;
  learningRate: number;
  words: { loss: string; step: string; verdict: string; slope: string; zoom: string };
  ink: Ink;
  numbers: Numbers;
  width: number;
  height: number;
}

interface Range {
  low: number;
  high: number;
}

/** A part of the picture with axes of its own. */
interface View extends Box {
  x: Range;
  y: Range;
}

/** A cut through a loss surface: the curve, where the parameter stands, its slope, and the step it would take. */
export class SectionPicture {
  readonly #canvas: HTMLCanvasElement;
  #view: View = { left: 0, top: 0, width: 1, height: 1, x: { low: 0, high: 1 }, y: { low: 0, high: 1 } };

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  draw(scene: SectionScene): void {
    const { ink, cut, width, height } = scene;
    const pen = freshPen(this.#canvas, width, height);
    if (!pen) return;
    font(pen, ink, FONT);
    const hasZoom = cut.model.step > 0;
    const isWide = width >= WIDE;
    const zoomWidth = isWide ? Math.min(width * 0.42, 300) : width;
    const zoomHeight = isWide ? height : height * 0.46;
    this.#view = this.#whole(pen, scene, { left: 0, top: 0, width: hasZoom && isWide ? width - zoomWidth - 18 : width, height: hasZoom && !isWide ? height - zoomHeight - 6 : height });
    const zoom = hasZoom ? this.#near(pen, scene, { left: isWide ? width - zoomWidth : 0, top: isWide ? 0 : height - zoomHeight, width: zoomWidth, height: zoomHeight }) : undefined;
    this.#drawWhole(pen, scene, zoom);
    if (zoom) this.#drawNear(pen, scene, zoom);
  }

  /** Where the curve is drawn at a value of the parameter. */
  spotOf(x: number, loss: number): Spot {
    return spot(this.#view, x, loss);
  }

  /** The part of the axis, from 0 to 1, at a pixel. */
  partAt(x: number): number {
    return (x - this.#view.left) / this.#view.width;
  }

  /** Whether a pixel lies within the axes of the curve. */
  holds(x: number, y: number): boolean {
    const { left, top, width, height } = this.#view;
    return x >= left && x <= left + width && y >= top && y <= top + height;
  }

  #whole(pen: Pen, { cut, numbers }: SectionScene, box: Box): View {
    const y = { low: -ROOM_FOR_STEP * (cut.highest || 1), high: cut.highest * 1.06 || 1 };
    return { ...inner(pen, box, y, numbers, 8), x: cut.model.x, y };
  }

  /** A window around the point and the step that is tried. */
  #near(pen: Pen, { cut, at, numbers }: SectionScene, box: Box): View {
    const { step } = cut.model;
    const x = { low: at - BEFORE * step, high: at + (1 + AFTER) * step };
    const losses = samples(cut, x).map(({ loss }) => loss);
    const { loss, slope } = cut.at(at);
    losses.push(loss - slope * BEFORE * step, loss + slope * (1 + AFTER * 0.5) * step);
    const [low, high] = [Math.min(...losses), Math.max(...losses)];
    const air = Math.max((high - low) * 0.16, 1e-9);
    const y = { low: low - air, high: high + air };
    return { ...inner(pen, box, y, numbers, 22), x, y };
  }

  #drawWhole(pen: Pen, scene: SectionScene, zoom: View | undefined): void {
    const { ink, cut, at } = scene;
    const view = this.#view;
    axes(pen, scene, view);
    clipped(pen, view, () => {
      if (zoom) this.#window(pen, ink, zoom);
      this.#compared(pen, scene);
      pen.lineWidth = 2.5;
      pen.lineJoin = 'round';
      pen.strokeStyle = css(ink.training);
      pen.stroke(line(view, samples(cut, cut.model.x)));
    });
    const [, floor] = this.spotOf(at, 0);
    clipped(pen, { ...view, height: floor - view.top }, () => this.#tangent(pen, scene));
    if (zoom) this.#rays(pen, ink, zoom);
    this.#step(pen, scene);
    if (at >= cut.model.x.low && at <= cut.model.x.high) ball(pen, this.spotOf(at, cut.at(at).loss), ink, 5.5);
  }

  #window(pen: Pen, ink: Ink, { x, y }: View): void {
    const [left, top] = this.spotOf(x.low, y.high);
    const [right, bottom] = this.spotOf(x.high, y.low);
    pen.fillStyle = css(ink.ink, 0.12);
    pen.fillRect(left, top, right - left, bottom - top);
    pen.lineWidth = 1;
    pen.strokeStyle = css(ink.ink, 0.45);
    pen.strokeRect(left, top, right - left, bottom - top);
  }

  /** From the window to the zoom, where that is beside it. */
  #rays(pen: Pen, ink: Ink, zoom: View): void {
    if (zoom.left < this.#view.left + this.#view.width) return;
    pen.lineWidth = 1;
    pen.strokeStyle = css(ink.ink, 0.16);
    for (const [loss, top] of [[zoom.y.high, zoom.top], [zoom.y.low, zoom.top + zoom.height]]) {
      pen.beginPath();
      pen.moveTo(...this.spotOf(zoom.x.high, loss));
      pen.lineTo(zoom.left, top);
      pen.stroke();
    }
  }

  #compared(pen: Pen, { cut, ink }: SectionScene): void {
    const { compared } = cut;
    if (compared.length < 2) return;
    pen.lineWidth = 1.25;
    pen.strokeStyle = css(ink.training, 0.4);
    pen.stroke(line(this.#view, Array.from(compared, (loss, i) => ({ x: cut.place(i, compared.length), loss }))));
  }

  #tangent(pen: Pen, { cut, at, ink }: SectionScene): void {
    const { loss, slope } = cut.at(at);
    const { x, y, width, height } = this.#view;
    const steep = Math.hypot(width / (x.high - x.low), (slope * height) / (y.high - y.low));
    const reach = Math.min(110, width * 0.3) / steep;
    const path = new Path2D();
    path.moveTo(...this.spotOf(at - reach, loss - slope * reach));
    path.lineTo(...this.spotOf(at + reach, loss + slope * reach));
    pen.setLineDash([6, 4]);
    rimmed(pen, path, 1.75, css(ink.ink), ink, 1.5);
    pen.setLineDash([]);
  }

  /** Along the axis from where the parameter stands to where it goes, and the point there. */
  #step(pen: Pen, { cut, at, learningRate, words, ink }: SectionScene): void {
    if (!(learningRate > 0)) return;
    const view = this.#view;
    const { loss, slope } = cut.at(at);
    const to = at - learningRate * slope;
    const next = cut.at(to).loss;
    const { left, top, width, height } = view;
    clipped(pen, { left: left - 1, top, width: width + 2, height: height + 1 }, () => {
      const [from, end] = [this.spotOf(at, loss), this.spotOf(to, next)];
      const level = top + height - 13;
      pen.setLineDash([2, 3]);
      pen.lineWidth = 1.25;
      pen.strokeStyle = css(ink.ink, 0.5);
      for (const [x, y] of [from, end]) pen.stroke(new Path2D(`M${x} ${y}V${level + 5}`));
      pen.setLineDash([]);
      const colour = css(next > loss ? ink.validationText : arrowColour(ink));
      arrow(pen, [[from[0], level], [end[0], level]], colour, ink);
      font(pen, ink, 11.5, 500);
      const [first, last] = [Math.min(from[0], end[0]) - 9, Math.max(from[0], end[0]) + 9];
      const fits = (text: string) => pen.measureText(text).width < Math.max(left + width - last, first - left);
      const text = [[words.step, words.verdict].filter(Boolean).join(': '), words.verdict, words.step].find((some) => some && fits(some));
      const isRight = left + width - last >= first - left || pen.measureText(text ?? '').width < left + width - last;
      if (text) word(pen, text, [isRight ? last : first, level], colour, ink, isRight ? 'left' : 'right');
      ring(pen, end, ink, 5);
    });
  }

  /** The slope as the quotient of two changes: how much the loss changes where the parameter goes on by a step. */
  #drawNear(pen: Pen, scene: SectionScene, view: View): void {
    const { ink, cut, at, numbers, words } = scene;
    const { step } = cut.model;
    const here = cut.at(at);
    const there = cut.at(at + step);
    pen.fillStyle = css(mix(ink.paper, ink.ink, 0.04));
    pen.fillRect(view.left, view.top, view.width, view.height);
    axes(pen, scene, view);
    const [from, to, corner] = [spot(view, at, here.loss), spot(view, at + step, there.loss), spot(view, at + step, here.loss)];
    clipped(pen, view, () => {
      pen.lineWidth = 2.5;
      pen.strokeStyle = css(ink.training);
      pen.stroke(line(view, samples(cut, view.x)));
      const path = new Path2D();
      path.moveTo(...spot(view, view.x.low, here.loss + here.slope * (view.x.low - at)));
      path.lineTo(...spot(view, view.x.high, here.loss + here.slope * (view.x.high - at)));
      pen.setLineDash([6, 4]);
      pen.lineWidth = 1.5;
      pen.strokeStyle = css(ink.ink, 0.7);
      pen.stroke(path);
      pen.setLineDash([]);
    });
    arrow(pen, [from, corner], css(ink.ink), ink, 1.75);
    arrow(pen, [corner, to], css(ink.validation), ink, 1.75);
    disc(pen, to, 6, css(ink.paper));
    ring(pen, to, ink);
    ball(pen, from, ink, 5);
    font(pen, ink, 11.5, 500);
    const isFalling = there.loss < here.loss;
    word(pen, `Δ${cut.model.x.label} ${numbers.decimals(step, 2)}`, [(from[0] + corner[0]) / 2, corner[1] + (isFalling ? -12 : 12)], css(ink.ink), ink);
    const change = `Δ${words.loss} ${minus(numbers.decimals(there.loss - here.loss, 3))}`;
    word(pen, change, [Math.min(corner[0] + 7, view.left + view.width - pen.measureText(change).width - 4), (corner[1] + to[1]) / 2], css(ink.validationText), ink, 'left');
    font(pen, ink, 12, 600);
    const quotient = `${words.slope} ≈ ${minus(numbers.decimals((there.loss - here.loss) / step, 2))}`;
    word(pen, quotient, [view.left + 8, isFalling ? view.top + view.height - 13 : view.top + 13], css(ink.ink), ink, 'left');
    font(pen, ink, FONT);
    word(pen, words.zoom, [view.left, view.top - 13], css(ink.quiet), ink, 'left', 0);
  }
}

function samples(cut: Cut, { low, high }: Range): { x: number; loss: number }[] {
  return Array.from({ length: POINTS + 1 }, (_, i) => {
    const x = low + ((high - low) * i) / POINTS;
    return { x, loss: cut.at(x).loss };
  });
}

function line(view: View, points: readonly { x: number; loss: number }[]): Path2D {
  const path = new Path2D();
  points.forEach(({ x, loss }, i) => (i === 0 ? path.moveTo(...spot(view, x, loss)) : path.lineTo(...spot(view, x, loss))));
  return path;
}

function spot({ left, top, width, height, x, y }: View, value: number, loss: number): Spot {
  return [left + ((value - x.low) / (x.high - x.low)) * width, top + (1 - (loss - y.low) / (y.high - y.low)) * height];
}

function inner(pen: Pen, { left, top, width, height }: Box, y: Range, numbers: Numbers, right: number): Box {
  const words = linearTicks([Math.max(0, y.low), y.high], height / 56).map((tick) => pen.measureText(numbers.tick(tick)).width);
  const side = Math.ceil(Math.max(16, ...words)) + 12;
  return { left: left + side, top: top + TOP, width: width - side - right, height: height - TOP - BOTTOM };
}

function clipped(pen: Pen, { left, top, width, height }: Box, draw: () => void): void {
  pen.save();
  pen.beginPath();
  pen.rect(left, top, width, height);
  pen.clip();
  draw();
  pen.restore();
}

function axes(pen: Pen, { cut, ink, numbers, words }: SectionScene, view: View): void {
  const { left, top, width, height, x, y } = view;
  font(pen, ink, FONT);
  pen.lineWidth = 1;
  pen.strokeStyle = css(ink.line);
  pen.beginPath();
  pen.moveTo(Math.round(left) + 0.5, top);
  pen.lineTo(Math.round(left) + 0.5, Math.round(top + height) + 0.5);
  pen.lineTo(left + width, Math.round(top + height) + 0.5);
  for (const tick of linearTicks([x.low, x.high], width / 60)) {
    const [at] = spot(view, tick, y.low);
    pen.moveTo(at, top + height);
    pen.lineTo(at, top + height + 4);
    word(pen, numbers.tick(tick), [at, top + height + 13], css(ink.quiet), ink, 'center', 0);
  }
  for (const tick of linearTicks([Math.max(0, y.low), y.high], height / 48)) {
    const [, at] = spot(view, x.low, tick);
    pen.moveTo(left, at);
    pen.lineTo(left - 4, at);
    word(pen, numbers.tick(tick), [left - 8, at], css(ink.quiet), ink, 'right', 0);
  }
  pen.stroke();
  word(pen, cut.model.x.label, [left + width / 2, top + height + 31], css(ink.quiet), ink, 'center', 0);
  if (x.high - x.low === cut.model.x.high - cut.model.x.low) word(pen, words.loss, [left, top - 13], css(ink.quiet), ink, 'left', 0);
}
