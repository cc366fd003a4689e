import { float64, type WeightLayer, type WeightMoment, type WeightsPart } from '../frames/frame.ts';

/** Of a linear layer at one moment; `first` are its first weights, row by row. */
export interface Sizes extends WeightLayer {
  nearZero: number;
  size: number;
  first: readonly number[];
}

export interface Moment {
  step: number;
  layers: readonly Sizes[];
}

/** What a frame says of each moment, the last one now. */
export function momentsOf({ layers, moments }: WeightsPart): Moment[] {
  return moments.map((moment) => ({ step: moment.step, layers: sizesOf(layers, moment) }));
}

function sizesOf(layers: readonly WeightLayer[], { numbers }: WeightMoment): Sizes[] {
  const all = float64(numbers);
  let at = 0;
  return layers.map((layer) => {
    const [nearZero, size] = [all[at], all[at + 1]];
    const first = Array.from(all.subarray(at + 2, at + 2 + layer.told));
    at += 2 + layer.told;
    return { ...layer, nearZero, size, first };
  });
}
