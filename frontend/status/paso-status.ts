import { css, html, LitElement, nothing } from 'lit';
import type { Status } from '../frames/frame.ts';
import type { Numbers } from '../echarts/numbers.ts';
import { colours } from '../network/styles.ts';
import { fill } from '../text/pattern.ts';
import { ENGLISH, type TextKey } from './texts.ts';
import { unseen } from '../plot/styles.ts';
import { numbersAt } from '../text/language.ts';

/** Screen readers hear of the run no more often than this. */
const SPOKEN_MILLIS = 4000;

/** Where a run stands: state, epoch, step, losses and speed, in figures that do not dance. */
export class PasoStatus extends LitElement {
  static override properties = { texts: { attribute: false }, status: { state: true }, spoken: { state: true } };
  static override styles = [
    colours,
    unseen,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 14px;
        min-height: 1.4em;
        container-type: inline-size;
        max-height: 3.1em;
        overflow: hidden; /* what does not fit is left out, the last first */
      }
      .state {
        font-weight: 600;
        min-width: 4.5em;
      }
      .state::before {
        content: '';
        display: inline-block;
        inline-size: 8px;
        block-size: 8px;
        margin-inline-end: 7px;
        border-radius: 50%;
        background: var(--line);
      }
      .running::before {
        background: var(--paso-alive);
      }
      .diverged::before,
      .failed::before {
        background: var(--low);
      }
      .item {
        white-space: nowrap;
        color: var(--quiet);
      }
      .item b {
        display: inline-block;
        font-weight: 600;
        color: var(--ink);
        text-align: end;
      }
      .count b {
        min-width: 2.4em;
      }
      .loss b {
        min-width: 4.8em;
        margin-inline-start: 0.2em;
      }
      .training {
        color: var(--positive);
      }
      .validation {
        color: color-mix(in oklab, var(--negative), var(--ink) 25%); /* small text wants more contrast than a line */
      }
      @container (max-width: 330px) {
        .step,
        .speed {
          display: none;
        }
      }
    `,
  ];

  declare texts: Partial<Record<TextKey, string>>;
  declare status: Status | undefined;
  declare spoken: string;
  private timer = 0;
  private get numbers(): Numbers {
    return numbersAt(this);
  }

  constructor() {
    super();
    this.texts = {};
    this.spoken = '';
  }

  /** Shows the newest status; what is spoken follows at a listener's pace. */
  frame(status: Status): void {
    const isNews = status.state !== this.status?.state;
    this.status = status;
    if (isNews) this.speak();
    else if (!this.timer) this.timer = window.setTimeout(() => this.speak(), SPOKEN_MILLIS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.timer = 0;
  }

  override render() {
    const { status } = this;
    if (!status) return nothing;
    return html`
      <span class="state ${status.state}">${this.say(status.state)}</span>
      <span class="item count">${this.say('epoch')} <b data-value="epoch">${this.numbers.whole(status.epoch)}</b></span>
      <span class="item count step">${this.say('step')} <b data-value="step">${this.numbers.whole(status.step)}</b></span>
      ${this.loss('training', status.trainingLoss)} ${this.loss('validation', status.validationLoss)}
      ${status.state === 'running' ? html`<span class="item speed">${this.speed(status)}</span>` : nothing}
      <span class="spoken" role="status">${this.spoken}</span>
    `;
  }

  private loss(key: 'training' | 'validation', value: number | null) {
    if (value === null) return nothing;
    return html`<span class="item loss" title=${this.numbers.full(value)}
      ><span class=${key}>${this.say(key)}</span> <b data-value=${key}>${this.numbers.significant(value)}</b></span
    >`;
  }

  private speed({ stepsPerSecond }: Status): string {
    const rounded = stepsPerSecond < 100 ? Math.round(stepsPerSecond) : Number(stepsPerSecond.toPrecision(2));
    return fill(this.say('speed'), { n: this.numbers.whole(rounded) });
  }

  private speak(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    const { status } = this;
    if (!status) return;
    const losses = (['training', 'validation'] as const)
      .map((key) => [key, status[`${key}Loss`]] as const)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `${this.say(key)} ${this.numbers.significant(value)}`);
    this.spoken = [`${this.say(status.state)}: ${this.say('epoch')} ${status.epoch}`, ...losses].join(', ');
  }

  private say(key: TextKey): string {
    return this.texts[key] ?? ENGLISH[key];
  }
}

customElements.define('paso-status', PasoStatus);
