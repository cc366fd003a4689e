/** Draws edges, heat maps and biases on one canvas; knows nothing of the DOM around it. */

import { ratioOf } from '../echarts/zoom.ts';
import { paintMaps } from './colours.ts';
import { edgeStyle, LEVELS, levelOf, type Curve } from './edges.ts';
import type { Spot } from './glide.ts';
import { mapOffset, parameterIndex } from './model.ts';

/** Colours of the theme, as CSS text, and the scale of the maps. */
export interface Ink {
  positive: string;
  negative: string;
  paper: string;
  border: string;
  maps: Uint32Array;
}

/** A unit the learner looks at: its edges stand out. */
export interface UnitAt {
  column: number;
  unit: number;
}

/** An edge, named as the server names it. */
export interface EdgeAt {
  layer: number;
  out: number;
  in: number;
}

export interface Scene {
  sizes: number[];
  spots: Spot[][];
  parameters: Float32Array;
  maps: Uint8Array;
  side: number;
  unit?: UnitAt;
  edge?: EdgeAt;
}

/** The curve between two tiles, edge to edge. */
export function curveOf(spots: Spot[][], { layer, out, in: source }: EdgeAt): Curve {
  const a = spots[layer][source];
  const b = spots[layer + 1][out];
  return { x0: a.x + a.tile / 2, y0: a.y, x1: b.x - b.tile / 2, y1: b.y };
}

