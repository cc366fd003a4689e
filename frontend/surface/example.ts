/** Surfaces for tests, whose losses and slopes are known by a formula. */

import type { SurfaceModel } from './model.ts';
import { Cut, Terrain } from './terrain.ts';

/** Its lowest place is (1, 2), its lowest loss 0.25. */
export const bowlLoss = (x: number, y: number) => 2 * (x - 1) ** 2 + (x - 1) * (y - 2) + 3 * (y - 2) ** 2 + 0.25;

export function surfaceModel(loss = bowlLoss, side = 21): SurfaceModel {
  const losses = new Float32Array(side * side);
  for (let row = 0; row < side; row++) for (let column = 0; column < side; column++) losses[row * side + column] = loss(-2 + (6 * column) / (side - 1), -1 + (6 * row) / (side - 1));
  return { title: '', x: { label: 'b', low: -2, high: 4 }, y: { label: 'w', low: -1, high: 5 }, side, losses: encoded(losses), minimum: { x: 1, y: 2 } };
}

export function bowl(): Terrain {
  return Terrain.of(surfaceModel())!;
}

/** The loss (b - 1)² + 0.5 from -2 to 4. */
export function parabola(): Cut {
  const losses = Array.from({ length: 101 }, (_, i) => (-2 + 0.06 * i - 1) ** 2 + 0.5);
  return Cut.of({ title: '', x: { label: 'b', low: -2, high: 4 }, losses: base64(...losses), compared: '', step: 0.12 })!;
}

/** Numbers as frames bring them: float64. */
export function base64(...values: number[]): string {
  return encoded(Float64Array.from(values));
}

function encoded({ buffer }: Float32Array | Float64Array): string {
  return btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''));
}
