import { css, html, LitElement, nothing } from 'lit';
import '../echarts/echart.ts';
import type { CalibrationPart } from '../frames/frame.ts';
import { colours } from '../network/styles.ts';
import { chartWords } from '../plot/chart-words.ts';
import { plots } from '../plot/styles.ts';
import { numbersAt } from '../text/language.ts';
import { binsOf, calibrationPlot, sentenceOf } from './calibration.ts';
import { say, type Texts } from './texts.ts';

const SCORES = [['brier', 'brierScore'], ['logLoss', 'logLoss'], ['expectedError', 'expectedError']] as const;

const look = css`
  playground-echart {
    height: var(--paso-calibration-height, 280px);
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

/** Whether probabilities mean what they say: the share of label 1 among points given about the same probability. */
export class PasoCalibration extends LitElement {
  static override styles = [colours, plots, look];
  static override properties = { texts: { attribute: false }, shown: { state: true } };

  declare texts: Texts;
  /** The newest part of a frame. */
  declare shown: CalibrationPart | undefined;

  constructor() {
    super();
    this.texts = {};
  }

  frame(part: CalibrationPart): void {
    this.shown = part;
  }

  /** What is drawn, to be read back. */
  values() {
    const { shown } = this;
    return { bins: shown ? binsOf(shown) : [], brierScore: shown?.brierScore, logLoss: shown?.logLoss, expectedError: shown?.expectedError };
  }

  override render() {
    const { shown, texts } = this;
    const [bins, numbers] = [shown ? binsOf(shown) : [], numbersAt(this)];
    return html`<playground-echart
        .texts=${chartWords(texts)}
        .model=${calibrationPlot(bins, texts, numbers)}
        .description=${bins.map((bin) => sentenceOf(bin, texts, numbers)).join(' ')}
      ></playground-echart>
      ${shown ? this.scores(shown) : nothing}`;
  }

  private scores(shown: CalibrationPart) {
    const numbers = numbersAt(this);
    return html`<dl>
      ${SCORES.map(([key, field]) => html`<div><dt>${say(this.texts, key)}</dt><dd data-score=${key} title=${numbers.full(shown[field])}>${numbers.decimals(shown[field], 4)}</dd></div>`)}
    </dl>`;
  }
}

customElements.define('paso-calibration', PasoCalibration);