export class Painter {
  private readonly context: CanvasRenderingContext2D;
  private readonly atlas = document.createElement('canvas');
  private readonly canvas: HTMLCanvasElement;

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d')!;
  }

  /** Draws the whole scene in CSS pixels of a stage of that size. */
  draw(scene: Scene, width: number, height: number, ink: Ink): void {
    this.fit(width, height);
    for (let layer = 0; layer + 1 < scene.spots.length; layer++) this.edges(scene, layer, ink);
    if (scene.edge) this.strokeEdge(scene, scene.edge, ink, 2);
    this.colourMaps(scene, ink);
    scene.spots.forEach((column, index) => column.forEach((spot, unit) => this.tile(scene, index, unit, spot, ink)));
  }

  /** Draws one unit's map large, smoothed, into another canvas. */
  enlarge(scene: Scene, { column, unit }: UnitAt, target: HTMLCanvasElement): void {
    const context = target.getContext('2d')!;
    context.clearRect(0, 0, target.width, target.height);
    const top = (mapOffset(scene.sizes, column) + unit) * scene.side;
    if (scene.side < 1 || top + scene.side > this.atlas.height) return;
    context.imageSmoothingQuality = 'high';
    context.drawImage(this.atlas, 0, top, scene.side, scene.side, 0, 0, target.width, target.height);
  }

  private fit(width: number, height: number): void {
    const ratio = ratioOf(this.canvas);
    const [columns, rows] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.canvas.width !== columns || this.canvas.height !== rows) {
      this.canvas.width = columns;
      this.canvas.height = rows;
    }
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.clearRect(0, 0, width, height);
  }

  /** One stroke for all edges of a sign and strength: a wide network has more than a thousand edges. */
  private edges(scene: Scene, layer: number, ink: Ink): void {
    const shown = new Map<number, Path2D>();
    const faded = new Map<number, Path2D>();
    scene.spots[layer + 1].forEach((_, out) =>
      scene.spots[layer].forEach((_, source) => {
        const at = { layer, out, in: source };
        const paths = isFaded(scene, at) ? faded : shown;
        trace(pathOf(paths, this.keyOf(scene, at)), curveOf(scene.spots, at));
      }),
    );
    const tile = Math.min(scene.spots[layer][0].tile, scene.spots[layer + 1][0].tile);
    const alpha = Math.max(...scene.spots[layer].map((s) => s.alpha)) * Math.max(...scene.spots[layer + 1].map((s) => s.alpha));
    this.strokeAll(faded, tile, alpha * 0.16, ink);
    this.strokeAll(shown, tile, alpha, ink);
  }

  /** Sign and strength in one number. */
  private keyOf(scene: Scene, { layer, out, in: source }: EdgeAt): number {
    const weight = scene.parameters[parameterIndex(scene.sizes, layer, out, source)];
    return weight < 0 ? levelOf(weight) + LEVELS : levelOf(weight);
  }

  private strokeAll(paths: Map<number, Path2D>, tile: number, alpha: number, ink: Ink): void {
    const keys = [...paths.keys()].sort((a, b) => (a % LEVELS) - (b % LEVELS));
    for (const key of keys) this.stroke(paths.get(key)!, key, tile, alpha, 0, ink);
  }

  private stroke(path: Path2D, key: number, tile: number, alpha: number, extra: number, ink: Ink): void {
    const { context } = this;
    const isNegative = key >= LEVELS;
    const style = edgeStyle(key % LEVELS, isNegative, tile);
    context.globalAlpha = Math.min(1, style.alpha + extra) * alpha;
    context.lineWidth = style.width + extra;
    context.strokeStyle = isNegative ? ink.negative : ink.positive;
    context.setLineDash(style.dash);
    context.stroke(path);
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  private strokeEdge(scene: Scene, at: EdgeAt, ink: Ink, extra: number): void {
    const path = new Path2D();
    trace(path, curveOf(scene.spots, at));
    this.stroke(path, this.keyOf(scene, at), scene.spots[at.layer + 1][0].tile, 1, extra, ink);
  }

  private colourMaps({ maps, side }: Scene, ink: Ink): void {
    const rows = side > 0 ? Math.floor(maps.length / side) : 0;
    if (rows < 1) {
      this.atlas.height = 0;
      return;
    }
    if (this.atlas.width !== side || this.atlas.height !== rows) {
      this.atlas.width = side;
      this.atlas.height = rows;
    }
    const context = this.atlas.getContext('2d')!;
    const image = context.createImageData(side, rows);
    paintMaps(maps, side, ink.maps, new Uint32Array(image.data.buffer));
    context.putImageData(image, 0, 0);
  }

  private tile(scene: Scene, column: number, unit: number, spot: Spot, ink: Ink): void {
    const { context } = this;
    const left = spot.x - spot.tile / 2;
    const top = spot.y - spot.tile / 2;
    const outline = new Path2D();
    outline.roundRect(left, top, spot.tile, spot.tile, Math.min(7, spot.tile * 0.16));
    context.globalAlpha = spot.alpha;
    context.fillStyle = ink.paper;
    context.fill(outline);
    this.fillMap(scene, mapOffset(scene.sizes, column) + unit, outline, left, top, spot.tile);
    context.lineWidth = 1;
    context.strokeStyle = ink.border;
    context.stroke(outline);
    if (column > 0) this.bias(scene, column, unit, spot, ink);
    context.globalAlpha = 1;
  }

  private fillMap({ side }: Scene, index: number, outline: Path2D, left: number, top: number, tile: number): void {
    if (side < 1 || (index + 1) * side > this.atlas.height) return;
    this.context.save();
    this.context.clip(outline);
    this.context.drawImage(this.atlas, 0, index * side, side, side, left, top, tile, tile);
    this.context.restore();
  }

  /** A disc at the lower left corner, by size; hollow when negative. */
  private bias(scene: Scene, column: number, unit: number, spot: Spot, ink: Ink): void {
    const value = scene.parameters[parameterIndex(scene.sizes, column - 1, unit, -1)];
    const key = levelOf(value);
    const { context } = this;
    const radius = spot.tile * 0.05 + 1 + (spot.tile * 0.09 * key) / LEVELS;
    context.beginPath();
    context.arc(spot.x - spot.tile / 2 + 0.5, spot.y + spot.tile / 2 - 0.5, radius, 0, 2 * Math.PI);
    context.lineWidth = 1.5;
    context.strokeStyle = value < 0 ? ink.negative : ink.positive;
    context.fillStyle = value < 0 ? ink.paper : ink.positive;
    context.fill();
    context.stroke();
  }
}

function isFaded({ unit }: Scene, { layer, out, in: source }: EdgeAt): boolean {
  if (!unit) return false;
  const isInto = unit.column === layer + 1 && unit.unit === out;
  const isOutOf = unit.column === layer && unit.unit === source;
  return !isInto && !isOutOf;
}

function pathOf(paths: Map<number, Path2D>, key: number): Path2D {
  let path = paths.get(key);
  if (!path) paths.set(key, (path = new Path2D()));
  return path;
}

function trace(path: Path2D, { x0, y0, x1, y1 }: Curve): void {
  const middle = (x0 + x1) / 2;
  path.moveTo(x0, y0);
  path.bezierCurveTo(middle, y0, middle, y1, x1, y1);
}
