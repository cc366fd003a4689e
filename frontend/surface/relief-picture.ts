import { contour } from '../echarts/contours.ts';
import { css, mix, type Ink } from '../echarts/ink.ts';
import { linearTicks } from '../echarts/ticks.ts';
import { freshPen } from '../echarts/pen.ts';
import { ratioOf } from '../echarts/zoom.ts';
import { Camera, FLOOR, PEAK, firstTurn, turned, type Projected, type Turn } from './camera.ts';
import { arrow, arrowColour, ball, diamond, disc, font, rimmed, ring, word, type Align, type Pen, type Spot } from '../plot/marks.ts';
import { heightOf, Mesh, Raster } from './mesh.ts';
import type { Place } from './model.ts';
import { trim } from './path.ts';
import type { Picture, Scene } from './scene.ts';

const SIDE_MARGIN = 22;
const TOP_MARGIN = 14;
const BOTTOM_MARGIN = 26;
/** Pixels of a picture that is being turned, and of one at rest. */
const QUICK_PIXELS = 260_000;
const FINE_PIXELS = 1_400_000;
/** Longer pieces of a path follow the surface in steps of this part of an axis. */
const PIECE = 0.02;

/** The surface in perspective, over a floor with its contour lines. */
export class ReliefPicture implements Picture {
  readonly #canvas: HTMLCanvasElement;
  readonly #layer = document.createElement('canvas');
  #turn: Turn | undefined;
  #camera: Camera | undefined;
  #terrain: Scene['terrain'] | undefined;
  #mesh: Mesh | undefined;
  #meshOf: readonly unknown[] = [];
  #raster: Raster | undefined;
  #ratio = 1;
  #layerOf: readonly unknown[] = [];

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  get turn(): Turn | undefined {
    return this.#turn;
  }

