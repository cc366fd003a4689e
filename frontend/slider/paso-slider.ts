import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { colours, controls } from '../network/styles.ts';
import { choose, decimalSign, read } from '../text/number.ts';
import { fill } from '../text/pattern.ts';
import { beyond, full, problemOf, short, type Problem, typable, withoutUnit } from './entry.ts';
import { between, placeOf, stops, type Scale, type Span } from './stops.ts';
import { slider } from './styles.ts';
import { ENGLISH } from './texts.ts';
import { languageOf } from '../text/language.ts';

/**
 * A number with a slider and a field to type it. The slider goes in round steps; typing takes anything possible.
 *
 * @fires value-input `{value}` while the slider moves
 * @fires value-changed `{value}` at rest: the slider let go, the field committed; who hears moves hears it also where it ended as it began
 */
export class PasoSlider extends LitElement implements Span {
  static override styles = [colours, controls, slider];
  static override properties = {
    label: {},
    value: { type: Number },
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    scale: {},
    choices: { attribute: false },
    whole: { type: Boolean },
    least: { type: Number },
    most: { type: Number },
    unit: {},
    helper: {},
    mark: { type: Number },
    markLabel: { attribute: 'mark-label' },
    disabled: { type: Boolean, reflect: true },
    disabledReason: { attribute: 'disabled-reason' },
    texts: { attribute: false },
    tellsMoves: { type: Boolean },
    moving: { state: true },
    refused: { state: true },
    isTyping: { state: true },
  };

  declare label: string;
  declare value: number;
  declare min: number;
  declare max: number;
  declare step: number;
  declare scale: Scale;
  declare choices: number[];
  declare whole: boolean;
  declare least: number | undefined;
  declare most: number | undefined;
  declare unit: string;
  declare helper: string;
  /** A value that a tick below the track points out; with what it means. */
  declare mark: number | undefined;
  declare markLabel: string;
  declare disabled: boolean;
  declare disabledReason: string;
  declare texts: Partial<Record<keyof typeof ENGLISH, string>>;
  /** Whether somebody follows the thumb, and must know where it came to rest. */
  declare tellsMoves: boolean;
  /** The value under the thumb; values from outside wait until it is let go. */
  declare moving: number | undefined;
  declare refused: string | undefined;
  declare isTyping: boolean;

  private places: number[] = [0];

  constructor() {
    super();
    Object.assign(this, { label: '', value: 0, min: 0, max: 1, step: 0, scale: 'linear', choices: [], whole: false });
    Object.assign(this, { unit: '', helper: '', markLabel: '', disabled: false, disabledReason: '', texts: {}, tellsMoves: false, isTyping: false });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.refused = undefined;
    if (this.moving === undefined) this.places = stops(this, this.value);
  }

  override render() {
    const place = placeOf(this.places, this.shown);
    const last = Math.max(1, this.places.length - 1);
    return html`
      <div class="head">
        <label id="label" for="range" title=${this.label}>${this.label}</label>
        <span class="value">
          ${this.field()}${this.unit ? html`<span class="unit">${this.unit}</span>` : nothing}
        </span>
      </div>
      <input
        class="range"
        id="range"
        type="range"
        min="0"
        max=${last}
        step="1"
        .value=${String(place)}
        style=${`--at: calc(${place / last} * (100% - var(--thumb)) + var(--thumb) / 2)`}
        aria-valuetext=${this.spoken}
        aria-describedby="note"
        title=${this.reason || this.spoken}
        ?disabled=${this.disabled}
        @input=${this.moved}
        @change=${this.released}
        @pointerup=${this.letGo}
        @blur=${this.letGo}
      />
      ${this.tick()} ${this.note()}
    `;
  }

  private field() {
    const text = (this.isTyping ? full : short)(this.shown, this.sign);
    return html`<input
      class="field"
      id="field"
      inputmode=${this.min < 0 ? 'text' : 'decimal'}
      autocomplete="off"
      spellcheck="false"
      aria-labelledby="label"
      aria-describedby="note"
      aria-invalid=${this.refused ? 'true' : 'false'}
      title=${this.reason || this.spoken}
      .value=${text}
      ?disabled=${this.disabled}
      @focus=${this.typing}
      @blur=${this.typed}
      @keydown=${this.keyPressed}
    />`;
  }

