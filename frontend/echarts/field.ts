import { bytes } from './packed.ts';
import type { Cells } from './parts.ts';

/** A grid of values over the plane; row 0 is the lowest, and the centres of the outer cells lie on the ends of the axes. */
export class Field {
  readonly columns: number;
  readonly rows: number;
  readonly low: number;
  readonly high: number;
  readonly cells: Uint8Array;
  /** Of more than two classes: the most likely one of each cell, whose probability the cells are. */
  readonly classes: Uint8Array | undefined;
  /** Which two inputs span the plane. */
  readonly axes: number;

  private constructor({ columns, rows, low, high, axes = 0 }: Cells, cells: Uint8Array, classes: Uint8Array | undefined) {
    this.columns = columns;
    this.rows = rows;
    this.low = low;
    this.high = high;
    this.cells = cells;
    this.classes = classes;
    this.axes = axes;
  }

  /** Undefined when the bytes are not a grid of that size, or it is too small to lie between two ends. */
  static of(part: Cells): Field | undefined {
    const cells = bytes(part.cells);
    const classes = part.classes ? bytes(part.classes) : undefined;
    const isGrid = part.columns >= 2 && part.rows >= 2 && cells.length === part.columns * part.rows;
    const hasClasses = !classes || classes.length === cells.length;
    return isGrid && hasClasses && part.low < part.high ? new Field(part, cells, classes) : undefined;
  }

  valueOf(byte: number): number {
    return this.low + (byte / 255) * (this.high - this.low);
  }

  /** The byte a value would have, with its fraction. */
  byteOf(value: number): number {
    return ((value - this.low) / (this.high - this.low)) * 255;
  }

  /** The value at a place of the plane, 0 to 1 from left to right and from low to high, interpolated between cells. */
  at(across: number, up: number): number {
    const [x, y] = [across * (this.columns - 1), up * (this.rows - 1)];
    const column = Math.max(0, Math.min(this.columns - 2, Math.floor(x)));
    const row = Math.max(0, Math.min(this.rows - 2, Math.floor(y)));
    const level = (r: number) => this.#between(r * this.columns + column, x - column);
    return this.valueOf(level(row) + (level(row + 1) - level(row)) * (y - row));
  }

  /** The most likely class of the nearest cell and its probability; undefined where there are no classes. */
  classAt(across: number, up: number): { classIndex: number; probability: number } | undefined {
    const near = (part: number, count: number) => Math.max(0, Math.min(count - 1, Math.round(part * (count - 1))));
    const cell = near(up, this.rows) * this.columns + near(across, this.columns);
    return this.classes && { classIndex: this.classes[cell], probability: this.valueOf(this.cells[cell]) };
  }

  #between(cell: number, part: number): number {
    return this.cells[cell] + (this.cells[cell + 1] - this.cells[cell]) * part;
  }

  /** Part of the plane at or above a value, 0 to 1; cells at the rim reach only half-way into it. */
  share(value: number): number {
    const level = this.byteOf(value);
    return this.#part((cell) => this.cells[cell] >= level - 1e-9);
  }

  /** Part of the plane where a class is the most likely one. */
  shareOf(classIndex: number): number {
    return this.#part((cell) => this.classes?.[cell] === classIndex);
  }

  #part(counts: (cell: number) => boolean): number {
    let sum = 0;
    for (let row = 0, i = 0; row < this.rows; row++) {
      const height = row === 0 || row === this.rows - 1 ? 0.5 : 1;
      for (let column = 0; column < this.columns; column++, i++) {
        const isRim = column === 0 || column === this.columns - 1;
        if (counts(i)) sum += isRim ? height / 2 : height;
      }
    }
    return sum / ((this.columns - 1) * (this.rows - 1));
  }
}
