import { html, nothing, svg } from 'lit';
import type { Numbers } from '../echarts/numbers.ts';
import { wholePercents } from '../echarts/shares.ts';
import { formula, kindOf, METRICS, partOf, valueOf, type Metric } from './metrics.ts';
import type { Cell, Counts } from './table.ts';
import { say, shortName, type Texts } from './texts.ts';

/** What the tables show, and whom they tell what is being looked at. */
export interface Tables {
  texts: Texts;
  numbers: Numbers;
  counts: Counts;
  /** Number of validation points; 0 while there is nothing to show. */
  total: number;
  /** Whether every metric's formula stands below it, filled in. */
  hasFormulas: boolean;
  metric: Metric | undefined;
  cell: Cell | undefined;
  lookAtCell(cell: Cell | undefined): void;
  lookAtMetric(metric: Metric | undefined, button?: HTMLElement): void;
}

/** Circle for label 1, triangle for label 0, hollow as validation points are; crossed when predicted wrong. */
export function glyph(cell: Cell) {
  const isCircle = cell === 'tp' || cell === 'fn';
  const shape = isCircle ? svg`<circle cx="6" cy="6" r="4.25" />` : svg`<path d="M6 1.5L10.75 10H1.25Z" />`;
  return html`<svg class="glyph ${cell}" viewBox="0 0 12 12" aria-hidden="true">${shape}${cell === 'fp' || cell === 'fn' ? CROSS : nothing}</svg>`;
}

const CROSS = svg`<path class="cross" d="M1.75 1.75L10.25 10.25M1.75 10.25L10.25 1.75" />`;

/** A heading, and which split it is of. */
export function title(text: string, split: string) {
  return html`<h3>${text}${split ? html` <small class="split">${split}</small>` : nothing}</h3>`;
}

const CELLS: readonly Cell[] = ['tn', 'fp', 'fn', 'tp'];

export function matrix(tables: Tables) {
  const { texts, counts, total } = tables;
  const [tn, fp, fn, tp] = wholePercents(CELLS.map((cell) => (total ? counts[cell] / total : 0)));
  const said: Counts = { tn, fp, fn, tp };
  return html`<table aria-label=${say(texts, 'matrixTitle')} class=${tables.metric ? 'measured' : ''}>
    <thead>
      <tr>
        <td colspan="2" rowspan="2"></td>
        <th colspan="2" scope="colgroup">${say(texts, 'predicted')}</th>
      </tr>
      <tr>
        ${name(texts, 'zero', 'col')}${name(texts, 'one', 'col')}
      </tr>
    </thead>
    <tbody>
      <tr>
        <th class="truth" rowspan="2" scope="rowgroup"><span>${say(texts, 'truth')}</span></th>
        ${name(texts, 'zero', 'row')}
        ${count(tables, 'tn', said)}${count(tables, 'fp', said)}
      </tr>
      <tr>
        ${name(texts, 'one', 'row')}
        ${count(tables, 'fn', said)}${count(tables, 'tp', said)}
      </tr>
    </tbody>
  </table>`;
}

/** What a class is called; of a long name as much as fits. */
function name(texts: Texts, key: 'zero' | 'one', scope: 'col' | 'row') {
  const said = say(texts, key);
  return html`<th scope=${scope} class="class ${said.length > 2 ? 'long' : ''}" title=${said}><span>${said}</span></th>`;
}

function count({ texts, numbers, counts, total, metric, lookAtCell }: Tables, cell: Cell, said: Counts) {
  const share = total ? counts[cell] / total : 0;
  return html`<td
    class="${cell} ${metric ? partOf(metric, cell) : ''}"
    style="--share: ${(share * 100).toFixed(1)}%"
    data-help="threshold.${cell}"
    title=${say(texts, cell)}
    @pointerenter=${() => lookAtCell(cell)}
    @pointerleave=${() => lookAtCell(undefined)}
  >
    <b data-cell=${cell} class=${counts[cell] > 999 ? 'long' : ''}>${total ? numbers.whole(counts[cell]) : '–'}</b>
    <small>${glyph(cell)}<abbr title=${say(texts, cell)}>${shortName(texts, cell)}</abbr>${total ? html`<i>${numbers.percent(said[cell])}</i>` : nothing}</small>
  </td>`;
}

export function metrics(tables: Tables) {
  return html`<ul aria-label=${say(tables.texts, 'metricsTitle')}>
    ${METRICS.map((metric) => html`<li class=${kindOf(metric).isWide ? 'wide' : ''}>${row(tables, metric)}</li>`)}
  </ul>`;
}

function row(tables: Tables, metric: Metric) {
  const { texts, numbers, counts } = tables;
  const value = valueOf(metric, counts);
  const target = (event: Event) => event.currentTarget as HTMLElement;
  return html`<button
    type="button"
    data-help="threshold.${metric}"
    aria-label=${explanation(tables, metric).join(' ')}
    @pointerenter=${(event: Event) => tables.lookAtMetric(metric, target(event))}
    @pointerleave=${() => tables.lookAtMetric(undefined)}
    @focus=${(event: Event) => tables.lookAtMetric(metric, target(event))}
    @blur=${() => tables.lookAtMetric(undefined)}
    @click=${(event: Event) => tables.lookAtMetric(metric, target(event))}
  >
    <span class="name">${say(texts, metric)}</span>
    <b data-metric=${metric}>${numbers.decimals(value)}</b>
    ${tables.hasFormulas ? html`<small class="filled">${formula(metric, (cell) => numbers.whole(counts[cell]))}</small>` : nothing}
    <i class="bar" style="--part: ${Math.max(0, value ?? 0).toFixed(4)}"></i>
  </button>`;
}

/** What a metric is: its name, its formula, the same with the counts, and its value or why there is none. */
export function explanation({ texts, numbers, counts, total }: Tables, metric: Metric): string[] {
  const value = valueOf(metric, counts);
  const names = `${say(texts, kindOf(metric).long ?? metric)} = ${formula(metric, (cell) => shortName(texts, cell))}`;
  const filled = `= ${formula(metric, (cell) => numbers.whole(counts[cell]))}`;
  if (value === undefined) return [names, say(texts, total ? kindOf(metric).reason : 'noPoints')];
  return [names, filled, `= ${numbers.decimals(value)}`];
}

export function legend(texts: Texts) {
  return html`<span class="legend">
    <span title=${say(texts, 'positive')}>${glyph('tp')}<i>${say(texts, 'positive')}</i></span>
    <span title=${say(texts, 'negative')}>${glyph('tn')}<i>${say(texts, 'negative')}</i></span>
    <span title=${say(texts, 'wrong')}><svg class="glyph" viewBox="0 0 12 12" aria-hidden="true">${CROSS}</svg><i>${say(texts, 'wrong')}</i></span>
  </span>`;
}
