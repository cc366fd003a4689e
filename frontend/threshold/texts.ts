import { sayer } from '../text/pattern.ts';
import { METRIC_WORDS } from './metrics.ts';

/** Words of the threshold panel, in English where the server sends none. */
export const ENGLISH = {
  ...METRIC_WORDS,
  lineTitle: 'Every validation point',
  threshold: 'Threshold',
  axis: 'probability of label 1',
  positive: 'label 1',
  negative: 'label 0',
  wrong: 'wrong',
  zero: '0',
  one: '1',
  tn: 'true negatives',
  fp: 'false positives',
  fn: 'false negatives',
  tp: 'true positives',
  tnShort: 'TN',
  fpShort: 'FP',
  fnShort: 'FN',
  tpShort: 'TP',
  matrixTitle: 'Confusion matrix',
  truth: 'Truth',
  predicted: 'Predicted',
  metricsTitle: 'Metrics',
  rocTitle: 'ROC curve',
  auc: 'AUC',
  prTitle: 'Precision–recall',
  averagePrecision: 'AP',
  averagePrecisionLong: 'average precision',
  pick: 'Click or drag to choose a threshold',
  interval: '{level} of {draws} bootstrap draws: {low} to {high}',
  costAxis: 'cost of a case',
  costSummary: 'At threshold {threshold} a case costs {cost} on average.',
  sweepSummary: 'At threshold {threshold}: {values}.',
  saidAxis: 'probability that the model says',
  seenAxis: 'share of label 1 that is seen',
  brier: 'Brier score',
  logLoss: 'log loss',
  expectedError: 'mean gap',
  bin: 'Said {said}: {positives} of {count} {positives|has|have} label 1.',
  empty: 'Without validation points there is nothing to set a threshold on.',
  onlyPositives: 'All validation points have label 1: this curve needs some with label 0.',
  onlyNegatives: 'All validation points have label 0: this curve needs some with label 1.',
  invalid: 'Threshold must be from 0 to 1, was “{value}”',
  summary: 'Threshold {threshold}: {tn} true {tn|negative|negatives}, {fp} false {fp|positive|positives}, {fn} false {fn|negative|negatives}, {tp} true {tp|positive|positives}.',
  rocSummary: 'ROC curve, AUC {area}. At threshold {threshold}: false positive rate {fpr}, recall {recall}.',
  prSummary: 'Precision-recall curve, average precision {area}. At threshold {threshold}: recall {recall}, precision {precision}.',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type Texts = Partial<Record<TextKey, string>>;

/** Every key of the property `texts`. */
export const TEXT_KEYS = Object.keys(ENGLISH) as TextKey[];

export const say = sayer(ENGLISH);

/** TN, FP, FN or TP in the reader's language. */
export function shortName(texts: Texts, cell: 'tn' | 'fp' | 'fn' | 'tp'): string {
  return say(texts, `${cell}Short`);
}
