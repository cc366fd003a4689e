/** The surface as shaded pixels, with what lies how near: a small software renderer, quick without a graphics card. */

import type { Ink } from '../echarts/ink.ts';
import { PEAK, type Camera } from './camera.ts';
import type { Scale } from './levels.ts';
import type { Terrain } from './terrain.ts';

const AMBIENT = 0.76;
const DIFFUSE = 0.3;
/** Seen from below a face is darker, and its colour nearer to the paper's. */
const BELOW = 0.62;
const LINE = 0.3;

/** Points of the mesh: places of the world, positions on the scale, light. */
export class Mesh {
  readonly side: number;
  readonly bands: number;
  readonly heights: Float32Array;
  readonly #positions: Float32Array;
  readonly #shades: Float32Array;

  constructor(terrain: Terrain, scale: Scale, ink: Ink) {
    this.side = terrain.side;
    this.bands = scale.bands;
    this.heights = Float32Array.from(terrain.losses, (loss) => heightOf(terrain, loss));
    this.#positions = Float32Array.from(terrain.losses, (loss) => scale.position(loss));
    this.#shades = scale.shades(ink);
  }

  /** Renders into `frame`, whose pixels are `ratio` a CSS pixel. */
  render(frame: Raster, camera: Camera, ratio: number, ink: Ink): void {
    const { side } = this;
    const corners = new Float32Array(side * side * 5);
    const light = this.#lightFrom(camera);
    for (let row = 0, at = 0, cell = 0; row < side; row++) {
      for (let column = 0; column < side; column++, cell++) {
        const spot = camera.project((2 * column) / (side - 1) - 1, (2 * row) / (side - 1) - 1, this.heights[cell]);
        corners[at++] = spot.x * ratio;
        corners[at++] = spot.y * ratio;
        corners[at++] = spot.near;
        corners[at++] = this.#positions[cell];
        corners[at++] = light[cell];
      }
    }
    frame.clear();
    for (let row = 0; row + 1 < side; row++) {
      for (let column = 0; column + 1 < side; column++) {
        const [a, b] = [row * side + column, (row + 1) * side + column];
        frame.triangle(corners, a * 5, (a + 1) * 5, (b + 1) * 5);
        frame.triangle(corners, a * 5, (b + 1) * 5, b * 5);
      }
    }
    frame.shade(this.#shades, this.bands, ink);
  }

  /** A lamp over the eye's left shoulder. */
  #lightFrom(camera: Camera): Float32Array {
    const { side, heights } = this;
    const [[tx, ty], [rx, ry]] = [camera.towards, camera.right];
    const lamp = [0.42 * tx - 0.34 * rx, 0.42 * ty - 0.34 * ry, 0.84];
    const light = new Float32Array(side * side);
    const scale = (side - 1) / 2;
    for (let row = 0, cell = 0; row < side; row++) {
      const [below, above] = [row === 0 ? 0 : -side, row === side - 1 ? 0 : side];
      for (let column = 0; column < side; column++, cell++) {
        const [left, right] = [column === 0 ? 0 : -1, column === side - 1 ? 0 : 1];
        const slopeX = ((heights[cell + right] - heights[cell + left]) / (right - left)) * scale;
        const slopeY = ((heights[cell + above] - heights[cell + below]) / ((above - below) / side)) * scale;
        const dot = (lamp[2] - lamp[0] * slopeX - lamp[1] * slopeY) / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
        light[cell] = AMBIENT + DIFFUSE * Math.max(0, dot);
      }
    }
    return light;
  }
}

/** How high a loss is drawn. */
export function heightOf({ lowest, highest }: Terrain, loss: number): number {
  const part = highest > lowest ? (loss - lowest) / (highest - lowest) : 0;
  return part >= 0 ? Math.min(1, part) * PEAK : Number.isNaN(part) ? PEAK : 0;
}

