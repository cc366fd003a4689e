import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { PlaygroundEchart } from '../echarts/echart.ts';
import type { Row } from '../echarts/csv.ts';
import type { Ink } from '../echarts/ink.ts';
import type { Numbers } from '../echarts/numbers.ts';
import { colours as chartColours, probes, readInk } from '../echarts/theme.ts';
import { putAt, spotIn } from '../echarts/zoom.ts';
import type { ThresholdPart, UncertaintyPart } from '../frames/frame.ts';
import { colours, controls } from '../network/styles.ts';
import { Drawing } from '../plot/drawing.ts';
import { keepMenu } from '../plot/keep.ts';
import { Announcer } from './announcer.ts';
import { Chooser, type Chosen } from './chooser.ts';
import { curvePart, pointAt, type CurvePart } from './curve-part.ts';
import type { CurveKind } from './curves.ts';
import { Entry, type Typed } from './entry.ts';
import { NO_EXTRAS, type Extras } from './extras.ts';
import { reader } from './grip.ts';
import { linePart, type LinePart } from './line-part.ts';
import type { Metric } from './metrics.ts';
import { Picture, type Look } from './picture.ts';
import { curve } from './styles/curve.ts';
import { frame } from './styles/frame.ts';
import { lesson } from './styles/lesson.ts';
import { line } from './styles/line.ts';
import * as tables from './styles/tables.ts';
import { countsAt, thresholdOf, type Cell, type Counts } from './table.ts';
import { explanation, matrix, metrics, title, type Tables } from './templates.ts';
import { matrixRows, metricRows, pointRows } from './rows.ts';
import { say, type TextKey, type Texts } from './texts.ts';
import { tipAt } from './tip.ts';
import { countsSentence } from './words.ts';
import { numbersAt } from '../text/language.ts';

const KINDS = ['roc', 'pr'] as const;
const SECTIONS = 'line matrix metrics roc pr';

/**
 * What a classification threshold costs: every validation point on a probability line, confusion matrix, metrics, ROC and
 * precision-recall, all of them following the pointer. The counts come from the server; nothing is asked while dragging.
 *
 * @fires threshold-input `{threshold}` while it moves, at most once an animation frame
 * @fires threshold-changed `{threshold}` at rest
 */
export class PasoThreshold extends LitElement implements Chosen, Typed, LinePart, CurvePart, Tables, Look {
  static override styles = [chartColours, colours, controls, frame, line, tables.matrix, tables.metrics, curve, lesson];
  static override properties = {
    texts: { attribute: false },
    threshold: { type: Number, noAccessor: true },
    disabled: { type: Boolean, reflect: true },
    disabledReason: { attribute: 'disabled-reason' },
    sections: { reflect: true },
    presented: { reflect: true },
    split: {},
    hasFormulas: { type: Boolean, attribute: 'has-formulas', reflect: true },
    extras: { attribute: false, noAccessor: true },
    shown: { state: true },
    metric: { state: true },
    cell: { state: true },
    refused: { state: true },
    spoken: { state: true },
  };

  declare texts: Texts;
  declare disabled: boolean;
  declare disabledReason: string;
  /** Which of line, matrix, metrics, roc and pr are shown, with spaces between. */
  declare sections: string;
  /** Those of them that stand on a slide; empty where it is none. */
  declare presented: string;
  /** Which split's points these are, in the reader's language; empty where it is not said. */
  declare split: string;
  declare hasFormulas: boolean;
  /** Counts up when something new is to be shown. */
  declare shown: number;
  declare metric: Metric | undefined;
  declare cell: Cell | undefined;
  declare refused: string | undefined;
  declare spoken: string;

  counts: Counts = { tn: 0, fp: 0, fn: 0, tp: 0 };
  get numbers(): Numbers {
    return numbersAt(this);
  }
  readonly chooser = new Chooser(this);
  readonly entry = new Entry(this);
  readonly picture = new Picture();
  private readonly drawing = new Drawing(this, () => this.draw());
  private readonly announcer = new Announcer(() => (this.spoken = this.summary()));
  private isInputDue = false;
  private pending: ThresholdPart | undefined;
  private ink: Ink | undefined;

  constructor() {
    super();
    this.texts = {};
    this.disabled = this.hasFormulas = false;
    this.sections = SECTIONS;
    this.disabledReason = this.spoken = this.split = this.presented = '';
    this.shown = 0;
  }

  get threshold(): number {
    return this.chooser.value;
  }

  /** Shown at once, except while the learner holds it. */
  set threshold(value: number) {
    this.chooser.accept(value);
  }

  get extras(): Extras {
    return this.picture.extras;
  }

  /** What a lesson lays over the curves. */
  set extras(extras: Extras | null | undefined) {
    this.picture.extras = { ...NO_EXTRAS, ...extras };
    this.drawing.schedule();
  }

  /** What is shown, to be read back. */
  values() {
    return this.picture.values(this.threshold, this.counts);
  }

  get total(): number {
    return this.picture.table.scores.length;
  }

  /** Shows the newest table at the next animation frame; the threshold stays where it is. No uncertainty takes its bands away. */
  frame(part: ThresholdPart | UncertaintyPart | undefined, name = 'threshold'): void {
    if (name === 'uncertainty') this.picture.doubt(part as UncertaintyPart | undefined);
    else this.pending = part as ThresholdPart;
    this.announcer.framed();
    this.drawing.schedule();
  }

  moved(isByLearner: boolean): void {
    this.isInputDue ||= isByLearner;
    this.refused = undefined;
    this.drawing.schedule();
    for (const kind of KINDS) if (this.chart(kind)) this.chart(kind)!.over = pointAt(this.picture, kind, this.threshold); // in the same animation frame
  }

