import { css, html, LitElement, type PropertyValues } from 'lit';
import { strength } from './edges.ts';
import { exact, typed } from './numbers.ts';
import { colours, controls, floating } from './styles.ts';
import { languageOf } from '../text/language.ts';
import { decimalSign } from '../text/number.ts';
import { say } from './words.ts';

/** Where a weight comes from; -1 is the bias. */
export interface Source {
  in: number;
  name: string;
}

/**
 * One unit, large: its map and its incoming weights, each with full precision and open to editing.
 *
 * @fires weight-typed `{in, value}` when the learner entered another value
 * @fires weight-focused `{in}` when the learner is at a weight
 */
export class NeuronCard extends LitElement {
  static override styles = [
    colours,
    controls,
    floating,
    css`
      :host {
        padding: 12px;
        width: max-content;
        max-width: min(290px, calc(100vw - 16px));
        max-height: min(440px, calc(100dvh - 16px));
      }
      h3 {
        margin: 0 0 8px;
        font-size: var(--paso-text-body);
        font-weight: 600;
      }
      h3 small {
        font-weight: 400;
        font-size: var(--paso-text-small);
        color: var(--quiet);
      }
      figure {
        margin: 0 0 8px;
      }
      canvas {
        display: block;
        width: 100%;
        min-width: 210px;
        aspect-ratio: 16 / 11;
        object-fit: cover;
        border-radius: 8px;
        box-shadow: 0 0 0 1px var(--line);
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      label {
        display: grid;
        grid-template-columns: minmax(44px, auto) 1fr 116px;
        align-items: center;
        gap: 8px;
        min-height: 34px;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .bar {
        position: relative;
        height: 10px;
        min-width: 40px;
        border-inline: 0;
        background: linear-gradient(var(--line) 0 0) 50% 0 / 1px 100% no-repeat;
      }
      .bar i {
        position: absolute;
        top: 2px;
        height: 6px;
        width: calc(var(--size) * 50%);
        left: 50%;
        border-radius: 2px;
        background: var(--positive);
      }
      .bar.negative i {
        left: auto;
        right: 50%;
        background: repeating-linear-gradient(90deg, var(--negative) 0 4px, transparent 4px 6px);
      }
      input {
        box-sizing: border-box;
        width: 100%;
        height: 32px;
        padding: 0 8px;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--soft);
        text-align: end;
      }
      input[aria-invalid='true'] {
        border-color: var(--negative);
        outline-color: var(--negative);
      }
      p {
        margin: 6px 0 0;
        font-size: var(--paso-text-small);
        color: var(--quiet);
      }
      p.error {
        color: var(--paso-wrong);
      }
    `,
  ];

  static override properties = {
    heading: {},
    activation: {},
    sources: { attribute: false },
    texts: { attribute: false },
    disabled: { type: Boolean },
    invalid: { state: true },
  };

  declare heading: string;
  declare activation: string;
  declare sources: Source[];
  declare texts: Record<string, string>;
  declare disabled: boolean;
  declare invalid: number | undefined;

  private values: number[] = [];
  private either: readonly number[] | undefined;

  constructor() {
    super();
    this.heading = this.activation = '';
    this.sources = [];
    this.texts = {};
    this.disabled = false;
  }

  /** The canvas of the large map. */
  get map(): HTMLCanvasElement {
    return this.renderRoot.querySelector('canvas')!;
  }

  /** Shows values in the order of the sources, without rendering; the field being typed in is left alone. */
  show(values: number[]): void {
    this.values = values;
    const editing = this.shadowRoot?.activeElement;
    this.renderRoot.querySelectorAll('label').forEach((row, index) => {
      const value = values[index];
      const bar = row.querySelector<HTMLElement>('.bar')!;
      bar.classList.toggle('negative', value < 0);
      bar.style.setProperty('--size', strength(value).toFixed(3));
      const field = row.querySelector('input')!;
      const isTyping = field === editing && field.value !== field.dataset.shown;
      if (!isTyping) field.value = field.dataset.shown = exact(value, this.sign);
    });
  }

  /** Puts the keyboard into the field of a source, the first when there is none. */
  edit(source = this.sources[0]?.in): void {
    const index = this.sources.findIndex((each) => each.in === source);
    const field = this.renderRoot.querySelectorAll('input')[index];
    field?.focus();
    field?.select();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('heading') || changed.has('sources')) this.invalid = undefined;
  }

  override render() {
    return html`
      <h3>${this.heading} <small>${this.activation}</small></h3>
      <figure><canvas width="220" height="220" aria-hidden="true"></canvas></figure>
      ${this.sources.length === 0 ? html`<p>${say(this.texts, 'noWeights')}</p>` : ''}
      <ul>
        ${this.sources.map((source, index) => this.row(source, index))}
      </ul>
      ${this.invalid === undefined ? '' : html`<p class="error" id="error" role="alert">${this.refusal()}</p>`}
    `;
  }

  private get sign(): string {
    return decimalSign(languageOf(this));
  }

  private refusal(): string {
    const [one, other] = (this.either ?? []).map((number) => exact(number, this.sign));
    return one === undefined || other === undefined ? say(this.texts, 'invalid') : say(this.texts, 'ambiguous', { one, other });
  }

  private row(source: Source, index: number) {
    const isBias = source.in < 0;
    const label = isBias ? say(this.texts, 'bias') : say(this.texts, 'weightFrom', { from: source.name });
    return html`<li>
      <label>
        <span class="name" aria-hidden="true">${isBias ? label : source.name}</span>
        <span class="bar" aria-hidden="true"><i></i></span>
        <input
          inputmode="decimal"
          autocomplete="off"
          spellcheck="false"
          aria-label=${label}
          aria-invalid=${this.invalid === index ? 'true' : 'false'}
          aria-describedby="error"
          ?readonly=${this.disabled}
          @focus=${() => this.dispatchEvent(new CustomEvent('weight-focused', { detail: { in: source.in } }))}
          @keydown=${(event: KeyboardEvent) => this.keyPressed(event, index)}
          @change=${(event: Event) => this.entered(event.target as HTMLInputElement, index)}
        />
      </label>
    </li>`;
  }

  private keyPressed(event: KeyboardEvent, index: number): void {
    const field = event.target as HTMLInputElement;
    if (event.key === 'Enter') this.entered(field, index);
    if (event.key === 'Escape') field.value = field.dataset.shown ?? '';
  }

  private entered(field: HTMLInputElement, index: number): void {
    if (this.disabled || field.value === field.dataset.shown) return;
    const { value, either } = typed(field.value, languageOf(this));
    this.invalid = value === undefined ? index : undefined;
    this.either = either;
    if (value === undefined) return;
    field.dataset.shown = field.value;
    this.values[index] = value;
    this.dispatchEvent(new CustomEvent('weight-typed', { detail: { in: this.sources[index].in, value } }));
  }
}

customElements.define('paso-neuron-card', NeuronCard);
