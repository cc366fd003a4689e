/** Tensors as a learner reads them. */

import type { Numbers } from '../echarts/numbers.ts';
import type { Values } from './model.ts';

/** Numbers written out in a node; more than this become a strip of bars. */
export const FEW = 2;

/** Four decimals, as PyTorch prints; very small and very large ones by their significant digits. */
export function number(numbers: Numbers, value: number | null): string {
  if (value === null) return '–';
  const size = Math.abs(value);
  const isOrdinary = value === 0 || (size >= 5e-4 && size < 1e5);
  return isOrdinary ? numbers.decimals(value, 4) : numbers.significant(value, 3);
}

export function few(numbers: Numbers, values: Values): string {
  return values.map((value) => number(numbers, value)).join('  ');
}

export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}

/** Bars from the line of zero, up where positive, as a path in a box that they fill; `zero` is the height of the line. */
export function bars(values: Values, width: number, height: number): { path: string; zero: number } {
  const numbers = values.map((value) => value ?? 0);
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const scale = (height - 1) / Math.max(1e-30, high - low);
  const zero = 0.5 + high * scale;
  const step = width / values.length;
  const thick = step < 2 ? step : step * 0.72; // no gaps where there is no room for them
  const path = numbers
    .map((value, i) => `M${(i * step + (step - thick) / 2).toFixed(2)} ${zero.toFixed(2)}h${thick.toFixed(2)}v${(-value * scale).toFixed(2)}h${(-thick).toFixed(2)}z`)
    .join('');
  return { path, zero };
}
