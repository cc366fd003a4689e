/** The plane as it lies in the picture: where values are in pixels, and what a place in pixels means. */

import type { Box } from '../echarts/layout.ts';
import type { Range } from './model.ts';
import type { Spot } from './strokes.ts';

/** Around the plane; left and below are ticks and names of the axes. */
export const MARGIN = { left: 46, right: 8, top: 8, bottom: 34 };

/** A place in pixels of the picture. */
export type At = readonly [x: number, y: number];

export class Plane {
  readonly box: Box;
  readonly range: Range;

  constructor(box: Box, range: Range) {
    this.box = box;
    this.range = range;
  }

  get middle(): At {
    return [this.box.left + this.box.width / 2, this.box.top + this.box.height / 2];
  }

  /** The nearest place that is on the plane. */
  inside([x, y]: At): At {
    const { left, top, width, height } = this.box;
    return [clamp(x, left, left + width), clamp(y, top, top + height)];
  }

  /** A place that lies `part` of the plane's width and height farther in a direction, at most at the rim. */
  beside([x, y]: At, [dx, dy]: readonly [number, number], part: number): At {
    return this.inside([x + dx * part * this.box.width, y + dy * part * this.box.height]);
  }

  valueAt([x, y]: At): [x: number, y: number] {
    const { box, range } = this;
    return [range.xLow + ((x - box.left) / box.width) * this.across, range.yHigh - ((y - box.top) / box.height) * this.up];
  }

  pixelAt(x: number, y: number): At {
    const { box, range } = this;
    return [box.left + ((x - range.xLow) / this.across) * box.width, box.top + ((range.yHigh - y) / this.up) * box.height];
  }

  /** A circle of so many pixels around a place, in values. */
  spotAt(at: At, pixels: number): Spot {
    const [x, y] = this.valueAt(at);
    return { x, y, reachX: (pixels / this.box.width) * this.across, reachY: (pixels / this.box.height) * this.up };
  }

  /** Where a part of the plane, or one larger than it, lies in the picture. */
  boxOf(part: Range): Box {
    const [left, top] = this.pixelAt(part.xLow, part.yHigh);
    const [right, bottom] = this.pixelAt(part.xHigh, part.yLow);
    return { left, top, width: right - left, height: bottom - top };
  }

  private get across(): number {
    return this.range.xHigh - this.range.xLow;
  }

  private get up(): number {
    return this.range.yHigh - this.range.yLow;
  }
}

/** Where the plane lies in a picture of this size. */
export function boxIn(width: number, height: number): Box {
  const { left, right, top, bottom } = MARGIN;
  return { left, top, width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom) };
}

/** The least plane that holds both. */
export function union(a: Range, b: Range): Range {
  return { xLow: Math.min(a.xLow, b.xLow), xHigh: Math.max(a.xHigh, b.xHigh), yLow: Math.min(a.yLow, b.yLow), yHigh: Math.max(a.yHigh, b.yHigh) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
