/** Stacking dots above an axis so that they do not hide each other. */

/** Levels that are looked at; in a pile higher than that, dots share places. */
const LEVELS = 64;
/** While the highest pile needs no closer levels than this part of a dot, all piles share its levels and stay in rows. */
const SQUEEZED = 0.7;

/** Room for the dots: all in pixels. */
export interface Band {
  width: number;
  height: number;
  diameter: number;
}

/**
 * How far above the axis each dot's centre lies, in [diameter / 2, height - diameter / 2]. A dot takes the lowest level
 * that is free where it stands, in data order, so that a moving point disturbs few others. Where piles are higher than the band
 * their levels move together. NaN stays NaN.
 *
 * @param xs centres, in [0, width]
 */
export function stack(xs: ArrayLike<number>, { width, height, diameter }: Band): Float32Array {
  const columns = Math.ceil(width) + 1;
  const reach = Math.ceil(diameter);
  const taken = new Uint8Array(columns * LEVELS);
  const tallest = new Uint8Array(columns);
  const levels = new Uint8Array(xs.length);
  for (let i = 0; i < xs.length; i++) {
    if (Number.isNaN(xs[i])) continue;
    const column = columnOf(xs[i], columns);
    levels[i] = freeLevel(taken, columns, column, i);
    const [from, to] = [Math.max(0, column - reach), Math.min(columns - 1, column + reach)];
    taken.fill(1, levels[i] * columns + from, levels[i] * columns + to + 1);
    for (let c = from; c <= to; c++) tallest[c] = Math.max(tallest[c], levels[i]);
  }
  const pitchFor = (top: number) => Math.min(diameter + 1, Math.max(0, height - diameter) / Math.max(1, top));
  const common = pitchFor(Math.max(...tallest));
  return Float32Array.from(levels, (level, i) => {
    if (Number.isNaN(xs[i])) return NaN;
    const pitch = common >= SQUEEZED * diameter ? common : pitchFor(tallest[columnOf(xs[i], columns)]);
    return diameter / 2 + level * pitch;
  });
}

/** Dots shrink as they get more, in a few sizes, so that they keep theirs while a model trains. */
export function diameterFor(points: number, isSmall: boolean): number {
  const size = points <= 60 ? 10 : points <= 120 ? 8 : points <= 400 ? 6 : points <= 1500 ? 5 : 4;
  return isSmall ? Math.max(4, size - 1) : size;
}

function freeLevel(taken: Uint8Array, columns: number, column: number, index: number): number {
  for (let level = 0; level < LEVELS; level++) if (!taken[level * columns + column]) return level;
  return (index * 37) % LEVELS;
}

function columnOf(x: number, columns: number): number {
  return Math.min(columns - 1, Math.max(0, Math.round(x)));
}
