/** A plot's frame in SVG: where values lie, ticks, names of the axes. */

import { svg, type SVGTemplateResult } from 'lit';

export interface Axis {
  low: number;
  high: number;
  ticks: readonly number[];
  name: string;
  /** Base 10: places are those of the logarithms. */
  isLog?: boolean;
  /** How a tick is written; otherwise as a number of the reader's language. */
  words?: (tick: number) => string;
}

const MARGIN = { left: 46, right: 14, top: 10, bottom: 38 };
const NAME = 14; // of the y axis, beside its ticks

/** Maps values to pixels of a plot `width` × `height`. */
export class Axes {
  readonly x: Axis;
  readonly y: Axis;
  readonly width: number;
  readonly height: number;

  constructor(x: Axis, y: Axis, width: number, height: number) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }

  get left(): number {
    return MARGIN.left + (this.y.name ? NAME : 0);
  }

  get right(): number {
    return this.width - MARGIN.right;
  }

  get top(): number {
    return MARGIN.top;
  }

  get bottom(): number {
    return this.height - MARGIN.bottom;
  }

  px(value: number): number {
    return this.left + share(this.x, value) * (this.right - this.left);
  }

  py(value: number): number {
    return this.bottom - share(this.y, value) * (this.bottom - this.top);
  }

  /** The value of x under a pixel, cut at the axis's ends. */
  xAt(pixel: number): number {
    return valueAt(this.x, (pixel - this.left) / (this.right - this.left));
  }

  yAt(pixel: number): number {
    return valueAt(this.y, (this.bottom - pixel) / (this.bottom - this.top));
  }

  /** A path through points; those far outside are cut so that no browser chokes on them. */
  path(points: readonly (readonly [x: number, y: number])[]): string {
    return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${this.px(x).toFixed(2)} ${near(this.py(y), this.height).toFixed(2)}`).join('');
  }

  frame(write: (value: number) => string): SVGTemplateResult {
    const { left, right, top, bottom, width, height } = this;
    const word = (axis: Axis, tick: number) => (axis.words ?? write)(tick);
    const xTicks = width < 300 && this.x.ticks.length > 5 ? this.x.ticks.filter((_, i) => i % 2 === 0) : this.x.ticks;
    return svg`<g class="axes">
      ${this.y.ticks.map((y) => svg`<path class="grid" d="M${left} ${crisp(this.py(y))}H${right}"/>
        <text x=${left - 7} y=${this.py(y) + 4} text-anchor="end">${word(this.y, y)}</text>`)}
      ${xTicks.map((x) => svg`<path d="M${crisp(this.px(x))} ${bottom}v4"/>
        <text x=${this.px(x)} y=${bottom + 17} text-anchor="middle">${word(this.x, x)}</text>`)}
      <path d="M${left} ${top}V${crisp(bottom)}H${right}"/>
      <text class="name" x=${(left + right) / 2} y=${height - 4} text-anchor="middle">${this.x.name}</text>
      <text class="name" transform="translate(11 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle">${this.y.name}</text>
    </g>`;
  }
}

function share({ low, high, isLog }: Axis, value: number): number {
  if (!isLog) return (value - low) / (high - low);
  return Math.log(value / low) / Math.log(high / low);
}

function valueAt({ low, high, isLog }: Axis, part: number): number {
  const cut = Math.min(1, Math.max(0, part));
  return isLog ? low * (high / low) ** cut : low + cut * (high - low);
}

function near(pixel: number, height: number): number {
  return Math.min(2 * height, Math.max(-height, pixel));
}

function crisp(pixel: number): number {
  return Math.round(pixel) + 0.5;
}
