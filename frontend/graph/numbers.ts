/** Tensors as a learner reads them. */

import { Numbers } from '../echarts/numbers.ts';
import type { Values } from './model.ts';

/** Numbers written out in a node; more than this become a strip of bars. */
export const FEW = 2;

/** Four decimals, as PyTorch prints; very small and very large ones by their significant digits. */
export function number(numbers: Numbers, value: number | null): string {
  if (value === null) return '–';
  const size = Math.abs(value);
  const isOrdinary = value === 0 || (size >= 5e-4 && size < 1e5);
  return (isOrdinary ? numbers.decimals(value, 4) : numbers.significant(value, 3)).replace('-', '\u2212');
}

export function few(numbers: Numbers, values: Values): string {
  return values.map((value) => number(numbers, value)).join('  ');
}

export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}

/** Bars from the middle line, up where positive, as a path in a box; the largest fills its half. */
export function bars(values: Values, width: number, height: number): string {
  const largest = Math.max(1e-30, ...values.map((value) => Math.abs(value ?? 0)));
  const middle = height / 2;
  const step = width / values.length;
  const thick = Math.max(0.7, step * 0.72);
  return values
    .map((value, i) => {
      const tall = ((value ?? 0) / largest) * (middle - 0.5);
      const x = (i * step + (step - thick) / 2).toFixed(2);
      return `M${x} ${middle}h${thick.toFixed(2)}v${(-tall).toFixed(2)}h${(-thick).toFixed(2)}z`;
    })
    .join('');
}
