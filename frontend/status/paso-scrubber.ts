import { css, html, LitElement, nothing } from 'lit';
import type { Status } from '../frames/frame.ts';
import { colours, controls } from '../network/styles.ts';
import { numbersAt } from '../text/language.ts';
import { fill } from '../text/pattern.ts';
import { slider } from '../slider/styles.ts';
import { Pacer } from './pacer.ts';
import { SCRUBBER, type ScrubberKey } from './texts.ts';

/**
 * The whole run as a track. Dragged, it asks for steps as fast as frames answer; everything on the page follows.
 *
 * @fires step-wanted `{step}` while it is dragged
 * @fires step-chosen `{step}` where it is let go
 */
export class PasoScrubber extends LitElement {
  static override properties = { texts: { attribute: false }, status: { state: true }, held: { state: true } };
  static override styles = [
    colours,
    controls,
    slider,
    css`
      :host {
        min-height: 24px;
      }
    `,
  ];

  declare texts: Partial<Record<ScrubberKey, string>>;
  declare status: Status | undefined;
  /** The step under the thumb while it is held. */
  declare held: number | undefined;
  private readonly pacer = new Pacer((step) => this.dispatchEvent(new CustomEvent('step-wanted', { detail: { step } })));

  constructor() {
    super();
    this.texts = {};
  }

  frame(status: Status): void {
    this.status = status;
    this.pacer.answered(status.step, performance.now());
  }

  override render() {
    const { status } = this;
    if (!status) return nothing;
    const step = this.held ?? status.step;
    const last = Math.max(1, status.furthest);
    const numbers = numbersAt(this);
    return html`<input
      class="range"
      type="range"
      min="0"
      max=${last}
      style="--at: ${((100 * step) / last).toFixed(2)}%"
      .value=${String(step)}
      ?disabled=${status.furthest === 0}
      aria-label=${this.say('label')}
      title=${this.say('label')}
      aria-valuetext=${fill(this.say('value'), { step: numbers.whole(step), furthest: numbers.whole(status.furthest), epoch: numbers.whole(status.epoch) })}
      @input=${this.moved}
      @change=${this.released}
    />`;
  }

  private readonly moved = (event: Event) => {
    this.held = Number((event.target as HTMLInputElement).value);
    this.pacer.wish(this.held, performance.now());
  };

  private readonly released = (event: Event) => {
    const step = Number((event.target as HTMLInputElement).value);
    this.held = undefined;
    this.dispatchEvent(new CustomEvent('step-chosen', { detail: { step } }));
  };

  private say(key: ScrubberKey): string {
    return this.texts[key] ?? SCRUBBER[key];
  }
}

customElements.define('paso-scrubber', PasoScrubber);
