import { css, html, LitElement, nothing } from 'lit';
import type { ImportancePart, Status } from '../frames/frame.ts';
import type { Row } from '../echarts/csv.ts';
import { colours } from '../network/styles.ts';
import { keepMenu } from '../plot/keep.ts';
import { numbersAt } from '../text/language.ts';
import { ranked, type Ranked } from './ranking.ts';
import { say, type TextKey, type Texts } from './texts.ts';

interface Inputs {
  names: string[];
  /** What the score is called. */
  score: string;
}

/** Inputs by how much worse the model predicts where one of them is shuffled, with the spread of the shuffles. */
export class PasoImportance extends LitElement {
  static override styles = [
    colours,
    css`
      :host {
        display: block;
        position: relative;
        min-width: 0;
      }
      playground-echart-menu {
        position: absolute;
        inset-block-end: 0;
        inset-inline-end: 0;
      }
      .rows {
        max-block-size: 340px;
        overflow-y: auto;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      th {
        font-weight: 400;
        text-align: start;
        color: var(--quiet);
      }
      tbody th {
        max-inline-size: 12em;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        color: var(--ink);
      }
      th,
      td {
        padding: 2px 10px 2px 0;
      }
      td:last-child {
        inline-size: 1%;
        padding-inline-end: 0;
        text-align: end;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      .bar {
        position: relative;
        block-size: 14px;
        min-inline-size: 60px;
      }
      .bar i {
        position: absolute;
        inset-block: 2px;
        border-radius: 2px;
        background: var(--positive);
      }
      .bar b {
        position: absolute;
        inset-block: 6px;
        border-inline: 1.5px solid var(--ink);
        background: linear-gradient(var(--ink), var(--ink)) center / 100% 1.5px no-repeat;
      }
      .is-old {
        opacity: 0.5;
      }
      p {
        margin: 4px 40px 4px 0;
        color: var(--quiet);
        font-size: var(--paso-text-small);
      }
    `,
  ];
  static override properties = {
    texts: { attribute: false },
    inputs: { attribute: false },
    measured: { state: true },
    step: { state: true },
    isRunning: { state: true },
  };

  declare texts: Texts;
  declare inputs: Inputs;
  declare measured: ImportancePart | undefined;
  declare step: number;
  declare isRunning: boolean;

  constructor() {
    super();
    this.texts = {};
    this.inputs = { names: [], score: '' };
    this.step = 0;
    this.isRunning = false;
  }

  /** Takes the newest numbers, or where the run is. */
  frame(part: ImportancePart | Status, name: string): void {
    if (name === 'importance') this.measured = part as ImportancePart;
    else if (name === 'status') [this.step, this.isRunning] = [(part as Status).step, (part as Status).state === 'running'];
  }

  /** What is shown, to be read back. */
  values(): Ranked[] {
    return this.measured ? ranked(this.inputs.names, this.measured) : [];
  }

  override render() {
    const { measured } = this;
    const rows = this.values();
    if (!measured || rows.length === 0) return html`<p role="status">${this.#say('empty')}</p>`;
    const isOld = this.isRunning || measured.step !== this.step;
    return html`<div class=${isOld ? 'rows is-old' : 'rows'} tabindex="0" role="region" aria-label=${this.#say('title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.#say('input')}</th>
              <th scope="col" colspan="2">${this.#say('falls', { score: this.inputs.score })}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.#row(row))}
          </tbody>
        </table>
      </div>
      ${keepMenu(this.texts, { picture: () => this, title: this.#say('title'), rows: () => this.#table(rows) })}
      <p>
        ${this.#say('spread', { n: String(measured.repeats) })};
        ${this.#say('whole', { score: this.inputs.score, value: numbersAt(this).decimals(measured.score) })}
      </p>
      ${isOld ? html`<p role="status">${this.#say('old', { step: numbersAt(this).whole(measured.step) })}</p>` : nothing}`;
  }

  #table(rows: readonly Ranked[]): Row[] {
    return [[this.#say('input'), this.#say('falls', { score: this.inputs.score }), '±'], ...rows.map(({ name, mean, deviation }): Row => [name, mean, deviation])];
  }

  #row({ name, mean, deviation, bar, spread }: Ranked) {
    const numbers = numbersAt(this);
    const text = `${numbers.decimals(mean)} ± ${numbers.decimals(deviation)}`.replace('-', '−');
    return html`<tr>
      <th scope="row" title=${name}>${name}</th>
      <td>
        <div class="bar" aria-hidden="true">
          <i style=${placed(bar)}></i>
          <b style=${placed(spread)}></b>
        </div>
      </td>
      <td title="${numbers.full(mean)} ± ${numbers.full(deviation)}">${text}</td>
    </tr>`;
  }

  #say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }
}

function placed([from, to]: [number, number]): string {
  return `left: ${100 * from}%; width: ${100 * (to - from)}%`;
}

customElements.define('paso-importance', PasoImportance);