  private tick() {
    const { mark } = this;
    if (mark === undefined || mark === null || !(mark >= this.min && mark <= this.max)) return nothing;
    const part = between(this.places, mark) / Math.max(1, this.places.length - 1);
    const side = part > 0.5 ? 'end' : 'start';
    return html`<p class="mark ${side}" style=${`--at: calc(${part} * (100% - var(--thumb)) + var(--thumb) / 2)`}><i></i><span>${this.markLabel}</span></p>`;
  }

  /** One line for whatever there is to say: an error before a reason before help. */
  private note() {
    if (this.refused) return html`<p class="note error" id="note" role="alert">${this.refused}</p>`;
    const text = this.reason || this.helper;
    return text ? html`<p class="note" id="note">${text}</p>` : nothing;
  }

  private get shown(): number {
    return this.moving ?? this.value;
  }

  private get sign(): string {
    return decimalSign(languageOf(this));
  }

  private get spoken(): string {
    return `${full(this.shown, this.sign)}${this.unit ? `\u00a0${this.unit}` : ''}`;
  }

  private get reason(): string {
    return this.disabled ? this.disabledReason : '';
  }

  private readonly moved = (event: Event) => {
    this.moving = this.places[Number((event.target as HTMLInputElement).value)];
    this.refused = undefined;
    this.tell('value-input', this.moving);
  };

  private readonly released = (event: Event) => {
    const value = this.places[Number((event.target as HTMLInputElement).value)];
    const isPassed = this.tellsMoves && this.moving !== undefined;
    this.moving = undefined;
    this.commit(value, isPassed);
  };

  /** Not every browser tells a change where the thumb is back at its place. */
  private readonly letGo = (event: Event) => {
    setTimeout(() => this.moving !== undefined && this.released(event));
  };

  private readonly typing = async (event: Event) => {
    const field = event.target as HTMLInputElement; // a later turn sees the element around this one as the target
    this.isTyping = true;
    await this.updateComplete;
    field.select();
  };

  private readonly typed = (event: Event) => {
    this.enter(event.target as HTMLInputElement);
    this.isTyping = false;
    this.showValue(event.target as HTMLInputElement, short);
  };

  private readonly keyPressed = (event: KeyboardEvent) => {
    const field = event.target as HTMLInputElement;
    if (event.key === 'Enter') this.enter(field);
    if (event.key !== 'Escape') return;
    this.refused = undefined;
    this.showValue(field, full);
  };

  private enter(field: HTMLInputElement): void {
    if (field.value === full(this.value, this.sign)) return;
    const typed = withoutUnit(field.value, this.unit);
    const onTrack = choose(read(typed, languageOf(this)), (value) => problemOf(value, this) === undefined);
    const isOnTrack = onTrack.either || problemOf(onTrack.value, this) === undefined;
    const limits = typable(this);
    const reading = isOnTrack ? onTrack : choose(read(typed, languageOf(this)), (value) => problemOf(value, limits) === undefined);
    const problem = reading.either ? 'ambiguous' : problemOf(reading.value ?? beyond(typed), limits);
    if (problem) this.refused = this.message(problem, field.value.trim(), reading.either);
    else this.commit(reading.value!);
    if (!problem) this.showValue(field, full);
  }

  /** Lit believes that the field still holds what was rendered last; what was typed since is replaced here. */
  private showValue(field: HTMLInputElement, write: typeof short): void {
    field.value = write(this.value, this.sign);
  }

  private commit(value: number, isPassed = false): void {
    this.refused = undefined;
    if (value === this.value && !isPassed) return;
    this.value = value;
    this.tell('value-changed', value);
  }

  private message(problem: Problem, value: string, either: readonly number[] = []): string {
    const { label, sign } = this;
    const [one = '', other = ''] = either.map((number) => full(number, sign));
    const limits = typable(this);
    const [min, max] = [full(limits.min, sign), full(limits.max, sign)];
    const choices = this.choices.map((choice) => full(choice, sign)).join('; ');
    return fill(this.texts[problem] ?? ENGLISH[problem], { label, value, min, max, choices, one, other });
  }

  private tell(type: string, value: number): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { value }, bubbles: true, composed: true }));
  }
}

customElements.define('paso-slider', PasoSlider);
