/** Room for words and signs in a picture, so that none lies on another. */

import type { Align, Spot } from './marks.ts';

const LINE = 15;
/** How far words may go from where they belong, in lines: up first. */
const TRIES = [0, -1, 1, -2, 2, -3, 3];

interface Box {
  left: number;
  right: number;
  y: number;
}

/** Words that are already there; each new one goes to the nearest line where it is free of them. */
export class Room {
  readonly #taken: Box[] = [];

  /** Where a word goes that belongs to a spot; from then on it is there. */
  take(pen: Pick<CanvasRenderingContext2D, 'measureText'>, text: string, [x, y]: Spot, align: Align): Spot {
    const { width } = pen.measureText(text);
    const left = x - (align === 'left' ? 0 : align === 'right' ? width : width / 2);
    const free = TRIES.map((line) => ({ left, right: left + width, y: y + line * LINE })).find((box) => !this.#taken.some((other) => isOn(box, other)));
    const box = free ?? { left, right: left + width, y };
    this.#taken.push(box);
    return [x, box.y];
  }
}

function isOn(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && Math.abs(one.y - other.y) < LINE;
}

/** Spots of signs, each moved to the right until it is so far from all before it. */
export function beside(spots: readonly Spot[], far: number): Spot[] {
  const placed: Spot[] = [];
  for (const [x, y] of spots) {
    let at: Spot = [x, y];
    for (let other = near(at, placed, far); other; other = near(at, placed, far)) at = [other[0] + Math.sqrt(far ** 2 - (other[1] - y) ** 2), y];
    placed.push(at);
  }
  return placed;
}

function near([x, y]: Spot, placed: readonly Spot[], far: number): Spot | undefined {
  return placed.find((other) => Math.hypot(other[0] - x, other[1] - y) < far - 0.01);
}
