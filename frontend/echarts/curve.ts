/** Points kept by a curve at most; a curve that grows past this is thinned to half. */
export const LIMIT = 2000;

/**
 * A curve that grows for hours in bounded memory. Points have the index the server gave them, so that later increments fall in
 * the right place though older points were thinned. The first, the last and every extreme value stay as they were.
 */
export class Curve {
  readonly #limit: number;
  #indices: number[] = [];
  #xs: number[] = [];
  #ys: number[] = [];

  constructor(limit = LIMIT) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#xs.length;
  }

  get xs(): readonly number[] {
    return this.#xs;
  }

  /** NaN is a gap. */
  get ys(): readonly number[] {
    return this.#ys;
  }

  get hasValues(): boolean {
    return this.#ys.some(Number.isFinite);
  }

  /** Drops what lies at `from` and after it and puts these points there. */
  put(from: number, xs: readonly number[], ys: readonly (number | null)[]): void {
    this.#cut(from);
    const count = Math.min(xs?.length ?? 0, ys?.length ?? 0);
    for (let i = 0; i < count; i++) {
      this.#indices.push(from + i);
      this.#xs.push(xs[i]);
      this.#ys.push(finite(ys[i]));
    }
    while (this.#xs.length > this.#limit) this.#thin();
  }

  points(): [number, number][] {
    return this.#xs.map((x, i) => [x, this.#ys[i]]);
  }

  /** The newest point with a value. */
  last(): { x: number; y: number } | undefined {
    const i = this.#ys.findLastIndex(Number.isFinite);
    return i < 0 ? undefined : { x: this.#xs[i], y: this.#ys[i] };
  }

  #cut(from: number): void {
    let size = this.#indices.length;
    while (size > 0 && this.#indices[size - 1] >= from) size--;
    this.#indices.length = this.#xs.length = this.#ys.length = size;
  }

  #thin(): void {
    const kept = thinned(this.#ys);
    this.#indices = kept.map((i) => this.#indices[i]);
    this.#xs = kept.map((i) => this.#xs[i]);
    this.#ys = kept.map((i) => this.#ys[i]);
  }
}

/** Of every four neighbours the lowest and the highest, in order; the first and the last point stay. */
export function thinned(ys: readonly number[]): number[] {
  const last = ys.length - 1;
  if (last < 2) return ys.map((_, i) => i);
  const kept = [0];
  for (let start = 1; start < last; start += 4) kept.push(...extremes(ys, start, Math.min(start + 4, last)));
  kept.push(last);
  return kept;
}

function extremes(ys: readonly number[], from: number, to: number): number[] {
  let low = from;
  let high = from;
  for (let i = from + 1; i < to; i++) {
    if (!(ys[low] <= ys[i])) low = i;
    if (!(ys[high] >= ys[i])) high = i;
  }
  return low === high ? [low] : [Math.min(low, high), Math.max(low, high)];
}

function finite(value: number | null | undefined): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : NaN;
}
