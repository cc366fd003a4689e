import { css, html, LitElement, nothing } from 'lit';
import type { ErrorsPart, Scores } from '../frames/frame.ts';
import { colours } from '../network/styles.ts';
import { numbersAt } from '../text/language.ts';
import { say, type TextKey, type Texts } from './texts.ts';

const MEASURES = [
  { key: 'r2', means: 'r2Means' },
  { key: 'rmse', means: 'rmseMeans' },
  { key: 'mae', means: 'maeMeans' },
] as const;

const LONG = 1_000; // from where on a share of variance is told in powers of ten

/** R², RMSE and MAE of both splits of a regression. */
export class PasoErrors extends LitElement {
  static override styles = [
    colours,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 36px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 14px;
        white-space: nowrap;
      }
      li > :first-child {
        min-inline-size: 5em;
        color: var(--quiet);
      }
      b {
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      abbr,
      .count {
        color: var(--quiet);
      }
      abbr {
        text-decoration: none;
        cursor: help;
      }
    `,
  ];
  static override properties = { texts: { attribute: false }, measures: { state: true } };

  declare texts: Texts;
  declare measures: ErrorsPart | undefined;

  constructor() {
    super();
    this.texts = {};
  }

  /** Takes the newest measures. */
  frame(part: ErrorsPart): void {
    this.measures = part;
  }

  /** What is shown, to be read back. */
  values(): ErrorsPart | undefined {
    return this.measures;
  }

  override render() {
    const { measures } = this;
    if (!measures) return nothing;
    return html`<ul aria-label=${this.#say('title')}>
      ${this.#row('training', measures.training)} ${measures.validation ? this.#row('validation', measures.validation) : nothing}
    </ul>`;
  }

  #row(split: TextKey, scores: Scores) {
    const numbers = numbersAt(this);
    return html`<li>
      <span>${this.#say(split)}</span>
      ${MEASURES.map(({ key, means }) => {
        const value = scores[key];
        const title = value === null ? this.#say('none') : numbers.full(value);
        const text = key === 'r2' && Math.abs(value ?? 0) < LONG ? numbers.decimals(value) : numbers.significant(value);
        return html`<span><abbr title=${this.#say(means)}>${this.#say(key)}</abbr> <b data-value="${split}-${key}" title=${title}>${text}</b></span>`;
      })}
      <span class="count">${this.#say('count', { n: numbers.whole(scores.count) })}</span>
    </li>`;
  }

  #say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }
}

customElements.define('paso-errors', PasoErrors);
