/** Thinning a long curve to what a screen can show: nothing of it may look different. */

/** Columns the unit square is divided into: more than any square on a page has pixels. */
const COLUMNS = 1024;

/**
 * Indices of the points to draw, in order: of each column the first, the lowest, the highest and the last, and the ends of every
 * stretch that leaves a column. The line through them covers the same pixels as the line through all. A short curve keeps all.
 *
 * @param xs not decreasing, in [0, 1]
 */
export function thin(xs: Float64Array, ys: Float64Array, columns = COLUMNS): Uint32Array {
  const { length } = xs;
  if (length <= 4 * columns) return Uint32Array.from({ length }, (_, i) => i);
  const kept: number[] = [];
  for (let from = 0; from < length; ) {
    const column = Math.floor(xs[from] * columns);
    let [low, high, to] = [from, from, from];
    while (to + 1 < length && Math.floor(xs[to + 1] * columns) === column) {
      to++;
      if (ys[to] < ys[low]) low = to;
      if (ys[to] > ys[high]) high = to;
    }
    kept.push(...new Set([from, Math.min(low, high), Math.max(low, high), to]));
    from = to + 1;
  }
  return Uint32Array.from(kept);
}
