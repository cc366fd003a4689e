import { linearTicks } from '../echarts/ticks.ts';
import { mix, type Ink, type Rgb } from '../echarts/ink.ts';

/** What is lower than this part of the highest loss belongs to the lowest band. */
const DEEP = 3e-4;
/** How much colour the ends have. */
const STRENGTH = 0.8;
/** How far the middle is from the paper: a pale face must differ from the page. */
const MIDDLE = 0.035;
const SHADES = 1024;

/** Losses at which contour lines are drawn, lowest first: 1, 2 and 5 of each decade where losses differ much, else even steps. */
export function levelsOf(lowest: number, highest: number): number[] {
  if (!(lowest < highest)) return [];
  if (!(lowest > 0 || highest > 0) || (lowest > 0 && highest / lowest < 8)) return inside(linearTicks([lowest, highest], 9), lowest, highest);
  const floor = Math.max(lowest, highest * DEEP);
  const levels: number[] = [];
  for (let k = Math.floor(Math.log10(floor)); k <= Math.log10(highest); k++) levels.push(...[1, 2, 5].map((part) => Number(`${part}e${k}`)));
  return inside(levels, floor, highest);
}

function inside(levels: readonly number[], lowest: number, highest: number): number[] {
  return levels.filter((level) => level > lowest && level < highest);
}

/** Where losses lie between the levels, and the colours they have: blue low, paper half-way, vermilion high. */
export class Scale {
  readonly levels: readonly number[];
  readonly #ends: readonly number[];
  readonly #isProbability: boolean;

  constructor(lowest: number, highest: number, levels = levelsOf(lowest, highest), isProbability = false) {
    this.levels = levels;
    this.#ends = [lowest, ...this.levels, highest];
    this.#isProbability = isProbability;
  }

  /** Probabilities have the colours of the classes: vermilion at 0, blue at 1. */
  static ofProbability(): Scale {
    return new Scale(0, 1, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], true);
  }

  /** Bands between the levels. */
  get bands(): number {
    return this.levels.length + 1;
  }

  /** The band of a loss and, after the point, how far within it: from 0 to `bands`; what is no number is at the top. */
  position(loss: number): number {
    const ends = this.#ends;
    const last = ends.length - 1;
    if (!(loss < ends[last])) return last;
    if (loss <= ends[0]) return 0;
    let band = 1;
    while (loss >= ends[band]) band++;
    return band - 1 + (loss - ends[band - 1]) / (ends[band] - ends[band - 1]);
  }

  /** The colour of a place on the scale, `part` from 0 to 1. */
  colour(part: number, ink: Ink): Rgb {
    const away = Math.max(-1, Math.min(1, part * 2 - 1));
    return mix(mix(ink.paper, ink.ink, MIDDLE), away < 0 === this.#isProbability ? ink.low : ink.high, Math.abs(away) * STRENGTH);
  }

  /** Colours from the lowest to the highest, red, green and blue of each. */
  shades(ink: Ink): Float32Array {
    const shades = new Float32Array(SHADES * 3);
    for (let i = 0; i < SHADES; i++) shades.set(this.colour(i / (SHADES - 1), ink), i * 3);
    return shades;
  }

  /** Colours of the bands as pixels, little-endian RGBA. */
  bandPixels(ink: Ink): Uint32Array {
    return Uint32Array.from({ length: this.bands }, (_, band) => {
      const [red, green, blue] = this.colour(this.bands === 1 ? 0.5 : band / (this.bands - 1), ink);
      return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
    });
  }
}
