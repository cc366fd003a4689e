/** What the four counts amount to: one object a metric. */

import type { Cell, Counts } from './table.ts';

type Terms = Partial<Record<Cell, number>>;
type Write = (cell: Cell) => string;

/** How a count takes part in a metric: what is counted, what it is counted against, or neither. */
export type Part = 'over' | 'under' | 'none';

/** All that is known of a metric; its name is its key among the texts of `threshold`. */
interface Kind {
  /** Usually in [0, 1]; undefined where there is nothing to divide by. */
  value(counts: Counts): number | undefined;
  /** "TP / (TP + FP)", or with numbers for names "17 / (17 + 2)". */
  formula(write: Write): string;
  part(cell: Cell): Part;
  /** Key of the sentence that says why it has no value. */
  reason: string;
  /** Key of its long name, where the short one does not say it all. */
  long?: string;
  /** The colour of its curve. */
  hue: string;
  isDashed?: boolean;
  /** Where the axis of its curve begins; 0 for most. */
  low?: number;
  /** Its formula wants two columns. */
  isWide?: boolean;
}

const RECALL = ratio({ tp: 1 }, { tp: 1, fn: 1 });
const SPECIFICITY = ratio({ tn: 1 }, { tn: 1, fp: 1 });

/**
 * A new metric is an entry here, its words below, and the same words in `translations.properties` and
 * `translations_es.properties`, with what it asks as `help.threshold.NAME`.
 */
const KINDS = {
  accuracy: { ...ratio({ tp: 1, tn: 1 }, { tp: 1, tn: 1, fp: 1, fn: 1 }), reason: 'noPoints', hue: 'var(--ink)' },
  precision: { ...ratio({ tp: 1 }, { tp: 1, fp: 1 }), reason: 'noneCalledPositive', hue: 'var(--positive)' },
  recall: { ...RECALL, reason: 'noPositives', hue: 'var(--negative)' },
  fpr: { ...ratio({ fp: 1 }, { fp: 1, tn: 1 }), reason: 'noNegatives', long: 'fprLong', hue: 'var(--paso-gold)' },
  specificity: { ...SPECIFICITY, reason: 'noNegatives', hue: 'var(--paso-rose)' },
  f1: { ...ratio({ tp: 2 }, { tp: 2, fp: 1, fn: 1 }), reason: 'nothingPositive', long: 'f1Long', hue: 'var(--paso-green)' },
  /** The mean of recall and specificity. */
  balancedAccuracy: {
    value(counts) {
      const [recall, specificity] = [RECALL.value(counts), SPECIFICITY.value(counts)];
      return recall === undefined || specificity === undefined ? undefined : (recall + specificity) / 2;
    },
    formula: (write) => `[${RECALL.formula(write)} + ${SPECIFICITY.formula(write)}] / 2`,
    part: rightOverWrong,
    reason: 'oneClass',
    hue: 'var(--quiet)',
    isDashed: true,
  },
  /** Matthews' correlation of truth and prediction, in [−1, 1]. */
  mcc: {
    value({ tn, fp, fn, tp }) {
      const divisor = Math.sqrt((tp + fp) * (tn + fn)) * Math.sqrt((tp + fn) * (tn + fp));
      return divisor === 0 ? undefined : (tp * tn - fp * fn) / divisor;
    },
    formula(write) {
      const [tn, fp, fn, tp] = (['tn', 'fp', 'fn', 'tp'] as const).map(write);
      return `(${tp}·${tn} − ${fp}·${fn}) / √((${tp} + ${fp})(${tp} + ${fn})(${tn} + ${fp})(${tn} + ${fn}))`;
    },
    part: rightOverWrong,
    reason: 'noCorrelation',
    long: 'mccLong',
    hue: 'var(--paso-indigo)',
    isDashed: true,
    low: -0.25,
    isWide: true,
  },
} as const satisfies Record<string, Kind>;

export type Metric = keyof typeof KINDS;

/** In the order of the screen. */
export const METRICS = Object.keys(KINDS) as Metric[];

/** English words of the metrics, where the server sends none. */
export const METRIC_WORDS = {
  accuracy: 'Accuracy',
  precision: 'Precision',
  recall: 'Recall (TPR)',
  fpr: 'FPR',
  specificity: 'Specificity',
  f1: 'F1',
  balancedAccuracy: 'Balanced accuracy',
  mcc: 'MCC',
  mccLong: 'MCC, the correlation of truth and prediction',
  fprLong: 'False positive rate',
  f1Long: 'F1: precision and recall in one',
  noPoints: 'There is no point to count.',
  noneCalledPositive: 'No point is predicted 1, so there is nothing to divide by.',
  noPositives: 'No point has label 1, so there is nothing to divide by.',
  noNegatives: 'No point has label 0, so there is nothing to divide by.',
  nothingPositive: 'No point has or is predicted label 1, so there is nothing to divide by.',
  oneClass: 'Only one label occurs, so there is nothing to balance.',
  noCorrelation: 'Truth or prediction is always the same, so nothing correlates.',
} as const;

export type MetricWord = keyof typeof METRIC_WORDS;

/** All that is known of a metric. */
export function kindOf(metric: Metric): Kind & { reason: MetricWord; long?: MetricWord } {
  return KINDS[metric];
}

export function valueOf(metric: Metric, counts: Counts): number | undefined {
  return kindOf(metric).value(counts);
}

export function formula(metric: Metric, write: Write): string {
  return kindOf(metric).formula(write);
}

export function partOf(metric: Metric, cell: Cell): Part {
  return kindOf(metric).part(cell);
}

/** A sum of counts over another; numbers are factors. */
function ratio(over: Terms, under: Terms): Pick<Kind, 'value' | 'formula' | 'part'> {
  return {
    value(counts) {
      const divisor = sum(under, counts);
      return divisor === 0 ? undefined : sum(over, counts) / divisor;
    },
    formula: (write) => `${side(over, write)} / ${side(under, write)}`,
    part: (cell) => (over[cell] ? 'over' : under[cell] ? 'under' : 'none'),
  };
}

function rightOverWrong(cell: Cell): Part {
  return cell === 'tp' || cell === 'tn' ? 'over' : 'under';
}

function sum(terms: Terms, counts: Counts): number {
  return entries(terms).reduce((total, [cell, factor]) => total + factor * counts[cell], 0);
}

function side(terms: Terms, write: Write): string {
  const parts = entries(terms).map(([cell, factor]) => (factor === 1 ? write(cell) : `${factor}·${write(cell)}`));
  return parts.length === 1 ? parts[0] : `(${parts.join(' + ')})`;
}

function entries(terms: Terms): [Cell, number][] {
  return Object.entries(terms) as [Cell, number][];
}
