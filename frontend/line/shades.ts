const LONGEST = 20; // zeros before a number; one that needs more is written whole
const MIDDLE = 128;
const MOST_RUN_BITS = 7;

/** Reads bits, the highest of a byte first; behind the end there are zeros. */
class Bits {
  private at = 0;
  private readonly code: Uint8Array;

  constructor(code: Uint8Array) {
    this.code = code;
  }

  next(): number {
    const bit = (this.code[this.at >> 3] >> (7 - (this.at & 7))) & 1;
    this.at++;
    return bit;
  }

  number(width: number): number {
    let value = 0;
    for (let i = 0; i < width; i++) value = (value << 1) | this.next();
    return value;
  }

  /** As Golomb and Rice write it. */
  rice(plainBits: number): number {
    let zeros = 0;
    while (zeros < LONGEST && this.next() === 0) zeros++;
    if (zeros < LONGEST) return (zeros << plainBits) | this.number(plainBits);
    this.next();
    return this.number(8);
  }
}

/** Reads the numbers of one row after the other. */
class Rows {
  private runBits = 2;
  private readonly bits: Bits;
  /** Of the newest row; before it is read, of the one above. */
  readonly numbers: Uint8Array;

  constructor(bits: Bits, width: number) {
    this.bits = bits;
    this.numbers = new Uint8Array(width);
  }

  read(cells: number): void {
    const { bits, numbers } = this;
    for (let i = 0; i < cells; i++) {
      const around = (i > 0 ? numbers[i - 1] : 0) + numbers[i];
      if (around !== 0) numbers[i] = bits.rice(Math.max(0, 30 - Math.clz32(around)));
      else {
        const end = this.run(i, cells);
        numbers.fill(0, i, end);
        if (end === cells) return;
        i = end;
        numbers[i] = bits.rice(0) + 1;
      }
    }
  }

  /** Where the zeros that begin at `from` end. */
  private run(from: number, cells: number): number {
    let end = from;
    while (end < cells && this.bits.next() === 1) {
      const length = 1 << this.runBits;
      if (end + length <= cells) this.runBits = Math.min(MOST_RUN_BITS, this.runBits + 1);
      end = Math.min(cells, end + length);
    }
    if (end === cells) return cells;
    end += this.bits.number(this.runBits);
    this.runBits = Math.max(0, this.runBits - 1);
    return end;
  }
}

/**
 * A picture of one byte a cell, as `Shades.java` writes it.
 *
 * @param length cells
 * @param width cells of a row; the last may have fewer
 * @param before the picture that was there before, of the same size where the code builds on it; it stays as it is
 */
export function shades(code: Uint8Array, length: number, width: number, before: Uint8Array): Uint8Array {
  const bits = new Bits(code);
  const rows = new Rows(bits, width);
  const cells = new Uint8Array(length);
  for (let from = 0; from < length; from += width) {
    const count = Math.min(width, length - from);
    const isChange = bits.next() === 1;
    rows.read(count);
    for (let i = 0; i < count; i++) {
      const expected = isChange ? before[from + i] : expectedAt(cells, from + i, from, width);
      cells[from + i] = expected + ((rows.numbers[i] >> 1) ^ -(rows.numbers[i] & 1));
    }
  }
  return cells;
}

/** On the plane through its three neighbours, but not beyond the two next to it. */
function expectedAt(cells: Uint8Array, i: number, from: number, width: number): number {
  if (from === 0) return i === 0 ? MIDDLE : cells[i - 1];
  const over = cells[i - width];
  if (i === from) return over;
  const left = cells[i - 1];
  return Math.max(Math.min(left, over), Math.min(Math.max(left, over), left + over - cells[i - width - 1]));
}
