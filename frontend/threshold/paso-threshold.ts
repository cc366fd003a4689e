import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { Numbers } from '../echarts/numbers.ts';
import type { ThresholdPart, UncertaintyPart } from '../frames/frame.ts';
import { colours, controls } from '../network/styles.ts';
import { parse } from '../slider/entry.ts';
import { Announcer } from './announcer.ts';
import { Chooser, tidy, type Chosen } from './chooser.ts';
import type { CurveKind } from './curves.ts';
import { NO_EXTRAS, pointsAt, type Extras } from './extras.ts';
import { PROBES, readInk, type Ink } from './ink.ts';
import { SIDE } from './line-painter.ts';
import { METRICS, valueOf, type Metric } from './metrics.ts';
import { Picture, type Look } from './picture.ts';
import { curve } from './styles/curve.ts';
import { frame } from './styles/frame.ts';
import { lesson } from './styles/lesson.ts';
import { line } from './styles/line.ts';
import * as tables from './styles/tables.ts';
import { chanceOf, countsAt, thresholdOf, type Cell, type Counts } from './table.ts';
import { explanation, legend, matrix, metrics, type Tables } from './templates.ts';
import { say, type TextKey, type Texts } from './texts.ts';

const KINDS = ['roc', 'pr'] as const;
const SECTIONS = 'line matrix metrics roc pr';
/** A pointer this near to the handle means it, and does not make it jump. */
const GRIP = 14;

/**
 * What a classification threshold costs: every validation point on a probability line, confusion matrix, metrics, ROC and
 * precision-recall, all of them following the pointer. The counts come from the server; nothing is asked while dragging.
 *
 * @fires threshold-input `{threshold}` while it moves, at most once an animation frame
 * @fires threshold-changed `{threshold}` at rest
 */
export class PasoThreshold extends LitElement implements Chosen, Tables, Look {
  static override styles = [colours, controls, frame, line, tables.matrix, tables.metrics, curve, lesson];
  static override properties = {
    texts: { attribute: false },
    threshold: { type: Number, noAccessor: true },
    disabled: { type: Boolean, reflect: true },
    disabledReason: { attribute: 'disabled-reason' },
    sections: { reflect: true },
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
  declare hasFormulas: boolean;
  /** Counts up when something new is to be shown. */
  declare shown: number;
  declare metric: Metric | undefined;
  declare cell: Cell | undefined;
  declare refused: string | undefined;
  declare spoken: string;

  counts: Counts = { tn: 0, fp: 0, fn: 0, tp: 0 };
  numbers = new Numbers(document.documentElement.lang);
  private readonly chooser = new Chooser(this);
  private readonly announcer = new Announcer(() => (this.spoken = this.summary()));
  private readonly resized = new ResizeObserver(() => this.schedule());
  private readonly picture = new Picture();
  private isInputDue = false;
  private pending: ThresholdPart | undefined;
  private ink: Ink | undefined;
  private request = 0;

  constructor() {
    super();
    this.texts = {};
    this.disabled = this.hasFormulas = false;
    this.sections = SECTIONS;
    this.disabledReason = this.spoken = '';
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
    this.schedule();
  }

  /** What is shown, to be read back. */
  values() {
    const { table, curves, extras, uncertainty } = this.picture;
    const points = (kind: CurveKind) => curves[kind] && Array.from(curves[kind].xs, (x, i) => [x, curves[kind]!.ys[i]]);
    const at = (thresholds: readonly number[]) => ({
      roc: curves.roc && pointsAt(curves.roc, table, thresholds),
      pr: curves.pr && pointsAt(curves.pr, table, thresholds),
    });
    return {
      threshold: this.threshold,
      scores: Array.from(table.scores),
      labels: Array.from(table.labels),
      counts: this.counts,
      metrics: Object.fromEntries(METRICS.map((metric) => [metric, valueOf(metric, this.counts) ?? null])),
      roc: points('roc'),
      pr: points('pr'),
      chosen: at([this.threshold]),
      marked: at(extras.marks),
      swept: at(extras.sweep),
      chance: chanceOf(table),
      rocAuc: table.rocAuc,
      averagePrecision: table.averagePrecision,
      extras,
      uncertainty,
    };
  }

  get total(): number {
    return this.picture.table.scores.length;
  }

  /** Shows the newest table at the next animation frame; the threshold stays where it is. No uncertainty takes its bands away. */
  frame(part: ThresholdPart | UncertaintyPart | undefined, name = 'threshold'): void {
    if (name === 'uncertainty') this.picture.doubt(part as UncertaintyPart | undefined);
    else this.pending = part as ThresholdPart;
    this.announcer.framed();
    this.schedule();
  }

  moved(isByLearner: boolean): void {
    this.isInputDue ||= isByLearner;
    this.refused = undefined;
    this.schedule();
  }

  rested(): void {
    if (this.isInputDue) this.tell('threshold-input'); // the last move, or a whole choice: no drawing has told it
    this.isInputDue = false;
    this.announcer.chosen();
    this.tell('threshold-changed');
  }

  readonly lookAtCell = (cell: Cell | undefined) => {
    this.cell = cell;
    this.schedule();
  };

  readonly lookAtMetric = async (metric: Metric | undefined, button?: HTMLElement) => {
    this.metric = metric;
    await this.updateComplete; // the tip's size depends on its text
    const tip = this.renderRoot.querySelector<HTMLElement>('.formula')!;
    if (!this.isConnected) return;
    tip.togglePopover(this.metric !== undefined);
    if (!this.metric || !button) return;
    const [box, size] = [button.getBoundingClientRect(), tip.getBoundingClientRect()];
    const left = Math.min(Math.max(8, box.left), innerWidth - size.width - 8);
    tip.style.left = `${left}px`;
    tip.style.top = `${box.top > size.height + 12 ? box.top - size.height - 6 : box.bottom + 6}px`;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => {
      if (!this.isConnected) return;
      this.observe();
      this.schedule();
    });
  }

