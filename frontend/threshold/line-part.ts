import { html, nothing } from 'lit';
import type { Numbers } from '../echarts/numbers.ts';
import type { Chooser } from './chooser.ts';
import type { Entry } from './entry.ts';
import { SIDE } from './grip.ts';
import { legend } from './templates.ts';
import { say, type Texts } from './texts.ts';

/** What the probability line shows, and what takes a gesture on it. */
export interface LinePart {
  texts: Texts;
  numbers: Numbers;
  threshold: number;
  disabled: boolean;
  disabledReason: string;
  /** Why what was typed is no threshold. */
  refused: string | undefined;
  isEmpty: boolean;
  readonly entry: Entry;
  readonly chooser: Chooser;
  linePressed(event: PointerEvent): void;
  handleKeyPressed(event: KeyboardEvent): void;
  /** The picture in a sentence. */
  summary(): string;
}

/** Every point over or under its axis, the handle of the threshold, and the field to type it. */
export function linePart(part: LinePart, menu: unknown) {
  const { texts, disabled, disabledReason, refused } = part;
  return html`<div class="part line" data-help="threshold.line" aria-disabled=${disabled ? 'true' : 'false'}>
    <header>
      <h3>${say(texts, 'lineTitle')}</h3>
      ${legend(texts)} ${field(part)} ${menu}
    </header>
    ${refused ? html`<p class="note error" id="note" role="alert">${refused}</p>` : disabled && disabledReason ? html`<p class="note" id="note">${disabledReason}</p>` : nothing}
    ${plot(part)}
  </div>`;
}

function field({ texts, numbers, threshold, disabled, disabledReason, refused, isEmpty, entry }: LinePart) {
  return html`<label class="entry">
    ${say(texts, 'threshold')}
    <input
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      title=${(disabled && disabledReason) || numbers.full(threshold)}
      aria-invalid=${refused ? 'true' : 'false'}
      aria-describedby="note"
      ?disabled=${disabled || isEmpty}
      @focus=${entry.focused}
      @change=${entry.changed}
      @blur=${entry.left}
      @keydown=${entry.keyPressed}
    />
  </label>`;
}

function plot(part: LinePart) {
  const { texts, numbers, threshold, disabled, isEmpty, chooser } = part;
  return html`<div
    class="plot"
    @pointerdown=${(event: PointerEvent) => part.linePressed(event)}
    @pointermove=${chooser.drag}
    @pointerup=${chooser.release}
    @pointercancel=${chooser.cancel}
  >
    <canvas id="line" role="img" aria-label=${part.summary()} ?hidden=${isEmpty}></canvas>
    <div
      class="handle"
      ?hidden=${isEmpty}
      role="slider"
      tabindex="0"
      style="--at: ${threshold}; --side: ${SIDE}px"
      aria-label=${say(texts, 'threshold')}
      aria-valuemin="0"
      aria-valuemax="1"
      aria-valuenow=${threshold}
      aria-valuetext=${numbers.decimals(threshold)}
      aria-disabled=${disabled ? 'true' : 'false'}
      aria-describedby="note"
      @keydown=${(event: KeyboardEvent) => part.handleKeyPressed(event)}
    >
      <span class="pill">${numbers.decimals(threshold)}</span>
    </div>
    ${isEmpty ? html`<p class="message box">${say(texts, 'empty')}</p>` : nothing}
  </div>`;
}
