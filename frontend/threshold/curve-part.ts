import { html, nothing } from 'lit';
import '../echarts/echart.ts';
import { css as paint } from '../echarts/ink.ts';
import type { Numbers } from '../echarts/numbers.ts';
import type { Over } from '../echarts/stage.ts';
import { chartWords } from '../plot/chart-words.ts';
import { dot, guides } from '../plot/marks.ts';
import type { Chooser } from './chooser.ts';
import type { CurveKind } from './curves.ts';
import type { Picture } from './picture.ts';
import { rowAt, type Counts } from './table.ts';
import { title as titleOf } from './templates.ts';
import { say, type Texts } from './texts.ts';
import { areaOf, curveSentence, intervalSentence, noCurveSentence } from './words.ts';

/** What a curve's part shows, and what takes a gesture on it. */
export interface CurvePart {
  texts: Texts;
  split: string;
  numbers: Numbers;
  threshold: number;
  counts: Counts;
  disabled: boolean;
  readonly picture: Picture;
  readonly chooser: Chooser;
  curvePressed(event: PointerEvent, kind: CurveKind): void;
}

/** A curve in its square with its area, the curves it is compared with, and how sure it is. */
export function curvePart(part: CurvePart, kind: CurveKind) {
  const { texts, numbers, picture } = part;
  const interval = intervalSentence(texts, numbers, kind, picture.uncertainty);
  return html`<div class="part curve ${kind}" data-help="threshold.${kind}">
    ${heading(part, kind)} ${plot(part, kind)} ${others(part, kind)}
    ${interval ? html`<p class="note" data-interval=${kind}>${interval}</p>` : nothing}
  </div>`;
}

function heading({ texts, split, numbers, picture }: CurvePart, kind: CurveKind) {
  const area = areaOf(kind, picture.table);
  const [title, name, long] = kind === 'roc' ? (['rocTitle', 'auc', 'auc'] as const) : (['prTitle', 'averagePrecision', 'averagePrecisionLong'] as const);
  return html`<header>
    ${titleOf(say(texts, title), split)}
    <span class="area" title=${`${say(texts, long)} ${numbers.full(area)}`}>
      <abbr title=${say(texts, long)}>${say(texts, name)}</abbr> <b data-area=${kind}>${numbers.decimals(area)}</b>
    </span>
  </header>`;
}

function plot(part: CurvePart, kind: CurveKind) {
  const { texts, numbers, picture, threshold, counts, chooser } = part;
  const plot = picture.plot(kind, texts, numbers);
  if (!plot) return html`<div class="plot"><p class="message box">${noCurveSentence(texts, picture.table)}</p></div>`;
  return html`<playground-echart
    id=${kind}
    class="plot"
    title=${part.disabled ? nothing : say(texts, 'pick')}
    .texts=${chartWords(texts)}
    .model=${plot}
    .over=${pointAt(picture, kind, threshold)}
    .description=${curveSentence(texts, numbers, kind, picture.table, threshold, counts)}
    @pointerdown=${(event: PointerEvent) => part.curvePressed(event, kind)}
    @pointermove=${chooser.drag}
    @pointerup=${chooser.release}
    @pointercancel=${chooser.cancel}
  ></playground-echart>`;
}

/** Where the threshold stands on the curve, and its two values on the axes. */
export function pointAt({ curves, table }: Picture, kind: CurveKind, threshold: number): Over {
  return (pen, places, ink) => {
    const [curve, index] = [curves[kind], rowAt(table, threshold) + 1];
    if (!curve) return;
    const spot = places.at(curve.xs[index], curve.ys[index]);
    guides(pen, places, spot, paint(ink.ink, 0.6));
    dot(pen, spot, 6, paint(ink.ink), ink);
  };
}

/** Names and areas of the curves to compare with. */
function others({ numbers, picture }: CurvePart, kind: CurveKind) {
  const { others: all } = picture.extras;
  if (all.length === 0) return nothing;
  return html`<ul class="others">
    ${all.map((other, i) => html`<li class=${['negative', 'quiet', 'ink'][i % 3]}><i></i>${other.name} <b>${numbers.decimals(areaOf(kind, other))}</b></li>`)}
  </ul>`;
}
