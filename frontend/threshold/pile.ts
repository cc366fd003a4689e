import type { Table } from './table.ts';

/** How many points of label 0 and of label 1 lie in each of `bins` equal parts of [0, 1]; what is no number is left out. */
export function pile({ scores, labels }: Pick<Table, 'scores' | 'labels'>, bins: number): [Uint32Array, Uint32Array] {
  const counts: [Uint32Array, Uint32Array] = [new Uint32Array(bins), new Uint32Array(bins)];
  for (let i = 0; i < scores.length; i++) {
    if (!(scores[i] >= 0 && scores[i] <= 1)) continue;
    counts[labels[i] === 1 ? 1 : 0][Math.min(bins - 1, Math.floor(scores[i] * bins))]++;
  }
  return counts;
}
