/** Slow and plain answers for the tests: everything counted again from the points. */

import type { ThresholdPart } from '../frames/frame.ts';
import type { Counts } from './table.ts';

export interface Points {
  scores: number[];
  labels: number[];
}

export function partFrom({ scores, labels }: Points): ThresholdPart {
  const positives = labels.filter((label) => label === 1).length;
  return {
    scores: base64(Float64Array.from(scores)),
    labels: base64(Uint8Array.from(labels)),
    positives,
    negatives: labels.length - positives,
    rocAuc: null,
    averagePrecision: null,
  };
}

export function countAgain({ scores, labels }: Points, threshold: number): Counts {
  const counts: Counts = { tn: 0, fp: 0, fn: 0, tp: 0 };
  scores.forEach((score, i) => {
    const isPositive = score >= threshold;
    if (labels[i] === 1) counts[isPositive ? 'tp' : 'fn']++;
    else counts[isPositive ? 'fp' : 'tn']++;
  });
  return counts;
}

/** Points of every kind that is hard: ties, one score, one class, saturated scores, none at all. */
export function hardCases(): Points[] {
  const random = generator(7);
  const many = Array.from({ length: 40 }, (_, k) => {
    const size = 1 + Math.floor(random() * 60);
    const round = [1, 4, 20, 1e6][k % 4];
    const scores = Array.from({ length: size }, () => Math.round(random() * round) / round);
    return { scores, labels: scores.map((score) => (random() < score ? 1 : 0)) };
  });
  return [
    ...many,
    { scores: [], labels: [] },
    { scores: [0.5], labels: [1] },
    { scores: [0.3, 0.3, 0.3], labels: [0, 1, 0] },
    { scores: [0.2, 0.9, 0.4], labels: [1, 1, 1] },
    { scores: [0.2, 0.9, 0.4], labels: [0, 0, 0] },
    { scores: [0, 1, 1, 0, 1], labels: [0, 1, 0, 1, 1] },
    { scores: [0.1 + 0.2, 0.3, 0.5 - 1e-12, 0.5], labels: [0, 1, 0, 1] },
  ];
}

/** Park and Miller's: the same numbers on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

function base64(values: ArrayBufferView): string {
  return btoa(String.fromCharCode(...new Uint8Array(values.buffer, values.byteOffset, values.byteLength)));
}
