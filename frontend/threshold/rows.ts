/** The numbers of the panel's parts as rows to save; the first one names them. */

import type { Row } from '../echarts/csv.ts';
import { METRICS, valueOf } from './metrics.ts';
import type { Table } from './table.ts';
import type { Tables } from './templates.ts';
import { say, type Texts } from './texts.ts';

/** Truth in rows, prediction in columns. */
export function matrixRows({ texts, counts }: Pick<Tables, 'texts' | 'counts'>): Row[] {
  const [zero, one] = [say(texts, 'zero'), say(texts, 'one')];
  return [[`${say(texts, 'truth')} / ${say(texts, 'predicted')}`, zero, one], [zero, counts.tn, counts.fp], [one, counts.fn, counts.tp]];
}

export function metricRows({ texts, counts }: Pick<Tables, 'texts' | 'counts'>): Row[] {
  return [[say(texts, 'metricsTitle'), ''], ...METRICS.map((metric): Row => [say(texts, metric), valueOf(metric, counts)])];
}

/** Every point: its probability, and its label. */
export function pointRows(texts: Texts, { scores, labels }: Pick<Table, 'scores' | 'labels'>): Row[] {
  return [[say(texts, 'axis'), say(texts, 'truth')], ...Array.from(scores, (score, i): Row => [score, labels[i]])];
}
