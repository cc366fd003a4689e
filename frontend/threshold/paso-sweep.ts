import { html, LitElement, nothing, svg, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { float32, type ThresholdPart, type UncertaintyPart } from '../frames/frame.ts';
import { colours, controls } from '../network/styles.ts';
import { Axes } from '../plot/axes.ts';
import { Digits } from '../plot/digits.ts';
import { plots } from '../plot/styles.ts';
import { ticks } from '../plot/ticks.ts';
import { Chooser, tidy, type Chosen } from './chooser.ts';
import { METRICS, valueOf, type Metric } from './metrics.ts';
import { cornersOf, costOf, levelsOf, type Cost, type Level } from './steps.ts';
import { sweep } from './styles/sweep.ts';
import { countsAt, decode, type Counts, type Table } from './table.ts';
import { say, type TextKey, type Texts } from './texts.ts';
import { digitsAt } from '../text/language.ts';

/** Metrics with a band, in the order in which the frame has them. */
const BANDED: readonly Metric[] = ['accuracy', 'precision', 'recall', 'f1'];
const FIRST: readonly Metric[] = ['precision', 'recall', 'f1'];
const NAMED = 150; // pixels that the name of a threshold may take

/** A threshold that the server names, and what it costs there. */
export interface Best {
  name: string;
  threshold: number;
  cost: number;
}

/** What stays while the threshold moves. */
interface Drawn {
  key: unknown[];
  lines: { name: Metric | 'cost'; levels: Level[] }[];
  axes: Axes;
}

/**
 * Metrics, or what the errors cost, against the threshold, which can be moved here too.
 *
 * @fires threshold-input `{threshold}` while it moves
 * @fires threshold-changed `{threshold}` at rest
 */
export class PasoSweep extends LitElement implements Chosen {
  static override styles = [colours, controls, plots, sweep];
  static override properties = {
    texts: { attribute: false },
    threshold: { type: Number, noAccessor: true },
    cost: { attribute: false },
    best: { attribute: false },
    chosen: { state: true },
    shown: { state: true },
    size: { state: true },
  };

  declare texts: Texts;
  /** What errors cost; without it metrics are shown. */
  declare cost: Cost | undefined;
  declare best: Best[];
  declare chosen: readonly Metric[];
  declare shown: number;
  declare size: { width: number; height: number };

  private get numbers(): Digits {
    return digitsAt(this);
  }
  private readonly chooser = new Chooser(this);
  private readonly resized = new ResizeObserver(([{ contentRect }]) => (this.size = { width: contentRect.width, height: contentRect.height }));
  private table: Table | undefined;
  private pending: ThresholdPart | undefined;
  private bands: Float32Array | undefined;
  private drawn: Drawn | undefined;
  private request = 0;

  constructor() {
    super();
    this.texts = {};
    this.best = [];
    this.chosen = FIRST;
    this.shown = 0;
    this.size = { width: 0, height: 0 };
  }

  get threshold(): number {
    return this.chooser.value;
  }

  set threshold(value: number) {
    this.chooser.accept(value);
  }

  /** Takes the newest part; no uncertainty takes its bands away. */
  frame(part: ThresholdPart | UncertaintyPart | undefined, name: string): void {
    if (name === 'uncertainty') this.bands = part && float32((part as UncertaintyPart).metrics);
    else this.pending = part as ThresholdPart;
    this.schedule();
  }

  moved(isByLearner: boolean): void {
    this.shown++;
    if (isByLearner) this.tell('threshold-input');
  }

  rested(): void {
    this.tell('threshold-changed');
  }

  /** What is drawn, to be read back. */
  values() {
    const { table } = this;
    if (!table) return undefined;
    const names = this.cost ? (['cost'] as const) : this.chosen;
    return {
      threshold: this.threshold,
      curves: Object.fromEntries(names.map((name) => [name, levelsOf(table, this.measure(name), Infinity)])),
      best: this.best,
      hasBands: this.bands !== undefined,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.resized.observe(this.renderRoot.querySelector('.plot')!));
    if (this.pending) this.schedule(); // moving within the page has cancelled it
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.chooser.stop();
    cancelAnimationFrame(this.request);
    this.request = 0;
  }

  private schedule(): void {
    this.request ||= requestAnimationFrame(() => {
      this.request = 0;
      if (this.pending) this.table = decode(this.pending) ?? this.table;
      this.pending = undefined;
      this.shown++;
    });
  }

  override updated(_changed: PropertyValues<this>): void {
    this.dataset.drawn = String(this.shown);
  }

  override render() {
    return html`${this.cost ? nothing : this.chips()}
      <div class="plot" @pointerdown=${this.pressed} @pointermove=${this.chooser.drag} @pointerup=${this.chooser.release} @pointercancel=${this.chooser.cancel}>
        ${this.table && this.size.width > 0 ? this.picture(this.table) : nothing}
      </div>
      <p class="summary">${this.summary()}</p>`;
  }

  private chips() {
    const counts = this.table && countsAt(this.table, this.threshold);
    return html`<div class="chips" role="group" aria-label=${this.say('metricsTitle')}>
      ${METRICS.map((metric) => html`<button type="button" class=${metric} aria-pressed=${this.chosen.includes(metric)} @click=${() => this.toggle(metric)}>
        <i></i>${this.say(metric)} <b>${counts ? this.numbers.decimals(valueOf(metric, counts)) : ''}</b>
      </button>`)}
    </div>`;
  }

  private toggle(metric: Metric): void {
    const isOn = this.chosen.includes(metric);
    this.chosen = METRICS.filter((one) => (one === metric ? !isOn : this.chosen.includes(one)));
  }

  private axes(highest: number): Axes {
    const { width, height } = this.size;
    const x = { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1], name: this.say('threshold') };
    const top = this.cost ? highest : 1;
    const low = !this.cost && this.chosen.includes('mcc') ? -0.25 : 0;
    return new Axes(x, { low, high: top, ticks: this.cost ? ticks(0, top) : [0, 0.25, 0.5, 0.75, 1], name: this.cost ? this.say('costAxis') : '' }, width, height);
  }

  private measure(name: Metric | 'cost'): (counts: Counts) => number | undefined {
    return name === 'cost' ? (counts) => costOf(this.cost!, counts) : (counts) => valueOf(name, counts);
  }

  /** The curves and their axes: the same objects until something but the threshold is another. */
  private drawnOf(table: Table): Drawn {
    const key = [table, this.cost, this.chosen, this.size, this.texts];
    if (this.drawn && key.every((one, i) => one === this.drawn!.key[i])) return this.drawn;
    const names: readonly (Metric | 'cost')[] = this.cost ? ['cost'] : this.chosen;
    const lines = names.map((name) => ({ name, levels: levelsOf(table, this.measure(name), 2 * this.size.width) }));
    const highest = lines.flatMap(({ levels }) => levels).reduce((most, { value }) => Math.max(most, value ?? 0), 1e-9) * 1.08;
    this.drawn = { key, lines, axes: this.axes(highest) };
    return this.drawn;
  }

  private picture(table: Table) {
    const drawn = this.drawnOf(table);
    const { lines, axes } = drawn;
    const { width, height } = axes;
    const counts = countsAt(table, this.threshold);
    const x = axes.px(this.threshold);
    return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${this.summary()}>
        ${guard([drawn, this.bands, this.best], () => this.ground(drawn))}
      </svg>
      <svg class="over" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
        <path class="at" d="M${x} ${axes.top}V${axes.bottom}"/>
        ${lines.map(({ name }) => this.spot(axes, name, counts))}
        ${this.cost ? this.best.map((best, i) => this.named(axes, best, i)) : nothing}
      </svg>
      <div class="handle" role="slider" tabindex="0" aria-label=${this.say('threshold')} aria-valuemin="0" aria-valuemax="1" aria-valuenow=${this.threshold}
        aria-valuetext=${this.numbers.decimals(this.threshold)} style="translate: ${x}px ${axes.bottom}px" @keydown=${this.chooser.keyPressed}></div>`;
  }

  private ground({ lines, axes }: Drawn) {
    return svg`${axes.frame((value) => this.numbers.tick(value))}
      ${this.cost ? nothing : this.chosen.map((metric) => this.band(axes, metric))}
      ${lines.map(({ name, levels }) => cornersOf(levels).map((piece) => svg`<path class="curve ${name}" d=${axes.path(piece)}/>`))}
      ${this.cost ? this.best.map((best) => this.line(axes, best)) : nothing}`;
  }

  private spot(axes: Axes, name: Metric | 'cost', counts: Counts) {
    const value = this.measure(name)(counts);
    return value === undefined ? nothing : svg`<circle class="spot ${name}" cx=${axes.px(this.threshold)} cy=${axes.py(value)} r="5"/>`;
  }

  private line(axes: Axes, { threshold, cost }: Best) {
    const x = axes.px(threshold);
    return svg`<path class="best" d="M${x} ${axes.top}V${axes.bottom}"/>
      <circle class="spot cost" cx=${x} cy=${axes.py(cost)} r="6"/>`;
  }

  /**
   * The lowest is named on its left and the others on their right, away from each other, where there is room; on the other side where
   * the line of the threshold would cross the name and there is room too.
   */
  private named(axes: Axes, { name, threshold }: Best, index: number) {
    const x = axes.px(threshold);
    const isLowest = this.best.every((other) => threshold < other.threshold || other.name === name);
    const hasLeft = x - axes.left > NAMED;
    const hasRight = axes.right - x > NAMED;
    const wantsLeft = !hasRight || (isLowest && hasLeft);
    const line = axes.px(this.threshold) - x;
    const isCrossed = wantsLeft ? line < 0 && line > -NAMED : line > 0 && line < NAMED;
    const isLeft = isCrossed && (wantsLeft ? hasRight : hasLeft) ? !wantsLeft : wantsLeft;
    return svg`<text class="note" x=${x + (isLeft ? -8 : 8)} y=${axes.top + 14 + 17 * index} text-anchor=${isLeft ? 'end' : 'start'}>${name} ${this.numbers.decimals(threshold)}</text>`;
  }

  private band(axes: Axes, metric: Metric) {
    const index = BANDED.indexOf(metric);
    if (!this.bands || index < 0) return nothing;
    const size = this.bands.length / (2 * BANDED.length);
    const at = (end: 0 | 1, i: number): [number, number] => [i / (size - 1), this.bands![(2 * index + end) * size + i]];
    const inside = Array.from({ length: size }, (_, i) => i).filter((i) => Number.isFinite(at(0, i)[1]) && Number.isFinite(at(1, i)[1]));
    if (inside.length < 2) return nothing;
    return svg`<path class="band ${metric}" d="${axes.path([...inside.map((i) => at(1, i)), ...inside.toReversed().map((i) => at(0, i))])}Z"/>`;
  }

  private readonly pressed = (event: PointerEvent) => {
    if (!this.table) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const axes = this.axes(1);
    this.chooser.press(event, ({ clientX }) => tidy(axes.xAt(clientX - box.left)));
    this.renderRoot.querySelector<HTMLElement>('.handle')!.focus({ preventScroll: true });
    event.preventDefault();
  };

  private summary(): string {
    if (!this.table) return '';
    const counts = countsAt(this.table, this.threshold);
    const threshold = this.numbers.decimals(this.threshold);
    if (this.cost) return this.say('costSummary', { threshold, cost: this.numbers.significant(costOf(this.cost, counts)) });
    const values = this.chosen.map((metric) => `${this.say(metric)} ${this.numbers.decimals(valueOf(metric, counts))}`);
    return this.say('sweepSummary', { threshold, values: values.join(', ') });
  }

  private say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }

  private tell(type: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { threshold: this.threshold } }));
  }
}

customElements.define('paso-sweep', PasoSweep);
