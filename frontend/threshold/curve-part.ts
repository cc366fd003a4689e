import { html, nothing } from 'lit';
import type { Numbers } from '../echarts/numbers.ts';
import type { Chooser } from './chooser.ts';
import type { CurveKind } from './curves.ts';
import type { Picture } from './picture.ts';
import type { Counts } from './table.ts';
import { say, type Texts } from './texts.ts';
import { areaOf, curveSentence, intervalSentence, noCurveSentence } from './words.ts';

/** What a curve's part shows, and what takes a gesture on it. */
export interface CurvePart {
  texts: Texts;
  numbers: Numbers;
  threshold: number;
  counts: Counts;
  disabled: boolean;
  readonly picture: Picture;
  readonly chooser: Chooser;
  curvePressed(event: PointerEvent, kind: CurveKind): void;
  curveMoved(event: PointerEvent, kind: CurveKind): void;
  peek(kind: CurveKind, row: number | undefined): void;
}

/** A curve in its square with its area, the curves it is compared with, and how sure it is. */
export function curvePart(part: CurvePart, kind: CurveKind) {
  const { texts, numbers, picture } = part;
  const interval = intervalSentence(texts, numbers, kind, picture.uncertainty);
  return html`<div class="part curve ${kind}">
    ${heading(part, kind)} ${plot(part, kind)} ${others(part, kind)}
    ${interval ? html`<p class="note" data-interval=${kind}>${interval}</p>` : nothing}
  </div>`;
}

function heading({ texts, numbers, picture }: CurvePart, kind: CurveKind) {
  const area = areaOf(kind, picture.table);
  const [title, name, long] = kind === 'roc' ? (['rocTitle', 'auc', 'auc'] as const) : (['prTitle', 'averagePrecision', 'averagePrecisionLong'] as const);
  return html`<header>
    <h3>${say(texts, title)}</h3>
    <span class="area" title=${`${say(texts, long)} ${numbers.full(area)}`}>
      <abbr title=${say(texts, long)}>${say(texts, name)}</abbr> <b data-area=${kind}>${numbers.decimals(area)}</b>
    </span>
  </header>`;
}

function plot(part: CurvePart, kind: CurveKind) {
  const { texts, numbers, picture, threshold, counts, chooser } = part;
  const curve = picture.curves[kind];
  return html`<div
    class="plot"
    @pointerdown=${(event: PointerEvent) => part.curvePressed(event, kind)}
    @pointermove=${(event: PointerEvent) => part.curveMoved(event, kind)}
    @pointerleave=${() => part.peek(kind, undefined)}
    @pointerup=${chooser.release}
    @pointercancel=${chooser.cancel}
  >
    <canvas
      id=${kind}
      role="img"
      title=${curve && !part.disabled ? say(texts, 'pick') : nothing}
      aria-label=${curveSentence(texts, numbers, kind, picture.table, threshold, counts)}
      ?hidden=${!curve}
    ></canvas>
    ${curve ? nothing : html`<p class="message box">${noCurveSentence(texts, picture.table)}</p>`}
  </div>`;
}

/** Names and areas of the curves to compare with. */
function others({ numbers, picture }: CurvePart, kind: CurveKind) {
  const { others: all } = picture.extras;
  if (all.length === 0) return nothing;
  return html`<ul class="others">
    ${all.map((other, i) => html`<li class=${['negative', 'quiet', 'ink'][i % 3]}><i></i>${other.name} <b>${numbers.decimals(areaOf(kind, other))}</b></li>`)}
  </ul>`;
}
