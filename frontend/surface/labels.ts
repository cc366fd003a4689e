import type { Scale } from './levels.ts';
import type { Spot } from '../plot/marks.ts';
import type { Terrain } from './terrain.ts';

const DIRECTIONS = 16;
const ROOM = 30;
const EDGE = 14;
const PACE = 2;
/** Beside the lowest cell stands its name: half of its width and height. */
const NAME = [80, 16];

export interface Label {
  level: number;
  spot: Spot;
}

/**
 * Where contour lines get their numbers: along the straight ways out of the lowest cell, first the one that crosses most lines
 * with room between, then others for the lines it missed.
 */
export function labelsOf(terrain: Terrain, scale: Scale, width: number, height: number): Label[] {
  const lowest = lowestSpot(terrain, width, height);
  const from: Spot = [within(lowest[0], width), within(lowest[1], height)];
  const ways = Array.from({ length: DIRECTIONS }, (_, k) => {
    const angle = Math.PI / 2 - (k * 2 * Math.PI) / DIRECTIONS;
    return along(terrain, scale, from, [Math.cos(angle), -Math.sin(angle)], width, height);
  }).sort((a, b) => b.length - a.length);
  const labels: Label[] = [];
  for (const label of ways.flat()) {
    if (Math.abs(label.spot[0] - lowest[0]) < NAME[0] && Math.abs(label.spot[1] - lowest[1]) < NAME[1]) continue;
    const isNew = labels.every(({ level, spot }) => level !== label.level && Math.hypot(spot[0] - label.spot[0], spot[1] - label.spot[1]) >= ROOM * 0.9);
    if (isNew) labels.push(label);
  }
  return labels;
}

/** At least as far from both ends as a label. */
function within(pixel: number, length: number): number {
  return Math.max(EDGE, Math.min(length - EDGE, pixel));
}

function lowestSpot({ losses, side }: Terrain, width: number, height: number): Spot {
  let best = 0;
  for (let i = 1; i < losses.length; i++) if (losses[i] < losses[best] || Number.isNaN(losses[best])) best = i;
  return [((best % side) / (side - 1)) * width, (1 - Math.floor(best / side) / (side - 1)) * height];
}

function along(terrain: Terrain, scale: Scale, [x0, y0]: Spot, [dx, dy]: Spot, width: number, height: number): Label[] {
  const labels: Label[] = [];
  let before = Math.floor(bandAt(terrain, scale, x0 / width, 1 - y0 / height));
  let free = ROOM * 0.6;
  for (let way = PACE; ; way += PACE) {
    const [x, y] = [x0 + dx * way, y0 + dy * way];
    if (x < EDGE || x > width - EDGE || y < EDGE || y > height - EDGE) return labels;
    const band = Math.floor(bandAt(terrain, scale, x / width, 1 - y / height));
    if (band !== before && way >= free) {
      labels.push({ level: scale.levels[Math.max(band, before) - 1], spot: [x - (dx * PACE) / 2, y - (dy * PACE) / 2] });
      free = way + ROOM * (0.6 + 0.4 * Math.abs(dx));
    }
    before = band;
  }
}

function bandAt({ losses, side }: Terrain, scale: Scale, across: number, up: number): number {
  const clamp = (part: number) => Math.max(0, Math.min(side - 1.001, part * (side - 1)));
  const [x, y] = [clamp(across), clamp(up)];
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const at = (i: number) => losses[row * side + column + i];
  const low = at(0) + (at(1) - at(0)) * (x - column);
  const high = at(side) + (at(side + 1) - at(side)) * (x - column);
  return scale.position(low + (high - low) * (y - row));
}
