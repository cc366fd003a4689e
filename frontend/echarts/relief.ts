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

  constructor(field: Field, scale: FieldScale) {
    this.field = field;
    this.#scale = scale;
    this.#isProbability = scale.hasThreshold && field.low === 0 && field.high === 1;
    const heightOfByte = Float32Array.from({ length: 256 }, (_, byte) => this.#height(byte));
    this.heights = Float32Array.from(field.cells, (byte) => heightOfByte[byte]);
  }

  /** Height of a value. */
  heightOf(value: number): number {
    return this.#height(this.field.byteOf(value));
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
    const [low, scale] = [this.#height(0), (SHADES - 1) / (this.#height(255) - this.#height(0))];
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
    return Uint32Array.from({ length: SHADES }, (_, i) => {
      const value = this.#value(this.#height(0) + ((this.#height(255) - this.#height(0)) * i) / (SHADES - 1));
      const [red, green, blue] = scaleColour((value - low) / (high - low), STRENGTH, ink);
      return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
    });
  }

  /** Half a byte is kept from both ends, where logits are infinite. */
  #height(byte: number): number {
    if (!this.#isProbability) return byte;
    const inside = Math.max(0, Math.min(255, byte));
    return Math.log((inside + 0.5) / (255.5 - inside));
  }

  #value(height: number): number {
    return this.field.valueOf(this.#isProbability ? 256 / (1 + Math.exp(-height)) - 0.5 : height);
  }
}
