import { css, html, LitElement, nothing } from 'lit';
import type { Status } from '../frames/frame.ts';
import { numbersAt } from '../text/language.ts';
import { fill } from '../text/pattern.ts';

/** The learning rate of the next update, in words. */
export class PasoRate extends LitElement {
  static override properties = { words: {}, rate: { state: true } };
  static override styles = css`
    :host {
      display: block;
      font-size: var(--paso-text-small);
      color: var(--paso-quiet);
      font-variant-numeric: tabular-nums;
    }
  `;

  declare words: string;
  declare rate: number | undefined;

  constructor() {
    super();
    this.words = '{rate}';
  }

  /** Takes the newest status. */
  frame({ learningRate }: Status): void {
    this.rate = learningRate;
  }

  override render() {
    const { rate } = this;
    if (rate === undefined) return nothing;
    return html`<span title=${numbersAt(this).full(rate)}>${fill(this.words, { rate: numbersAt(this).significant(rate) })}</span>`;
  }
}

customElements.define('paso-rate', PasoRate);