  turnBy(by: Turn): void {
    if (this.#turn) this.#turn = turned(this.#turn, by);
  }

  turnBack(): void {
    this.#turn = undefined;
  }

  /** @param isQuick whether another drawing follows at once: then with fewer pixels */
  draw(scene: Scene, isQuick: boolean): void {
    const { width, height, terrain, ink } = scene;
    this.#terrain = terrain;
    this.#turn ??= firstTurn(terrain);
    this.#camera = new Camera(this.#turn, cornersOf(terrain), SIDE_MARGIN, TOP_MARGIN, width - 2 * SIDE_MARGIN, height - TOP_MARGIN - BOTTOM_MARGIN);
    this.#render(scene, isQuick);
    const pen = freshPen(this.#canvas, width, height);
    if (!pen) return;
    this.#floor(pen, scene);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(this.#layer, 0, 0, width, height);
    this.#axes(pen, scene);
    for (const ghost of scene.ghosts) this.#trace(pen, this.#points(trim(ghost.path, terrain)), css(ink.ink, 0.32), 1.5, undefined);
    this.#path(pen, scene);
    this.#marks(pen, scene);
  }

  spotOf(place: Place): Spot {
    const { x, y } = this.#project(place);
    return [x, y];
  }

  /** The mesh is rendered anew for another surface, theme, size or view; what moves on it only lies above. */
  #render({ terrain, scale, ink, width, height }: Scene, isQuick: boolean): void {
    if (this.#meshOf[0] !== terrain || this.#meshOf[1] !== ink) {
      this.#mesh = new Mesh(terrain, scale, ink);
      this.#meshOf = [terrain, ink];
    }
    const room = Math.sqrt((isQuick ? QUICK_PIXELS : FINE_PIXELS) / (width * height));
    const screen = ratioOf(this.#canvas);
    const ratio = Math.min(room, isQuick ? screen : Math.max(2, screen));
    const isFineEnough = this.#ratio >= ratio;
    const key = [this.#mesh, this.#turn, width, height];
    if (isFineEnough && key.every((part, i) => part === this.#layerOf[i])) return;
    this.#layerOf = key;
    this.#ratio = ratio;
    const [columns, rows] = [Math.ceil(width * ratio), Math.ceil(height * ratio)];
    if (this.#raster?.width !== columns || this.#raster.height !== rows) this.#raster = new Raster(columns, rows);
    this.#mesh!.render(this.#raster, this.#camera!, ratio, ink);
    [this.#layer.width, this.#layer.height] = [columns, rows];
    this.#layer.getContext('2d')!.putImageData(this.#raster.image, 0, 0);
  }

  #floor(pen: Pen, { terrain, scale, ink }: Scene): void {
    const last = terrain.side - 1;
    pen.fillStyle = css(mix(ink.paper, ink.ink, 0.035));
    const ground = this.#polygon([[-1, -1], [1, -1], [1, 1], [-1, 1]]);
    pen.fill(ground);
    pen.lineWidth = 1;
    pen.strokeStyle = css(ink.line);
    pen.stroke(ground);
    pen.strokeStyle = css(ink.line, 0.55);
    const { x, y } = terrain.model;
    for (const tick of linearTicks([x.low, x.high], 5)) pen.stroke(this.#polygon([[2 * terrain.across(tick) - 1, -1], [2 * terrain.across(tick) - 1, 1]]));
    for (const tick of linearTicks([y.low, y.high], 5)) pen.stroke(this.#polygon([[-1, 2 * terrain.up(tick) - 1], [1, 2 * terrain.up(tick) - 1]]));
    pen.lineWidth = 1.5;
    scale.levels.forEach((level, band) => {
      const pieces = contour(terrain.losses, terrain.side, terrain.side, level);
      const line = new Path2D();
      for (let i = 0; i < pieces.length; i += 4) {
        line.moveTo(...this.#onFloor((2 * pieces[i]) / last - 1, (2 * pieces[i + 1]) / last - 1));
        line.lineTo(...this.#onFloor((2 * pieces[i + 2]) / last - 1, (2 * pieces[i + 3]) / last - 1));
      }
      pen.strokeStyle = css(mix(scale.colour((band + 1) / scale.bands, ink), ink.ink, 0.25));
      pen.stroke(line);
    });
  }

  #onFloor(x: number, y: number): Spot {
    const spot = this.#camera!.project(x, y, FLOOR);
    return [spot.x, spot.y];
  }

  #polygon(corners: readonly Spot[]): Path2D {
    const path = new Path2D();
    corners.forEach(([x, y], i) => (i === 0 ? path.moveTo(...this.#onFloor(x, y)) : path.lineTo(...this.#onFloor(x, y))));
    path.closePath();
    return path;
  }

  /** Ticks stand along the two edges of the floor that are nearest to the eye, and up the corner farthest left. */
  #axes(pen: Pen, { terrain, ink, numbers, words }: Scene): void {
    const camera = this.#camera!;
    const [tx, ty] = camera.towards;
    const [frontX, frontY] = [tx > 0 ? 1 : -1, ty > 0 ? 1 : -1];
    const { x, y } = terrain.model;
    font(pen, ink, 12);
    this.#floorAxis(pen, ink, linearTicks([x.low, x.high], 4), (tick) => numbers.tick(tick), (tick) => [2 * terrain.across(tick) - 1, frontY], [0, frontY], x.label);
    this.#floorAxis(pen, ink, linearTicks([y.low, y.high], 4), (tick) => numbers.tick(tick), (tick) => [frontX, 2 * terrain.up(tick) - 1], [frontX, 0], y.label);
    const corners: Spot[] = [[-1, -1], [1, -1], [1, 1], [-1, 1]];
    const left = corners.reduce((best, corner) => (this.#onFloor(...corner)[0] < this.#onFloor(...best)[0] ? corner : best));
    const at = (z: number): Spot => {
      const spot = camera.project(...left, z);
      return [spot.x, spot.y];
    };
    pen.lineWidth = 1;
    pen.strokeStyle = css(ink.line);
    pen.beginPath();
    pen.moveTo(...at(FLOOR));
    pen.lineTo(...at(heightOf(terrain, terrain.highest)));
    for (const tick of linearTicks([terrain.lowest, terrain.highest], 4)) {
      const [sx, sy] = at(heightOf(terrain, tick));
      pen.moveTo(sx, sy);
      pen.lineTo(sx - 4, sy);
    }
    pen.stroke();
    for (const tick of linearTicks([terrain.lowest, terrain.highest], 4)) {
      const [sx, sy] = at(heightOf(terrain, tick));
      word(pen, numbers.tick(tick), [sx - 6, sy], css(ink.quiet), ink, 'right', 2);
    }
    const [sx, sy] = at(PEAK);
    word(pen, words.loss, [Math.max(4, sx - 6 - pen.measureText(words.loss).width / 2), sy - 14], css(ink.quiet), ink, 'left', 2);
  }

  #floorAxis(pen: Pen, ink: Ink, ticks: readonly number[], text: (tick: number) => string, at: (tick: number) => Spot, middle: Spot, label: string): void {
    const spots = ticks.map((tick) => this.#onFloor(...at(tick)));
    const [mx, my] = this.#onFloor(...middle);
    const centre = this.#onFloor(0, 0);
    const align: Align = mx < centre[0] - 12 ? 'right' : mx > centre[0] + 12 ? 'left' : 'center';
    const shift = align === 'right' ? -5 : align === 'left' ? 5 : 0;
    spots.forEach(([sx, sy], i) => word(pen, text(ticks[i]), [sx + shift, sy + 10], css(ink.quiet), ink, align, 2));
    font(pen, ink, 12.5, 600);
    word(pen, label, [mx + shift * 5.2, my + 25], css(ink.ink), ink, align, 2);
    font(pen, ink, 12);
  }

  #project(place: Place): Projected {
    const terrain = this.#terrain!;
    const { loss } = terrain.at(place);
    return this.#camera!.project(2 * terrain.across(place.x) - 1, 2 * terrain.up(place.y) - 1, heightOf(terrain, loss));
  }

  /** The places of a path that lie on the surface, with those between; undefined where it leaves it. */
  #points(path: readonly Place[]): (Projected | undefined)[] {
    return this.#between(path).map((place) => (this.#terrain!.isInside(place) ? this.#project(place) : undefined));
  }

  #between(path: readonly Place[]): Place[] {
    const terrain = this.#terrain!;
    const all: Place[] = [];
    path.forEach((place, i) => {
      const before = path[i - 1];
      if (before) {
        const far = Math.hypot(terrain.across(place.x) - terrain.across(before.x), terrain.up(place.y) - terrain.up(before.y));
        const pieces = Math.min(200, Math.ceil(far / PIECE));
        for (let k = 1; k < pieces; k++) all.push({ x: before.x + ((place.x - before.x) * k) / pieces, y: before.y + ((place.y - before.y) * k) / pieces });
      }
      all.push(place);
    });
    return all;
  }

  /** What the surface hides shows through as a dashed line. */
  #trace(pen: Pen, points: readonly (Projected | undefined)[], colour: string, width: number, rim: Ink | undefined): void {
    const [shown, hidden] = [new Path2D(), new Path2D()];
    points.forEach((to, i) => {
      const from = points[i - 1];
      if (!from || !to) return;
      const path = this.#isHidden(from) && this.#isHidden(to) ? hidden : shown;
      path.moveTo(from.x, from.y);
      path.lineTo(to.x, to.y);
    });
    if (rim) rimmed(pen, shown, width, colour, rim, 2);
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    if (!rim) pen.stroke(shown);
    pen.setLineDash([2, 4]);
    pen.globalAlpha = 0.55;
    pen.stroke(hidden);
    pen.globalAlpha = 1;
    pen.setLineDash([]);
  }

  #isHidden({ x, y, near }: { x: number; y: number; near: number }): boolean {
    return this.#raster!.hides(x * this.#ratio, y * this.#ratio, near);
  }

  #path(pen: Pen, { path, ink, words, terrain }: Scene): void {
    if (path.length === 0) return;
    this.#trace(pen, this.#points(trim(path, terrain)), css(ink.ink), 2, ink);
    if (!terrain.isInside(path[0])) return;
    ring(pen, this.spotOf(path[0]), ink);
    const [x, y] = this.spotOf(path[0]);
    font(pen, ink, 12, 500);
    const isBelow = terrain.model.minimum !== null && this.spotOf(terrain.model.minimum)[1] < y;
    if (path.length > 1) word(pen, words.start, [x, y + (isBelow ? 15 : -15)], css(ink.ink), ink);
  }

  #marks(pen: Pen, { terrain, point, target, words, ink }: Scene): void {
    const { minimum } = terrain.model;
    font(pen, ink, 12, 500);
    if (minimum && terrain.isInside(minimum)) {
      const foot = this.#onFloor(2 * terrain.across(minimum.x) - 1, 2 * terrain.up(minimum.y) - 1);
      disc(pen, foot, 2.5, css(ink.ink, 0.55));
      diamond(pen, this.spotOf(minimum), ink, 5.5);
      const [x, y] = this.spotOf(minimum);
      const isLeft = !!point && terrain.isInside(point) && this.spotOf(point)[0] >= x;
      word(pen, words.minimum, [x + (isLeft ? -12 : 12), y], css(ink.ink), ink, isLeft ? 'right' : 'left');
    }
    if (!point || !terrain.isInside(point)) return;
    const foot = this.#onFloor(2 * terrain.across(point.x) - 1, 2 * terrain.up(point.y) - 1);
    const spot = this.spotOf(point);
    pen.setLineDash([3, 3]);
    pen.lineWidth = 1.25;
    pen.strokeStyle = css(ink.ink, 0.5);
    pen.beginPath();
    pen.moveTo(...spot);
    pen.lineTo(...foot);
    pen.stroke();
    pen.setLineDash([]);
    disc(pen, foot, 3, css(ink.ink, 0.7));
    if (target) {
      const way = this.#points([point, target]).filter((one) => one !== undefined);
      if (way.length > 1) arrow(pen, way.map(({ x, y }): Spot => [x, y]), css(arrowColour(ink)), ink);
    }
    ball(pen, spot, ink);
  }
}

/** What must be in sight: the floor, and the surface at its corners and the middles of its edges. */
function cornersOf(terrain: Scene['terrain']): number[][] {
  const { side, losses } = terrain;
  const last = side - 1;
  const around = [0, 1, 2].flatMap((i) => [0, 1, 2].map((j) => [i - 1, j - 1, Math.round((i * last) / 2), Math.round((j * last) / 2)]));
  const top = around.map(([x, y, column, row]) => [x, y, heightOf(terrain, losses[row * side + column])]);
  return [...top, ...[-1, 1].flatMap((x) => [-1, 1].map((y) => [x, y, FLOOR]))];
}
