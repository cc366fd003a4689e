/** What is said of a threshold and of the curves, to be read by a screen reader or below a picture. */

import type { Numbers } from '../echarts/numbers.ts';
import type { UncertaintyPart } from '../frames/frame.ts';
import type { CurveKind } from './curves.ts';
import { valueOf, type Metric } from './metrics.ts';
import type { Counts, Table } from './table.ts';
import { say, type Texts } from './texts.ts';

/** The threshold and what it makes of the points. */
export function countsSentence(texts: Texts, numbers: Numbers, threshold: number, counts: Counts): string {
  const written = Object.entries(counts).map(([cell, count]) => [cell, numbers.whole(count)]);
  return say(texts, 'summary', { threshold: numbers.decimals(threshold), ...Object.fromEntries(written) });
}

/** A curve's area, and its point at the threshold. */
export function curveSentence(texts: Texts, numbers: Numbers, kind: CurveKind, table: Table, threshold: number, counts: Counts): string {
  const value = (metric: Metric) => numbers.decimals(valueOf(metric, counts));
  return say(texts, kind === 'roc' ? 'rocSummary' : 'prSummary', {
    area: numbers.decimals(areaOf(kind, table)),
    threshold: numbers.decimals(threshold),
    fpr: value('fpr'),
    recall: value('recall'),
    precision: value('precision'),
  });
}

/** Area under ROC, or average precision; null where there is none. */
export function areaOf(kind: CurveKind, areas: { rocAuc: number | null; averagePrecision: number | null }): number | null {
  return kind === 'roc' ? areas.rocAuc : areas.averagePrecision;
}

/** Why there is no curve: points of one class only; empty where there are no points at all. */
export function noCurveSentence(texts: Texts, { positives, negatives }: Table): string {
  if (positives + negatives === 0) return '';
  return say(texts, negatives === 0 ? 'onlyPositives' : 'onlyNegatives');
}

/** How sure an area is; undefined where frames do not tell. */
export function intervalSentence(texts: Texts, numbers: Numbers, kind: CurveKind, uncertainty: UncertaintyPart | undefined): string | undefined {
  const interval = kind === 'roc' ? uncertainty?.rocAuc : uncertainty?.averagePrecision;
  if (!uncertainty || !interval) return undefined;
  const [low, high] = [numbers.decimals(interval.low), numbers.decimals(interval.high)];
  return say(texts, 'interval', { level: numbers.percent(uncertainty.level), low, high, draws: numbers.whole(uncertainty.draws) });
}
