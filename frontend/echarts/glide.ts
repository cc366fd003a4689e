/** Range of an axis that grows at once and shrinks slowly, so that a curve stays in sight and the picture does not jump. */
export type Range = readonly [min: number, max: number];

/** Milliseconds in which two thirds of a surplus go. */
const PACE = 450;
/** A surplus below this part of the range is let go at once: it would not be seen. */
const CLOSE = 0.004;

export class Glide {
  #range: Range | undefined;
  #wanted: Range | undefined;
  #at = 0;

  /** The range to draw at `now` (milliseconds) when the data needs `wanted`; without `slowly` that very range. */
  range(wanted: Range, now: number, slowly: boolean): Range {
    const before = this.#range;
    const keep = slowly && before !== undefined ? Math.exp(-Math.max(0, now - this.#at) / PACE) : 0;
    this.#range = before === undefined ? wanted : shrink(before, wanted, keep);
    this.#wanted = wanted;
    this.#at = now;
    return this.#range;
  }

  /** Whether a later drawing of the same data would be tighter. */
  get isGliding(): boolean {
    return this.#range !== undefined && this.#wanted !== undefined && different(this.#range, this.#wanted);
  }

  /** Forgets the past: the next range is taken as it is. */
  reset(): void {
    this.#range = undefined;
  }
}

function shrink(from: Range, to: Range, keep: number): Range {
  const min = Math.min(to[0], to[0] + (from[0] - to[0]) * keep);
  const max = Math.max(to[1], to[1] + (from[1] - to[1]) * keep);
  const surplus = (CLOSE * (to[1] - to[0])) || 0;
  return [to[0] - min <= surplus ? to[0] : min, max - to[1] <= surplus ? to[1] : max];
}

function different(a: Range, b: Range): boolean {
  return a[0] !== b[0] || a[1] !== b[1];
}