/** Pixels with a depth. */
export class Raster {
  readonly width: number;
  readonly height: number;
  readonly image: ImageData;
  readonly #near: Float32Array;
  readonly #position: Float32Array;
  readonly #light: Float32Array;
  readonly #pixels: Uint32Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.image = new ImageData(width, height);
    this.#pixels = new Uint32Array(this.image.data.buffer);
    this.#near = new Float32Array(width * height);
    this.#position = new Float32Array(width * height);
    this.#light = new Float32Array(width * height);
  }

  clear(): void {
    this.#near.fill(0);
    this.#pixels.fill(0);
  }

  /** Whether the surface lies between the eye and this place; pixels of this raster. */
  hides(x: number, y: number, near: number): boolean {
    const [column, row] = [Math.round(x), Math.round(y)];
    if (column < 0 || row < 0 || column >= this.width || row >= this.height) return false;
    return this.#near[row * this.width + column] > near * 1.008;
  }

  /** Corners at these offsets, five numbers each: x, y, nearness, position on the scale, light. */
  triangle(v: Float32Array, a: number, b: number, c: number): void {
    const { width } = this;
    const [ax, ay, bx, by, cx, cy] = [v[a], v[a + 1], v[b], v[b + 1], v[c], v[c + 1]];
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (area === 0) return;
    const sign = area > 0 ? -1 : 1; // seen from below: a negative light
    const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
    const bottom = Math.min(this.height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
    const slope = (k: number) => ((v[b + k] - v[a + k]) * (cy - ay) - (v[c + k] - v[a + k]) * (by - ay)) / area;
    const rise = (k: number) => ((v[c + k] - v[a + k]) * (bx - ax) - (v[b + k] - v[a + k]) * (cx - ax)) / area;
    const [nearX, nearY, placeX, placeY, lightX, lightY] = [slope(2), rise(2), slope(3), rise(3), slope(4), rise(4)];
    for (let row = top; row <= bottom; row++) {
      const y = row + 0.5;
      let [from, to] = [Infinity, -Infinity];
      for (let edge = 0; edge < 3; edge++) {
        const [px, py, qx, qy] = edge === 0 ? [ax, ay, bx, by] : edge === 1 ? [bx, by, cx, cy] : [cx, cy, ax, ay];
        if (py === qy || y < Math.min(py, qy) || y > Math.max(py, qy)) continue;
        const x = px + ((y - py) * (qx - px)) / (qy - py);
        if (x < from) from = x;
        if (x > to) to = x;
      }
      const first = Math.max(0, Math.ceil(from - 0.5));
      const last = Math.min(width - 1, Math.ceil(to - 0.5) - 1);
      const [dx, dy] = [first + 0.5 - ax, y - ay];
      let near = v[a + 2] + nearX * dx + nearY * dy;
      let place = v[a + 3] + placeX * dx + placeY * dy;
      let light = v[a + 4] + lightX * dx + lightY * dy;
      for (let i = row * width + first, end = row * width + last; i <= end; i++) {
        if (near > this.#near[i]) {
          this.#near[i] = near;
          this.#position[i] = place;
          this.#light[i] = sign * light;
        }
        near += nearX;
        place += placeX;
        light += lightX;
      }
    }
  }

  /** Colours what is covered, and draws a line where one band meets the next. */
  shade(shades: Float32Array, bands: number, ink: Ink): void {
    const { width, height } = this;
    const [near, position, light, pixels] = [this.#near, this.#position, this.#light, this.#pixels];
    const [inkRed, inkGreen, inkBlue] = ink.ink;
    const [paperRed, paperGreen, paperBlue] = ink.paper;
    const reach = (shades.length / 3 - 1) / bands;
    for (let row = 0, i = 0; row < height; row++) {
      for (let column = 0; column < width; column++, i++) {
        if (near[i] === 0) continue;
        const place = Math.max(0, Math.min(bands, position[i]));
        const at = ((place * reach) | 0) * 3;
        let [red, green, blue] = [shades[at], shades[at + 1], shades[at + 2]];
        const isBelow = light[i] < 0;
        const bright = isBelow ? -light[i] * 0.9 : light[i];
        if (isBelow) [red, green, blue] = [paperRed + (red - paperRed) * BELOW, paperGreen + (green - paperGreen) * BELOW, paperBlue + (blue - paperBlue) * BELOW];
        const right = column + 1 < width && near[i + 1] !== 0 ? Math.abs(position[i + 1] - position[i]) : 0;
        const down = row + 1 < height && near[i + width] !== 0 ? Math.abs(position[i + width] - position[i]) : 0;
        const change = Math.max(right, down);
        const level = Math.round(place);
        const away = Math.abs(place - level);
        const isLine = level > 0 && level < bands && change < 0.7 && away < change * 1.2;
        const part = isLine ? LINE * (isBelow ? 0.5 : 1) * Math.min(1, 1.2 - away / change) : 0;
        red = red * bright * (1 - part) + inkRed * part;
        green = green * bright * (1 - part) + inkGreen * part;
        blue = blue * bright * (1 - part) + inkBlue * part;
        pixels[i] = (0xff000000 | ((blue > 255 ? 255 : blue) << 16) | ((green > 255 ? 255 : green) << 8) | (red > 255 ? 255 : red)) >>> 0;
      }
    }
  }
}
