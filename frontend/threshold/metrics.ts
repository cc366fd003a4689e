/** What the four counts amount to. */

import type { Cell, Counts } from './table.ts';

export const METRICS = ['accuracy', 'precision', 'recall', 'fpr', 'specificity', 'f1', 'balancedAccuracy', 'mcc'] as const;
export type Metric = (typeof METRICS)[number];
type Ratio = Exclude<Metric, 'balancedAccuracy' | 'mcc'>;
type Terms = Partial<Record<Cell, number>>;

/** Most metrics are a sum of counts over another; numbers are factors. */
export const RATIOS: Record<Ratio, { over: Terms; under: Terms }> = {
  accuracy: { over: { tp: 1, tn: 1 }, under: { tp: 1, tn: 1, fp: 1, fn: 1 } },
  precision: { over: { tp: 1 }, under: { tp: 1, fp: 1 } },
  recall: { over: { tp: 1 }, under: { tp: 1, fn: 1 } },
  fpr: { over: { fp: 1 }, under: { fp: 1, tn: 1 } },
  specificity: { over: { tn: 1 }, under: { tn: 1, fp: 1 } },
  f1: { over: { tp: 2 }, under: { tp: 2, fp: 1, fn: 1 } },
};

/** Key of the sentence that says why a metric has no value: nothing to divide by. */
export const REASONS = {
  accuracy: 'noPoints',
  precision: 'noneCalledPositive',
  recall: 'noPositives',
  fpr: 'noNegatives',
  specificity: 'noNegatives',
  f1: 'nothingPositive',
  balancedAccuracy: 'oneClass',
  mcc: 'noCorrelation',
} as const satisfies Record<Metric, string>;

/** In [0, 1], MCC in [−1, 1]; undefined where there is nothing to divide by. */
export function valueOf(metric: Metric, counts: Counts): number | undefined {
  if (metric === 'mcc') return correlation(counts);
  if (metric === 'balancedAccuracy') {
    const [recall, specificity] = [ratio('recall', counts), ratio('specificity', counts)];
    return recall === undefined || specificity === undefined ? undefined : (recall + specificity) / 2;
  }
  return ratio(metric, counts);
}

function ratio(metric: Ratio, counts: Counts): number | undefined {
  const { over, under } = RATIOS[metric];
  const divisor = sum(under, counts);
  return divisor === 0 ? undefined : sum(over, counts) / divisor;
}

/** Matthews' correlation of truth and prediction. */
function correlation({ tn, fp, fn, tp }: Counts): number | undefined {
  const divisor = Math.sqrt((tp + fp) * (tn + fn)) * Math.sqrt((tp + fn) * (tn + fp));
  return divisor === 0 ? undefined : (tp * tn - fp * fn) / divisor;
}

/** "TP / (TP + FP)", or with numbers for names "17 / (17 + 2)". */
export function formula(metric: Metric, write: (cell: Cell) => string): string {
  if (metric === 'balancedAccuracy') return `[${formula('recall', write)} + ${formula('specificity', write)}] / 2`;
  if (metric === 'mcc') {
    const [tn, fp, fn, tp] = (['tn', 'fp', 'fn', 'tp'] as const).map(write);
    return `(${tp}·${tn} − ${fp}·${fn}) / √((${tp} + ${fp})(${tp} + ${fn})(${tn} + ${fp})(${tn} + ${fn}))`;
  }
  const { over, under } = RATIOS[metric];
  return `${side(over, write)} / ${side(under, write)}`;
}

/** How a count takes part in a metric: what is counted, what it is counted against, or neither. */
export function partOf(metric: Metric, cell: Cell): 'over' | 'under' | 'none' {
  if (metric === 'balancedAccuracy' || metric === 'mcc') return cell === 'tp' || cell === 'tn' ? 'over' : 'under';
  const { over, under } = RATIOS[metric];
  if (over[cell]) return 'over';
  return under[cell] ? 'under' : 'none';
}

function sum(terms: Terms, counts: Counts): number {
  return entries(terms).reduce((total, [cell, factor]) => total + factor * counts[cell], 0);
}

function side(terms: Terms, write: (cell: Cell) => string): string {
  const parts = entries(terms).map(([cell, factor]) => (factor === 1 ? write(cell) : `${factor}·${write(cell)}`));
  return parts.length === 1 ? parts[0] : `(${parts.join(' + ')})`;
}

function entries(terms: Terms): [Cell, number][] {
  return Object.entries(terms) as [Cell, number][];
}
