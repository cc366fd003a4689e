import { contour } from '../echarts/contours.ts';
import { css, type Ink } from '../echarts/ink.ts';
import { linearTicks } from '../echarts/ticks.ts';
import { freshPen } from '../echarts/pen.ts';
import { ratioOf } from '../echarts/zoom.ts';
import { labelsOf } from './labels.ts';
import { arrow, arrowColour, BADGE, badge, ball, diamond, font, rimmed, ring, trackColour, word, type Pen, type Spot } from '../plot/marks.ts';
import { beside } from '../plot/room.ts';
import type { Place } from './model.ts';
import { trim } from './path.ts';
import type { Box, Picture, Scene } from './scene.ts';

const FONT = 12;
const RIGHT = 10;
const TOP = 28;
const BOTTOM = 40;

/** The surface from above: bands of colour with lines between them, and on them the point, its path and its next step. */
export class ContourPicture implements Picture {
  readonly #canvas: HTMLCanvasElement;
  readonly #ground = document.createElement('canvas');
  #groundOf: readonly unknown[] = [];
  #box: Box = { left: 0, top: 0, width: 1, height: 1 };
  #terrain: Scene['terrain'] | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** The inner part, within the axes. */
  get box(): Box {
    return this.#box;
  }

  draw(scene: Scene): void {
    const pen = freshPen(this.#canvas, scene.width, scene.height);
    if (!pen) return;
    font(pen, scene.ink, FONT);
    this.#terrain = scene.terrain;
    this.#box = boxOf(pen, scene);
    this.#drawGround(pen, scene);
    this.#axes(pen, scene);
    pen.save();
    const { left, top, width, height } = this.#box;
    pen.beginPath();
    pen.rect(left, top, width, height);
    pen.clip();
    this.#cuts(pen, scene);
    this.#paths(pen, scene);
    pen.restore();
    this.#marks(pen, scene);
    this.#tracks(pen, scene);
  }

  spotOf({ x, y }: Place): Spot {
    const { left, top, width, height } = this.#box;
    return [left + this.#terrain!.across(x) * width, top + (1 - this.#terrain!.up(y)) * height];
  }

  /** Parts of the axes, from 0 to 1, at a pixel. */
  partsAt([x, y]: Spot): Place {
    const { left, top, width, height } = this.#box;
    return { x: (x - left) / width, y: 1 - (y - top) / height };
  }

  /** Painted once for a surface, a size and a theme: dragging the point only draws what lies above it. */
  #drawGround(pen: Pen, scene: Scene): void {
    const { left, top, width, height } = this.#box;
    const key = [scene.terrain, scene.ink, width, height, ratioOf(this.#canvas)];
    if (key.some((part, i) => part !== this.#groundOf[i])) {
      this.#groundOf = key;
      const ground = freshPen(this.#ground, width, height, ratioOf(this.#canvas));
      if (!ground) return;
      paintBands(this.#ground, scene);
      drawLines(ground, scene, this.#box);
    }
    pen.drawImage(this.#ground, left, top, width, height);
  }

  #axes(pen: Pen, { terrain, ink, numbers }: Scene): void {
    const { left, top, width, height } = this.#box;
    const { x, y } = terrain.model;
    pen.strokeStyle = css(ink.line);
    pen.lineWidth = 1;
    pen.strokeRect(Math.round(left) + 0.5, Math.round(top) + 0.5, Math.round(width) - 1, Math.round(height) - 1);
    font(pen, ink, FONT);
    pen.beginPath();
    for (const tick of linearTicks([x.low, x.high], width / 60)) {
      const at = Math.round(left + terrain.across(tick) * width) + 0.5;
      pen.moveTo(at, top + height);
      pen.lineTo(at, top + height + 4);
      word(pen, numbers.tick(tick), [at, top + height + 13], css(ink.quiet), ink, 'center', 0);
    }
    for (const tick of linearTicks([y.low, y.high], height / 48)) {
      const at = Math.round(top + (1 - terrain.up(tick)) * height) + 0.5;
      pen.moveTo(left, at);
      pen.lineTo(left - 4, at);
      word(pen, numbers.tick(tick), [left - 8, at], css(ink.quiet), ink, 'right', 0);
    }
    pen.stroke();
    word(pen, x.label, [left + width / 2, top + height + 31], css(ink.quiet), ink, 'center', 0);
    const isLong = pen.measureText(y.label).width > left - 8;
    word(pen, y.label, [isLong ? 0 : left - 8, top - 17], css(ink.quiet), ink, isLong ? 'left' : 'right', 0);
  }

  /** Along each parameter with the other held. */
  #cuts(pen: Pen, { cut, ink }: Scene): void {
    if (!cut) return;
    const { left, top, width, height } = this.#box;
    const [x, y] = this.spotOf(cut);
    pen.setLineDash([6, 5]);
    rimmed(pen, new Path2D(`M${x} ${top}V${top + height}M${left} ${y}H${left + width}`), 1.5, css(ink.ink, 0.85), ink, 2);
    pen.setLineDash([]);
  }

  #paths(pen: Pen, { terrain, path, ghosts, ink, words }: Scene): void {
    for (const ghost of ghosts) {
      const line = this.#line(trim(ghost.path, terrain));
      pen.lineWidth = 1.5;
      pen.strokeStyle = css(ink.ink, 0.32);
      pen.stroke(line);
    }
    if (path.length === 0) return;
    const drawn = trim(path, terrain);
    rimmed(pen, this.#line(drawn), 2, css(ink.ink), ink, 2);
    this.#dots(pen, drawn, ink);
    ring(pen, this.spotOf(path[0]), ink);
    font(pen, ink, FONT, 500);
    if (path.length > 1) this.#name(pen, words.start, path[0], path[1], ink);
  }

  /** Paths side by side; each ends in its number, and the first one lies on top. */
  #tracks(pen: Pen, { terrain, tracks, ink }: Scene): void {
    const { left, top, width, height } = this.#box;
    const drawn = tracks.map(({ path }) => trim(path, terrain));
    pen.save();
    pen.beginPath();
    pen.rect(left, top, width, height);
    pen.clip();
    for (let i = drawn.length - 1; i >= 0; i--) rimmed(pen, this.#line(drawn[i]), 2.25, css(trackColour(i, ink)), ink, 2);
    pen.restore();
    const ends = drawn.map((path, i) => ({ i, end: path[path.length - 1] })).filter(({ end }) => end && terrain.isInside(end));
    const spots = beside(ends.map(({ end }) => this.spotOf(end)), 2 * BADGE);
    ends.forEach(({ i }, k) => badge(pen, String(i + 1), spots[k], css(trackColour(i, ink)), ink));
    const start = drawn[0]?.[0];
    if (start && drawn[0].length > 1) ring(pen, this.spotOf(start), ink);
  }

  /** Steps are seen one by one where there is room between them. */
  #dots(pen: Pen, path: readonly Place[], ink: Ink): void {
    let before = this.spotOf(path[0]);
    pen.fillStyle = css(ink.ink);
    for (const place of path.slice(1)) {
      const spot = this.spotOf(place);
      if (!(Math.hypot(spot[0] - before[0], spot[1] - before[1]) >= 6)) continue;
      pen.beginPath();
      pen.arc(...spot, 2.6, 0, 7);
      pen.fill();
      before = spot;
    }
  }

  #line(path: readonly Place[]): Path2D {
    const line = new Path2D();
    path.forEach((place, i) => (i === 0 ? line.moveTo(...this.spotOf(place)) : line.lineTo(...this.spotOf(place))));
    return line;
  }

  #marks(pen: Pen, { terrain, point, target, words, ink }: Scene): void {
    const { minimum } = terrain.model;
    font(pen, ink, FONT, 500);
    if (minimum && terrain.isInside(minimum)) {
      const [x, y] = this.spotOf(minimum);
      const isLeft = x > this.#box.left + 90 && (!point || this.spotOf(point)[0] >= x);
      diamond(pen, [x, y], ink);
      word(pen, words.minimum, [x + (isLeft ? -13 : 13), y], css(ink.ink), ink, isLeft ? 'right' : 'left');
    }
    if (!point) return;
    if (target) {
      pen.save();
      const { left, top, width, height } = this.#box;
      pen.beginPath();
      pen.rect(left - 2, top - 2, width + 4, height + 4);
      pen.clip();
      arrow(pen, [this.spotOf(point), this.spotOf(target)], css(arrowColour(ink)), ink);
      pen.restore();
    }
    if (terrain.isInside(point)) ball(pen, this.spotOf(point), ink);
  }

  /** A word beside a place, on the side the path does not take. */
  #name(pen: Pen, text: string, at: Place, next: Place, ink: Ink): void {
    const [x, y] = this.spotOf(at);
    const isUp = this.spotOf(next)[1] >= y;
    word(pen, text, this.#kept(pen, text, [x, y + (isUp ? -16 : 16)]), css(ink.ink), ink);
  }

  /** Moved so that the word stays within the axes. */
  #kept(pen: Pen, text: string, [x, y]: Spot): Spot {
    const { left, top, width, height } = this.#box;
    const half = pen.measureText(text).width / 2 + 4;
    return [Math.max(left + half, Math.min(left + width - half, x)), Math.max(top + 10, Math.min(top + height - 10, y))];
  }
}

function boxOf(pen: Pen, { terrain, numbers, width, height }: Scene): Box {
  const { y } = terrain.model;
  const words = linearTicks([y.low, y.high], height / 48).map((tick) => pen.measureText(numbers.tick(tick)).width);
  const left = Math.ceil(Math.max(18, ...words)) + 12;
  return { left, top: TOP, width: width - left - RIGHT, height: height - TOP - BOTTOM };
}

/** Each pixel takes the colour of its band. */
function paintBands(canvas: HTMLCanvasElement, { terrain, scale, ink }: Scene): void {
  const { width, height } = canvas;
  const { side, losses } = terrain;
  const colours = scale.bandPixels(ink);
  const ends = [-Infinity, ...scale.levels, Infinity];
  const pen = canvas.getContext('2d')!;
  const image = pen.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const last = side - 1;
  const line = new Float32Array(side);
  for (let row = 0, i = 0, band = 0; row < height; row++) {
    const up = (1 - (row + 0.5) / height) * last;
    const below = Math.min(last - 1, Math.floor(up));
    for (let k = 0, cell = below * side; k < side; k++, cell++) line[k] = losses[cell] + (losses[cell + side] - losses[cell]) * (up - below);
    const step = last / width;
    for (let column = 0, across = 0.5 * step; column < width; column++, across += step, i++) {
      const k = Math.min(last - 1, across | 0);
      const loss = line[k] + (line[k + 1] - line[k]) * (across - k);
      while (loss >= ends[band + 1]) band++;
      while (loss < ends[band]) band--;
      pixels[i] = Number.isNaN(loss) ? colours[colours.length - 1] : colours[band];
    }
  }
  pen.putImageData(image, 0, 0);
}

/** Lines between the bands, and on some of them their loss. */
function drawLines(pen: Pen, scene: Scene, box: Box): void {
  const { terrain, scale, ink, numbers } = scene;
  const last = terrain.side - 1;
  const at = (across: number, up: number): Spot => [(across / last) * box.width, (1 - up / last) * box.height];
  pen.lineWidth = 1;
  pen.lineCap = 'round';
  pen.strokeStyle = css(ink.ink, 0.38);
  for (const level of scale.levels) {
    const pieces = contour(terrain.losses, terrain.side, terrain.side, level);
    const line = new Path2D();
    for (let i = 0; i < pieces.length; i += 4) {
      line.moveTo(...at(pieces[i], pieces[i + 1]));
      line.lineTo(...at(pieces[i + 2], pieces[i + 3]));
    }
    pen.stroke(line);
  }
  font(pen, ink, 12);
  for (const { level, spot } of labelsOf(terrain, scale, box.width, box.height)) word(pen, numbers.tick(level), spot, css(ink.ink, 0.85), ink, 'center', 4);
}