  private observe(): void {
    this.resized.disconnect();
    this.renderRoot.querySelectorAll('.plot').forEach((plot) => this.resized.observe(plot));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.announcer.stop();
    this.chooser.stop();
    cancelAnimationFrame(this.request);
    this.request = 0;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('texts')) this.numbers = new Numbers(document.documentElement.lang);
  }

  override updated(changed: PropertyValues<this>): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>('.entry input');
    const isTyping = field?.matches(':focus') && field.value !== field.dataset.shown;
    if (field && !isTyping) field.value = field.dataset.shown = this.numbers.decimals(this.threshold);
    if (changed.has('sections')) this.observe();
    if (changed.has('texts') || changed.has('metric') || changed.has('sections')) this.schedule();
  }

  override render() {
    return html`
      <div class="panel">
        ${this.shows('line') ? this.linePart() : nothing}
        ${this.shows('matrix') ? html`<div class="part matrix"><header><h3>${this.say('matrixTitle')}</h3></header>${matrix(this)}</div>` : nothing}
        ${this.shows('metrics') ? html`<div class="part metrics"><header><h3>${this.say('metricsTitle')}</h3></header>${metrics(this)}</div>` : nothing}
        ${KINDS.filter((kind) => this.shows(kind)).map((kind) => this.curvePart(kind))}
      </div>
      <div class="formula" popover="manual">${this.metric ? explanation(this, this.metric).map((text) => html`<p>${text}</p>`) : nothing}</div>
      <p class="hidden" aria-live="polite">${this.spoken}</p>
      ${PROBES.map((name) => html`<i class="probe ${name}" style="color: var(--${name})" @transitionend=${this.themeChanged}></i>`)}
    `;
  }

  private shows(section: string): boolean {
    return this.sections.split(' ').includes(section);
  }

  private linePart() {
    const reason = this.disabled ? this.disabledReason : '';
    return html`<div class="part line" aria-disabled=${this.disabled ? 'true' : 'false'}>
      <header>
        <h3>${this.say('lineTitle')}</h3>
        ${legend(this.texts)}
        <label class="entry">
          ${this.say('threshold')}
          <input
            inputmode="decimal"
            autocomplete="off"
            spellcheck="false"
            title=${reason || this.numbers.full(this.threshold)}
            aria-invalid=${this.refused ? 'true' : 'false'}
            aria-describedby="note"
            ?disabled=${this.disabled || this.isEmpty}
            @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
            @change=${this.typed}
            @blur=${this.left}
            @keydown=${this.fieldKeyPressed}
          />
        </label>
      </header>
      ${this.refused ? html`<p class="note error" id="note" role="alert">${this.refused}</p>` : reason ? html`<p class="note" id="note">${reason}</p>` : nothing}
      <div
        class="plot"
        @pointerdown=${this.linePressed}
        @pointermove=${this.chooser.drag}
        @pointerup=${this.chooser.release}
        @pointercancel=${this.chooser.cancel}
      >
        <canvas id="line" role="img" aria-label=${this.summary()} ?hidden=${this.isEmpty}></canvas>
        <div
          class="handle"
          ?hidden=${this.isEmpty}
          role="slider"
          tabindex="0"
          style="--at: ${this.threshold}; --side: ${SIDE}px"
          aria-label=${this.say('threshold')}
          aria-valuemin="0"
          aria-valuemax="1"
          aria-valuenow=${this.threshold}
          aria-valuetext=${this.numbers.decimals(this.threshold)}
          aria-disabled=${this.disabled ? 'true' : 'false'}
          aria-describedby="note"
          @keydown=${this.handleKeyPressed}
        >
          <span class="pill">${this.numbers.decimals(this.threshold)}</span>
        </div>
        ${this.isEmpty ? html`<p class="message box">${this.say('empty')}</p>` : nothing}
      </div>
    </div>`;
  }

  private curvePart(kind: CurveKind) {
    const area = kind === 'roc' ? this.picture.table.rocAuc : this.picture.table.averagePrecision;
    const [title, name, long] = kind === 'roc' ? (['rocTitle', 'auc', 'auc'] as const) : (['prTitle', 'averagePrecision', 'averagePrecisionLong'] as const);
    return html`<div class="part curve ${kind}">
      <header>
        <h3>${this.say(title)}</h3>
        <span class="area" title=${`${this.say(long)} ${this.numbers.full(area)}`}>
          <abbr title=${this.say(long)}>${this.say(name)}</abbr> <b data-area=${kind}>${this.numbers.decimals(area)}</b>
        </span>
      </header>
      <div
        class="plot"
        @pointerdown=${(event: PointerEvent) => this.curvePressed(event, kind)}
        @pointermove=${(event: PointerEvent) => this.curveMoved(event, kind)}
        @pointerleave=${() => this.peek(kind, undefined)}
        @pointerup=${this.chooser.release}
        @pointercancel=${this.chooser.cancel}
      >
        <canvas
          id=${kind}
          role="img"
          title=${this.picture.curves[kind] && !this.disabled ? this.say('pick') : nothing}
          aria-label=${this.curveSummary(kind)}
          ?hidden=${!this.picture.curves[kind]}
        ></canvas>
        ${this.picture.curves[kind] ? nothing : html`<p class="message box">${this.whyNoCurve()}</p>`}
      </div>
      ${this.others(kind)} ${this.interval(kind)}
    </div>`;
  }

  /** How sure the area is, where frames tell. */
  private interval(kind: CurveKind) {
    const { uncertainty } = this.picture;
    const interval = kind === 'roc' ? uncertainty?.rocAuc : uncertainty?.averagePrecision;
    if (!uncertainty || !interval) return nothing;
    const [low, high] = [this.numbers.decimals(interval.low), this.numbers.decimals(interval.high)];
    return html`<p class="note" data-interval=${kind}>${this.say('interval', { level: this.numbers.percent(uncertainty.level), low, high, draws: this.numbers.whole(uncertainty.draws) })}</p>`;
  }

  /** Names and areas of the curves to compare with. */
  private others(kind: CurveKind) {
    const { others } = this.picture.extras;
    if (others.length === 0) return nothing;
    return html`<ul class="others">
      ${others.map((other, i) => html`<li class=${['negative', 'quiet', 'ink'][i % 3]}><i></i>${other.name} <b>${this.numbers.decimals(kind === 'roc' ? other.rocAuc : other.averagePrecision)}</b></li>`)}
    </ul>`;
  }

  private get isEmpty(): boolean {
    return this.picture.isKnown && this.total === 0;
  }

  private schedule(): void {
    if (!this.request && this.isConnected && this.hasUpdated) this.request = requestAnimationFrame(this.draw);
  }

  private readonly draw = () => {
    this.request = 0;
    if (this.pending) this.picture.adopt(this.pending);
    this.pending = undefined;
    this.counts = countsAt(this.picture.table, this.threshold);
    this.ink ??= readInk(this.renderRoot);
    if (this.shows('line')) this.picture.drawLine(this.canvas('line'), this, this.ink);
    for (const kind of KINDS) if (this.shows(kind)) this.picture.drawCurve(kind, this.canvas(kind), this, this.ink);
    this.shown++;
    this.dataset.drawn = String(this.shown);
    if (this.isInputDue) this.tell('threshold-input');
    this.isInputDue = false;
  };

  private readonly linePressed = (event: PointerEvent) => {
    if (this.disabled || this.isEmpty) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const room = box.width - 2 * SIDE;
    const distance = event.clientX - box.left - SIDE - this.threshold * room;
    const isGrip = Math.abs(distance) <= GRIP || (event.target as HTMLElement).closest('.handle');
    const from = box.left + SIDE + (isGrip ? distance : 0);
    const start = event.clientX;
    const held = this.threshold;
    this.chooser.press(event, ({ clientX }) => (isGrip && clientX === start ? held : tidy((clientX - from) / room)));
    this.renderRoot.querySelector<HTMLElement>('.handle')!.focus({ preventScroll: true });
    event.preventDefault();
  };

  private curvePressed(event: PointerEvent, kind: CurveKind): void {
    if (this.disabled || !this.picture.curves[kind]) return;
    this.chooser.press(event, (move) => thresholdOf(this.picture.table, this.rowUnder(move, kind)));
  }

  private curveMoved(event: PointerEvent, kind: CurveKind): void {
    if (this.chooser.isDragging) this.chooser.drag(event);
    else if (!this.disabled && this.picture.curves[kind]) this.peek(kind, this.rowUnder(event, kind));
  }

  private peek(kind: CurveKind, row: number | undefined): void {
    if (this.picture.peek(kind, row)) this.schedule();
  }

  private rowUnder(event: PointerEvent, kind: CurveKind): number {
    return this.picture.rowUnder(event, kind, this.canvas(kind));
  }

  private readonly handleKeyPressed = (event: KeyboardEvent) => {
    if (!this.disabled) this.chooser.keyPressed(event);
  };

  private readonly fieldKeyPressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    this.refused = undefined;
    this.left(event);
  };

  private readonly typed = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const value = parse(field.value);
    if (value === undefined || value < 0 || value > 1) {
      this.refused = this.say('invalid', { value: field.value.trim() });
      return;
    }
    field.dataset.shown = field.value;
    this.refused = undefined;
    this.chooser.choose(value);
    this.requestUpdate();
  };

  /** What was typed and not taken does not stay in the field. */
  private readonly left = (event: Event) => {
    const field = event.target as HTMLInputElement;
    field.value = field.dataset.shown = this.numbers.decimals(this.threshold);
  };

  private readonly themeChanged = () => {
    this.ink = undefined;
    this.schedule();
  };

  private summary(): string {
    if (this.total === 0) return this.picture.isKnown ? this.say('empty') : '';
    const counts = Object.entries(this.counts).map(([cell, count]) => [cell, this.numbers.whole(count)]);
    return this.say('summary', { threshold: this.numbers.decimals(this.threshold), ...Object.fromEntries(counts) });
  }

  private curveSummary(kind: CurveKind): string {
    const value = (metric: Metric) => this.numbers.decimals(valueOf(metric, this.counts));
    return this.say(kind === 'roc' ? 'rocSummary' : 'prSummary', {
      area: this.numbers.decimals(kind === 'roc' ? this.picture.table.rocAuc : this.picture.table.averagePrecision),
      threshold: this.numbers.decimals(this.threshold),
      fpr: value('fpr'),
      recall: value('recall'),
      precision: value('precision'),
    });
  }

  private whyNoCurve(): string {
    if (this.total === 0) return '';
    return this.say(this.picture.table.negatives === 0 ? 'onlyPositives' : 'onlyNegatives');
  }

  private canvas(id: string): HTMLCanvasElement {
    return this.renderRoot.querySelector<HTMLCanvasElement>(`canvas#${id}`)!;
  }

  private say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }

  private tell(type: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { threshold: this.threshold }, bubbles: true, composed: true }));
  }
}

customElements.define('paso-threshold', PasoThreshold);
