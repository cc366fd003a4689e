import { contour } from './contours.ts';
import type { Field } from './field.ts';
import { classColour, mix, type Ink } from './ink.ts';
import type { Pixels } from './relief.ts';

/** How much colour a sure region has; points above it have all. */
export const STRENGTH = 0.45;
/** Regions are painted about this many pixels wide, and the browser smooths the rest. */
const FINE = 256;
const SHADES = 256;
/** Where no class has half of the probability the winner keeps a little height: it is the winner. */
const LEAST = 0.02;
/** Half a byte, kept from certainty: there logits are infinite. */
const MARGIN = 0.5 / 256;

/**
 * The classes of a field as regions of colour, stronger where the class is surer. Between cells of two classes the border lies
 * where their interpolated logits meet, as the border of two classes does; where three meet that is nearly so.
 */
export class Regions {
  readonly field: Field;
  readonly #classes: Uint8Array;
  /** Logit of each cell's own class, above 0. */
  readonly #heights: Float32Array;
  /** Strength of each cell's own class, and of any other there. */
  readonly #own: Float32Array;
  readonly #other: Float32Array;

  /** @param field one with classes */
  constructor(field: Field) {
    this.field = field;
    this.#classes = field.classes!;
    const strength = (value: number) => Math.max(0, (value - field.low) / (field.high - field.low));
    const probabilities = Float32Array.from(field.cells, (byte) => field.valueOf(byte));
    this.#heights = probabilities.map(heightOf);
    this.#own = probabilities.map(strength);
    this.#other = probabilities.map((value) => strength(Math.min(value, 1 - value)));
  }

  /** The lines between regions: pieces as of `contour`. */
  borders(): number[] {
    const { columns, rows } = this.field;
    const present = [...new Set(this.#classes)];
    if (present.length < 2) return [];
    return present.flatMap((own) => [...contour(this.#heights.map((height, i) => (this.#classes[i] === own ? height : -height)), columns, rows, 0)]);
  }

  /** Paints between the centres of the outer cells. */
  paint(ink: Ink): Pixels {
    const { columns, rows } = this.field;
    const fine = Math.max(1, Math.round(FINE / columns));
    const [width, height] = [(columns - 1) * fine + 1, (rows - 1) * fine + 1];
    const colours = new Uint32Array(width * height);
    const shades = [...Array(256).keys()].map(() => undefined as Uint32Array | undefined);
    for (let y = 0, i = 0; y < height; y++) {
      const up = (height - 1 - y) / fine;
      const row = Math.min(rows - 2, Math.floor(up));
      for (let x = 0; x < width; x++, i++) {
        const column = Math.min(columns - 2, Math.floor(x / fine));
        const [winner, strength] = this.#at(row * columns + column, x / fine - column, up - row);
        colours[i] = (shades[winner] ??= shadesOf(winner, ink))[(strength * (SHADES - 1) + 0.5) | 0];
      }
    }
    return { width, height, colours };
  }

  /** Winner and its strength between a cell, its right neighbour and the two above them. */
  #at(cell: number, across: number, up: number): [winner: number, strength: number] {
    const corners = [cell, cell + 1, cell + this.field.columns, cell + this.field.columns + 1];
    const shares = [(1 - across) * (1 - up), across * (1 - up), (1 - across) * up, across * up];
    const classes = this.#classes;
    let winner = classes[cell];
    if (corners.some((corner) => classes[corner] !== winner)) {
      let most = -Infinity;
      for (const candidate of corners) {
        const height = corners.reduce((sum, corner, k) => sum + shares[k] * (classes[corner] === classes[candidate] ? 1 : -1) * this.#heights[corner], 0);
        if (height > most) [most, winner] = [height, classes[candidate]];
      }
    }
    let strength = 0;
    for (let k = 0; k < 4; k++) strength += shares[k] * (classes[corners[k]] === winner ? this.#own : this.#other)[corners[k]];
    return [winner, Math.min(1, strength)];
  }
}

function heightOf(probability: number): number {
  const inside = Math.min(1 - MARGIN, probability);
  return Math.max(LEAST, Math.log(inside / (1 - inside)));
}

/** Little-endian RGBA from paper to the class's own colour. */
function shadesOf(classIndex: number, ink: Ink): Uint32Array {
  const colour = classColour(classIndex, 'training', ink);
  return Uint32Array.from({ length: SHADES }, (_, i) => {
    const [red, green, blue] = mix(ink.paper, colour, (i / (SHADES - 1)) * STRENGTH);
    return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}
