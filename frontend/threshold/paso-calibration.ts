import { css, html, LitElement, nothing, svg } from 'lit';
import { float64, int32, type CalibrationPart } from '../frames/frame.ts';
import { colours, controls } from '../network/styles.ts';
import { Axes } from '../plot/axes.ts';
import { Digits } from '../plot/digits.ts';
import { plots } from '../plot/styles.ts';
import { say, type TextKey, type Texts } from './texts.ts';
import { digitsAt } from '../text/language.ts';

const look = css`
  .plot {
    height: var(--paso-calibration-height, 280px);
  }
  .bin {
    fill: var(--positive);
    opacity: 0.18;
  }
  .spot {
    fill: var(--positive);
    stroke: var(--paper);
    stroke-width: 1.5;
  }
  .gap {
    stroke: var(--negative);
    stroke-width: 2;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    margin: 6px 0 0;
    color: var(--quiet);
  }
  dl div {
    display: flex;
    gap: 6px;
  }
  dd {
    margin: 0;
    color: var(--ink);
    font-weight: 650;
  }
`;

/** One bin of the newest frame. */
interface Bin {
  low: number;
  high: number;
  count: number;
  positives: number;
  meanScore: number;
}

/** Whether probabilities mean what they say: the share of label 1 among points given about the same probability. */
export class PasoCalibration extends LitElement {
  static override styles = [colours, controls, plots, look];
  static override properties = { texts: { attribute: false }, bins: { state: true }, size: { state: true } };

  declare texts: Texts;
  declare bins: Bin[];
  declare size: { width: number; height: number };

  private get numbers(): Digits {
    return digitsAt(this);
  }
  private readonly resized = new ResizeObserver(([{ contentRect }]) => (this.size = { width: contentRect.width, height: contentRect.height }));
  private pending: CalibrationPart | undefined;
  private shown: CalibrationPart | undefined;

  constructor() {
    super();
    this.texts = {};
    this.bins = [];
    this.size = { width: 0, height: 0 };
  }

  frame(part: CalibrationPart): void {
    if (!this.pending) requestAnimationFrame(() => this.adopt());
    this.pending = part;
  }

  /** What is drawn, to be read back. */
  values() {
    const { bins, shown } = this;
    return { bins, brierScore: shown?.brierScore, logLoss: shown?.logLoss, expectedError: shown?.expectedError };
  }

  private adopt(): void {
    const part = this.pending;
    this.pending = undefined;
    if (!part) return;
    this.shown = part;
    const [low, high, means] = [float64(part.low), float64(part.high), float64(part.meanScores)];
    const [counts, positives] = [int32(part.counts), int32(part.positives)];
    this.bins = Array.from(low, (from, i) => ({ low: from, high: high[i], count: counts[i], positives: positives[i], meanScore: means[i] }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.resized.observe(this.renderRoot.querySelector('.plot')!));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  override render() {
    return html`<div class="plot">${this.size.width > 0 ? this.picture() : nothing}</div>
      ${this.shown ? this.scores(this.shown) : nothing}`;
  }

  private scores({ brierScore, logLoss, expectedError }: CalibrationPart) {
    const rows: [TextKey, number][] = [['brier', brierScore], ['logLoss', logLoss], ['expectedError', expectedError]];
    return html`<dl>${rows.map(([key, value]) => html`<div><dt>${this.say(key)}</dt><dd data-score=${key} title=${this.numbers.full(value)}>${this.numbers.decimals(value, 4)}</dd></div>`)}</dl>`;
  }

  private picture() {
    const { width, height } = this.size;
    const ticks = [0, 0.25, 0.5, 0.75, 1];
    const axes = new Axes({ low: 0, high: 1, ticks, name: this.say('saidAxis') }, { low: 0, high: 1, ticks, name: this.say('seenAxis') }, width, height);
    const most = Math.max(1, ...this.bins.map(({ count }) => count));
    return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${this.summary()}>
      ${axes.frame((value) => this.numbers.tick(value))}
      ${this.bins.map(({ low, high, count }) => svg`<rect class="bin" x=${axes.px(low) + 1} width=${Math.max(1, axes.px(high) - axes.px(low) - 2)} y=${axes.bottom - (count / most) * 44} height=${(count / most) * 44}/>`)}
      <path class="guide" d=${axes.path([[0, 0], [1, 1]])}/>
      ${this.bins.map(({ meanScore, positives, count }) => svg`<path class="gap" d="M${axes.px(meanScore)} ${axes.py(meanScore)}V${axes.py(positives / count)}"/>`)}
      <path class="curve" d=${axes.path(this.bins.map(({ meanScore, positives, count }) => [meanScore, positives / count]))}/>
      ${this.bins.map(({ meanScore, positives, count }) => svg`<circle class="spot" cx=${axes.px(meanScore)} cy=${axes.py(positives / count)} r=${4 + 4 * Math.sqrt(count / most)}>
        <title>${this.say('bin', { said: this.numbers.decimals(meanScore), positives: this.numbers.whole(positives), count: this.numbers.whole(count) })}</title></circle>`)}
    </svg>`;
  }

  private summary(): string {
    return this.bins.map(({ meanScore, positives, count }) => this.say('bin', { said: this.numbers.decimals(meanScore), positives: this.numbers.whole(positives), count: this.numbers.whole(count) })).join(' ');
  }

  private say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }
}

customElements.define('paso-calibration', PasoCalibration);
