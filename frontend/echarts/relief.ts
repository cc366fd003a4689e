import type { Field } from './field.ts';
import { scaleColour, type Ink } from './ink.ts';
import type { FieldScale } from './model.ts';

/** How much colour a field has at its ends; points above it have all. */
const STRENGTH = 0.58;
/** Shades a relief is painted with. */
const SHADES = 1024;
/** A relief is painted about this many pixels wide, and the browser smooths the rest. */
const FINE = 256;

export interface Pixels {
  width: number;
  height: number;
  /** Little-endian RGBA, the highest row first. */
  colours: Uint32Array<ArrayBuffer>;
}

/**
 * A field with heights between its cells. Probabilities are interpolated by their logits: there a boundary is nearly straight
 * from cell to cell, while the probabilities themselves make steps of it as soon as it is steep.
 */
export class Relief {
  readonly field: Field;
  readonly heights: Float32Array;
  readonly #scale: FieldScale;
  readonly #isProbability: boolean;
  /** Half a byte, kept from both ends of the probabilities: there logits are infinite. */
  readonly #margin: number;

  constructor(field: Field, scale: FieldScale) {
    this.field = field;
    this.#scale = scale;
    this.#isProbability = scale.hasThreshold;
    this.#margin = ((field.high - field.low) * 0.5) / 256;
    const heightOfByte = Float32Array.from({ length: 256 }, (_, byte) => this.heightOf(field.valueOf(byte)));
    this.heights = Float32Array.from(field.cells, (byte) => heightOfByte[byte]);
  }

  /** Height of a value. */
  heightOf(value: number): number {
    if (!this.#isProbability) return value;
    const inside = this.#margin + value * (1 - 2 * this.#margin);
    return Math.log(inside / (1 - inside));
  }

  /** Paints the heights between the centres of the outer cells. */
  paint(ink: Ink): Pixels {
    const { columns, rows } = this.field;
    const fine = Math.max(1, Math.round(FINE / columns));
    const [width, height] = [(columns - 1) * fine + 1, (rows - 1) * fine + 1];
    const colours = new Uint32Array(width * height);
    const shades = this.#shades(ink);
    for (let y = 0; y < height; y++) this.#paintRow(colours.subarray(y * width, (y + 1) * width), (height - 1 - y) / fine, fine, shades);
    return { width, height, colours };
  }

  #paintRow(target: Uint32Array, up: number, fine: number, shades: Uint32Array): void {
    const { columns, rows } = this.field;
    const { heights } = this;
    const row = Math.min(rows - 2, Math.floor(up));
    const part = up - row;
    const [low, high] = this.#ends();
    const scale = (SHADES - 1) / (high - low);
    const at = (cell: number) => heights[cell] + (heights[cell + columns] - heights[cell]) * part;
    let x = 0;
    for (let column = 0, cell = row * columns; column < columns - 1; column++, cell++) {
      const [left, right] = [at(cell), at(cell + 1)];
      const rise = (right - left) / fine;
      for (let k = 0; k < fine; k++) target[x++] = shades[((left + rise * k - low) * scale + 0.5) | 0];
    }
    target[x] = shades[((at(row * columns + columns - 1) - low) * scale + 0.5) | 0];
  }

  /** Colours from the lowest height to the highest. */
  #shades(ink: Ink): Uint32Array {
    const { low, high } = this.#scale;
    const [lowest, highest] = this.#ends();
    return Uint32Array.from({ length: SHADES }, (_, i) => {
      const value = this.#value(lowest + ((highest - lowest) * i) / (SHADES - 1));
      const [red, green, blue] = scaleColour((value - low) / (high - low), STRENGTH, ink);
      return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
    });
  }

  #ends(): [lowest: number, highest: number] {
    return [this.heightOf(this.field.low), this.heightOf(this.field.high)];
  }

  #value(height: number): number {
    return this.#isProbability ? (1 / (1 + Math.exp(-height)) - this.#margin) / (1 - 2 * this.#margin) : height;
  }
}
