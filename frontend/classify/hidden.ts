/** The hidden space's frame, and how a line cuts it. */

export interface Extent {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Whether the picture is the hidden space itself, and no projection of it. */
export function isWhole({ units }: { units: number }): boolean {
  return units <= 2;
}

/** Around all places, with a little room. */
export function extentOf(xs: readonly Float32Array[], ys: readonly Float32Array[]): Extent {
  const [left, right] = range(xs);
  const [bottom, top] = range(ys);
  return { left, right, bottom, top };
}

function range(lists: readonly Float32Array[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const list of lists) {
    for (const value of list) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (!(low <= high)) return [-1, 1];
  const room = (high - low) * 0.04 || 0.5;
  return [low - room, high + room];
}

/** The corners of the part of the frame where a x + b y + c has this sign or is 0; those on the line come first. */
export function across([a, b, c]: ArrayLike<number> & Iterable<number>, { left, right, bottom, top }: Extent, sign: 1 | -1): [number, number][] {
  const corners: [number, number][] = [[left, bottom], [right, bottom], [right, top], [left, top]];
  const side = ([x, y]: [number, number]) => sign * (a * x + b * y + c);
  const kept: [number, number][] = [];
  let first = -1;
  corners.forEach((corner, i) => {
    const next = corners[(i + 1) % 4];
    if (side(corner) >= 0) kept.push(corner);
    if (side(corner) >= 0 !== side(next) >= 0) {
      const t = side(corner) / (side(corner) - side(next));
      if (side(corner) >= 0) first = kept.length;
      kept.push([corner[0] + t * (next[0] - corner[0]), corner[1] + t * (next[1] - corner[1])]);
    }
  });
  return first < 0 ? kept : [...kept.slice(first), ...kept.slice(0, first)];
}
