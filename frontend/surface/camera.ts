import type { Terrain } from './terrain.ts';

/** Corners of the world: x and y from -1 to 1, the surface from 0 to PEAK above them, the floor below. */
export const PEAK = 1.05;
export const FLOOR = -0.38;

const DISTANCE = 5.2;
const LOWEST = 0.14;
const HIGHEST = 1.4;
const MIDDLE = (PEAK + FLOOR) / 2;

export interface Turn {
  /** Radians around the vertical. */
  azimuth: number;
  /** Radians above the horizon. */
  elevation: number;
}

/** Where something of the world is drawn; `near` grows towards the eye and is linear across a flat face. */
export interface Projected {
  x: number;
  y: number;
  near: number;
}

/** An eye that looks at the middle of the world, in perspective. */
export class Camera {
  readonly turn: Turn;
  readonly #cosA: number;
  readonly #sinA: number;
  readonly #cosE: number;
  readonly #sinE: number;
  readonly #scale: number;
  readonly #centreX: number;
  readonly #centreY: number;

  /** @param corners places of the world, x, y and z, that shall just fit into a box of pixels */
  constructor(turn: Turn, corners: readonly (readonly number[])[], left: number, top: number, width: number, height: number) {
    this.turn = turn;
    [this.#cosA, this.#sinA] = [Math.cos(turn.azimuth), Math.sin(turn.azimuth)];
    [this.#cosE, this.#sinE] = [Math.cos(turn.elevation), Math.sin(turn.elevation)];
    const flat = corners.map(([x, y, z]) => this.#flat(x, y, z));
    const [leftmost, rightmost] = ends(flat.map(({ across }) => across));
    const [lowest, highest] = ends(flat.map(({ up }) => up));
    this.#scale = Math.min(width / (rightmost - leftmost), height / (highest - lowest));
    this.#centreX = left + width / 2 - (this.#scale * (rightmost + leftmost)) / 2;
    this.#centreY = top + height / 2 + (this.#scale * (highest + lowest)) / 2;
  }

  project(x: number, y: number, z: number): Projected {
    const { across, up, near } = this.#flat(x, y, z);
    return { x: this.#centreX + this.#scale * across, y: this.#centreY - this.#scale * up, near };
  }

  /** The direction from the world's middle to the eye, and the one to its right, as x and y. */
  get towards(): readonly [number, number] {
    return [-this.#sinA, -this.#cosA];
  }

  get right(): readonly [number, number] {
    return [this.#cosA, -this.#sinA];
  }

  #flat(x: number, y: number, z: number): { across: number; up: number; near: number } {
    const [right, away] = [x * this.#cosA - y * this.#sinA, x * this.#sinA + y * this.#cosA];
    const height = z - MIDDLE;
    const near = DISTANCE / (DISTANCE + away * this.#cosE - height * this.#sinE);
    return { across: right * near, up: (height * this.#cosE + away * this.#sinE) * near, near };
  }
}

function ends(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** Turned by this much, within what makes sense. */
export function turned({ azimuth, elevation }: Turn, by: Turn): Turn {
  return { azimuth: (azimuth + by.azimuth) % (2 * Math.PI), elevation: Math.max(LOWEST, Math.min(HIGHEST, elevation + by.elevation)) };
}

/** A first look into the valley: from the corner whose losses are least, a little beside it. */
export function firstTurn({ side, losses }: Terrain): Turn {
  const last = side - 1;
  const corners = [
    [0, 0, Math.PI / 4],
    [last, 0, -Math.PI / 4],
    [last, last, (-3 * Math.PI) / 4],
    [0, last, (3 * Math.PI) / 4],
  ];
  const height = ([column, row]: number[]) => {
    const loss = losses[row * side + column];
    return Number.isFinite(loss) ? loss : Infinity;
  };
  const lowest = corners.reduce((best, corner) => (height(corner) < height(best) ? corner : best));
  return { azimuth: lowest[2] + 0.32, elevation: 0.66 };
}
