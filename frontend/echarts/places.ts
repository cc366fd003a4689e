import { along, pixelOf, valueAtPixel, type Layout } from './layout.ts';
import type { ChartModel } from './model.ts';

/** Where values lie in a plot, in its pixels: for what is laid over it. */
export class Places {
  readonly #model: ChartModel;
  readonly #layout: Layout;

  constructor(model: ChartModel, layout: Layout) {
    this.#model = model;
    this.#layout = layout;
  }

  get left(): number {
    return this.#layout.box.left;
  }

  get right(): number {
    return this.left + this.#layout.box.width;
  }

  get top(): number {
    return this.#layout.box.top;
  }

  get bottom(): number {
    return this.top + this.#layout.box.height;
  }

  px(x: number): number {
    return this.at(x, 1)[0];
  }

  py(y: number): number {
    return this.at(1, y)[1];
  }

  at(x: number, y: number): [left: number, top: number] {
    return pixelOf(this.#model, this.#layout, x, y);
  }

  /** The values under a pixel, cut at the ends of the axes. */
  under([left, top]: readonly [number, number]): [x: number, y: number] {
    const { x, y } = this.#layout.ranges;
    const [across, up] = [along([this.left, this.right], left), along([this.bottom, this.top], top)].map((part) => Math.min(1, Math.max(0, part)));
    return [valueAtPixel(this.#model.x, x, across), valueAtPixel(this.#model.y, y, up)];
  }

  /** Whether a pixel lies within the axes, or so near that a handle at their ends is meant. */
  holds([left, top]: readonly [number, number], room = 14): boolean {
    return left >= this.left - room && left <= this.right + room && top >= this.top - room && top <= this.bottom + room;
  }

  isSame(other: Places | undefined): boolean {
    if (!other) return false;
    const corners = (one: Places) => [one.left, one.right, one.top, one.bottom, ...one.#layout.ranges.x, ...one.#layout.ranges.y, one.#model.x.kind, one.#model.y.kind].join();
    return corners(this) === corners(other);
  }
}
