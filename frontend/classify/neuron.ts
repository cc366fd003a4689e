/** A logistic regression of two inputs: a weighted sum and a sigmoid. */

import { sigmoid } from './odds.ts';

export interface Weights {
  w1: number;
  w2: number;
  b: number;
}

/** A point as the model sees it. */
export interface Sample {
  x1: number;
  x2: number;
  label: number;
}

/** The sum and what the sigmoid makes of it. */
export function answer({ w1, w2, b }: Weights, { x1, x2 }: Sample): { z: number; p: number } {
  const z = b + w1 * x1 + w2 * x2;
  return { z, p: sigmoid(z) };
}

/** The weights of a frame's network part: one layer, two inputs; undefined for any other network. */
export function weightsOf(parameters: ArrayLike<number>): Weights | undefined {
  if (parameters.length !== 3) return undefined;
  return { w1: parameters[0], w2: parameters[1], b: parameters[2] };
}

/** How thick a connection is drawn. */
export function thickness(weight: number): number {
  return Math.min(9, 1 + 2.2 * Math.sqrt(Math.abs(weight)));
}
