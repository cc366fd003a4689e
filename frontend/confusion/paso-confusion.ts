import { html, LitElement, nothing, svg } from 'lit';
import { Announcer } from '../echarts/announcer.ts';
import type { Row } from '../echarts/csv.ts';
import { classColour, css, symbolOf, type Ink } from '../echarts/ink.ts';
import { SHAPES } from '../echarts/legend.ts';
import type { Numbers } from '../echarts/numbers.ts';
import { colours as chartColours, probes, readInk } from '../echarts/theme.ts';
import type { ConfusionPart } from '../frames/frame.ts';
import { colours } from '../network/styles.ts';
import { keepMenu } from '../plot/keep.ts';
import { Counts } from './counts.ts';
import * as styles from './styles.ts';
import { unseen } from '../plot/styles.ts';
import { say, type Texts } from './texts.ts';
import { numbersAt } from '../text/language.ts';

/** More classes than this get smaller cells. */
const MANY = 5;

/** Which classes a model takes for which: truth in rows, prediction in columns, with recall, precision and accuracy. */
export class PasoConfusion extends LitElement {
  static override styles = [chartColours, colours, unseen, styles.table];
  static override properties = { texts: { attribute: false }, classes: { attribute: false }, split: {}, counts: { state: true }, ink: { state: true }, spoken: { state: true } };

  declare texts: Texts;
  /** Names; a class without one is said by its number. */
  declare classes: readonly string[];
  /** Which split's points are counted, in the reader's language; empty where it is not said. */
  declare split: string;
  declare counts: Counts | undefined;
  declare ink: Ink | undefined;
  declare spoken: string;

  private get numbers(): Numbers {
    return numbersAt(this);
  }
  private readonly announcer = new Announcer((text) => (this.spoken = text));

  constructor() {
    super();
    this.texts = {};
    this.classes = [];
    this.spoken = this.split = '';
  }

  /** Takes the newest counts. */
  frame(part: ConfusionPart, name: string): void {
    if (name !== 'confusion') return;
    this.counts = Counts.of(part);
    if (this.counts?.total) this.announcer.say(say(this.texts, 'summary', this.facts(this.counts)));
  }

  override firstUpdated(): void {
    this.readInk();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.announcer.stop();
  }

  override render() {
    const { counts, texts } = this;
    return html`
      ${counts?.total ? this.parts(counts) : html`<p>${say(texts, 'none')}</p>`}
      <p class="spoken" aria-live="polite">${this.spoken}</p>
      ${probes(this.readInk)}
    `;
  }

  private parts(counts: Counts) {
    const { texts } = this;
    const facts = this.facts(counts);
    return html`<div class="parts">
      <div class="head">
        <div class="title">
          <h3>${say(texts, 'title')}${this.split ? html` <small class="split">${this.split}</small>` : nothing}</h3>
          ${keepMenu(texts, { picture: () => this, title: say(texts, 'title'), rows: () => this.rows(counts) })}
        </div>
        <p class="name">${say(texts, 'accuracy')}</p>
        <p class="figure" data-value="accuracy" style="color: var(--ink)">${facts.accuracy}</p>
        <p>${say(texts, 'right', facts)}</p>
      </div>
      <div class="scroller">${this.table(counts)}</div>
    </div>`;
  }

  /** Truth in rows, prediction in columns. */
  private rows(counts: Counts): Row[] {
    const { indices } = counts;
    const names = indices.map((one) => this.name(one));
    const corner = `${say(this.texts, 'truth')} / ${say(this.texts, 'predicted')}`;
    return [[corner, ...names], ...indices.map((truth): Row => [names[truth], ...indices.map((predicted) => counts.at(truth, predicted))])];
  }

  private table(counts: Counts) {
    const { texts } = this;
    const { indices, classes } = counts;
    return html`<table aria-label=${say(texts, 'title')} class=${classes > MANY ? 'many' : ''}>
      <thead>
        <tr>
          <td class="rate" colspan="2" rowspan="2"></td>
          <th colspan=${classes} scope="colgroup">${say(texts, 'predicted')}</th>
          <th rowspan="2" scope="col">${say(texts, 'recall')}</th>
        </tr>
        <tr>
          ${indices.map((one) => html`<th scope="col" aria-label=${this.name(one)} title=${this.name(one)}>${this.sign(one)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${indices.map(
          (truth) => html`<tr>
            ${truth === 0 ? html`<th class="truth" rowspan=${classes} scope="rowgroup"><span>${say(texts, 'truth')}</span></th>` : nothing}
            <th class="row" scope="row" aria-label=${this.name(truth)} title=${this.name(truth)}>${this.sign(truth)}</th>
            ${indices.map((predicted) => this.cell(counts, truth, predicted))}
            <td class="rate">${this.numbers.decimals(counts.recall(truth))}</td>
          </tr>`,
        )}
        <tr>
          <th colspan="2" class="row" scope="row">${say(texts, 'precision')}</th>
          ${indices.map((one) => html`<td class="rate">${this.numbers.decimals(counts.precision(one))}</td>`)}
          <td class="rate"></td>
        </tr>
      </tbody>
    </table>`;
  }

  private cell(counts: Counts, truth: number, predicted: number) {
    const { texts, numbers } = this;
    const count = counts.at(truth, predicted);
    const total = counts.ofClass(truth);
    const title = say(texts, 'cell', { count: numbers.whole(count), total: numbers.whole(total), truth: this.name(truth), predicted: this.name(predicted) });
    const share = total ? (100 * count) / total : 0;
    const kind = `${truth === predicted ? 'right' : 'wrong'} ${count === 0 ? 'zero' : ''}`;
    return html`<td class=${kind} style="--share: ${share.toFixed(1)}%" title=${title}>${numbers.whole(count)}</td>`;
  }

  /** The class as its points look in the plane. */
  private sign(one: number) {
    const fill = this.ink ? css(classColour(one, 'training', this.ink)) : 'currentColor';
    return html`<span class="sign"><svg viewBox="0 0 12 12" aria-hidden="true">${svg`<path d=${SHAPES[symbolOf(one)]} fill=${fill} />`}</svg><i>${this.classes[one] ?? one}</i></span>`;
  }

  private name(n: number): string {
    return this.classes[n] ?? say(this.texts, 'name', { n });
  }

  private facts(counts: Counts) {
    const { numbers } = this;
    return { right: numbers.whole(counts.right), total: numbers.whole(counts.total), accuracy: numbers.decimals(counts.right / counts.total) };
  }

  private readonly readInk = () => {
    this.ink = readInk(this.renderRoot as ShadowRoot);
  };
}

customElements.define('paso-confusion', PasoConfusion);