  rested(): void {
    if (this.isInputDue) this.tell('threshold-input'); // the last move, or a whole choice: no drawing has told it
    this.isInputDue = false;
    this.announcer.chosen();
    this.tell('threshold-changed');
  }

  readonly lookAtCell = (cell: Cell | undefined) => {
    this.cell = cell;
    this.drawing.schedule();
  };

  readonly lookAtMetric = async (metric: Metric | undefined, button?: HTMLElement) => {
    this.metric = metric;
    await this.updateComplete; // the tip's size depends on its text
    const tip = this.renderRoot.querySelector<HTMLElement>('.formula')!;
    if (!this.isConnected) return;
    tip.togglePopover(this.metric !== undefined);
    if (!this.metric || !button) return;
    const { left, top } = tipAt(button.getBoundingClientRect(), tip.getBoundingClientRect(), innerWidth);
    putAt(tip, left, top);
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.announcer.stop();
    this.chooser.stop();
  }

  override updated(changed: PropertyValues<this>): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>('.entry input');
    if (field) this.entry.show(field);
    const isOther = changed.has('sections') || changed.has('presented');
    if (isOther) this.drawing.observe();
    if (isOther || changed.has('texts') || changed.has('metric')) this.drawing.schedule();
  }

  override render() {
    return html`
      <div class="panel">
        ${this.shows('line') ? linePart(this, this.menu('line', 'lineTitle', () => pointRows(this.texts, this.picture.table))) : nothing}
        ${this.shows('matrix') ? html`<div class="part matrix"><header>${title(this.say('matrixTitle'), this.split)}${this.menu('matrix', 'matrixTitle', () => matrixRows(this))}</header>${matrix(this)}</div>` : nothing}
        ${this.shows('metrics') ? html`<div class="part metrics"><header>${title(this.say('metricsTitle'), this.split)}${this.menu('metrics', 'metricsTitle', () => metricRows(this))}</header>${metrics(this)}</div>` : nothing}
        ${KINDS.filter((kind) => this.shows(kind)).map((kind) => curvePart(this, kind))}
      </div>
      <div class="formula" popover="manual">${this.metric ? explanation(this, this.metric).map((text) => html`<p>${text}</p>`) : nothing}</div>
      <p class="hidden" aria-live="polite">${this.spoken}</p>
      ${probes(this.themeChanged)}
    `;
  }

  /** Saves one of the parts. */
  private menu(part: string, key: TextKey, rows: () => Row[]) {
    return keepMenu(this.texts, { picture: () => this.renderRoot.querySelector(`.part.${part}`)!, title: this.say(key), rows });
  }

  /** What it can show, a slide after the other: where it decides, and what every threshold would. */
  get slides(): string[] {
    const shown = (sections: string) => sections.split(' ').filter((section) => this.sections.split(' ').includes(section)).join(' ');
    return ['line matrix metrics', 'roc pr'].map(shown).filter((sections) => sections !== '');
  }

  private shows(section: string): boolean {
    return (this.presented || this.sections).split(' ').includes(section);
  }

  get isEmpty(): boolean {
    return this.picture.isKnown && this.total === 0;
  }

  private draw(): void {
    if (this.pending) this.picture.adopt(this.pending);
    this.pending = undefined;
    this.counts = countsAt(this.picture.table, this.threshold);
    this.ink ??= readInk(this.shadowRoot!);
    if (this.shows('line')) this.picture.drawLine(this.renderRoot.querySelector<HTMLCanvasElement>('canvas#line')!, this, this.ink);
    this.shown++;
    this.dataset.drawn = String(this.shown);
    if (this.isInputDue) this.tell('threshold-input');
    this.isInputDue = false;
  }

  linePressed(event: PointerEvent): void {
    if (this.disabled || this.isEmpty) return;
    const isOnHandle = (event.target as HTMLElement).closest('.handle') !== null;
    const line = event.currentTarget as HTMLElement;
    const read = reader(line.clientWidth, this.threshold, spotIn(line, event)[0], isOnHandle);
    this.chooser.press(event, (move) => read(spotIn(line, move)[0]));
    this.renderRoot.querySelector<HTMLElement>('.handle')!.focus({ preventScroll: true });
    event.preventDefault();
  }

  curvePressed(event: PointerEvent, kind: CurveKind): void {
    const chart = this.chart(kind);
    if (this.disabled || !chart?.places?.holds(chart.spot(event))) return;
    this.chooser.press(event, (move) => thresholdOf(this.picture.table, this.picture.rowUnder(move, kind, chart)));
  }

  handleKeyPressed(event: KeyboardEvent): void {
    if (!this.disabled) this.chooser.keyPressed(event);
  }

  typed(threshold: number): void {
    this.refused = undefined;
    this.chooser.choose(threshold);
    this.requestUpdate();
  }

  refuse(text: string | undefined): void {
    this.refused = text === undefined ? undefined : this.say('invalid', { value: text });
  }

  private readonly themeChanged = () => {
    this.ink = undefined;
    this.drawing.schedule();
  };

  summary(): string {
    if (this.total === 0) return this.picture.isKnown ? this.say('empty') : '';
    return countsSentence(this.texts, this.numbers, this.threshold, this.counts);
  }

  private chart(kind: CurveKind): PlaygroundEchart | null {
    return this.renderRoot?.querySelector<PlaygroundEchart>(`playground-echart#${kind}`) ?? null;
  }

  private say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }

  private tell(type: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { threshold: this.threshold }, bubbles: true, composed: true }));
  }
}

customElements.define('paso-threshold', PasoThreshold);
