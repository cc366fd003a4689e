import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { PlaygroundEchart } from '../echarts/echart.ts';
import '../echarts/echart.ts';
import { css as paint, type Ink } from '../echarts/ink.ts';
import type { Plot } from '../echarts/model.ts';
import type { Places } from '../echarts/places.ts';
import { float32, type ThresholdPart, type UncertaintyPart } from '../frames/frame.ts';
import { colours, controls } from '../network/styles.ts';
import { chartWords } from '../plot/chart-words.ts';
import { dot } from '../plot/marks.ts';
import { plots } from '../plot/styles.ts';
import { numbersAt } from '../text/language.ts';
import { Chooser, tidy, type Chosen } from './chooser.ts';
import { METRICS, valueOf, type Metric } from './metrics.ts';
import { costOf, type Cost } from './steps.ts';
import { sweep } from './styles/sweep.ts';
import { hueOf, levelsAt, measureOf, namesOf, sweepPlot, type Best, type Sweep } from './sweep-plot.ts';
import { countsAt, decode, type Table } from './table.ts';
import { say, type TextKey, type Texts } from './texts.ts';

const FIRST: readonly Metric[] = ['precision', 'recall', 'f1'];

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
    table: { state: true },
    bands: { state: true },
    shown: { state: true },
  };

  declare texts: Texts;
  /** What errors cost; without it metrics are shown. */
  declare cost: Cost | undefined;
  declare best: Best[];
  declare chosen: readonly Metric[];
  declare table: Table | undefined;
  declare bands: Float32Array | undefined;
  /** Counts up when the threshold is another. */
  declare shown: number;

  private readonly chooser = new Chooser(this);
  private plot: Plot | undefined;

  constructor() {
    super();
    this.texts = {};
    this.best = [];
    this.chosen = FIRST;
    this.shown = 0;
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
    else this.table = decode(part as ThresholdPart) ?? this.table;
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
    return {
      threshold: this.threshold,
      curves: Object.fromEntries(namesOf(this.sweep).map((name) => [name, levelsAt(table, name, this.sweep, Infinity)])),
      best: this.best,
      hasBands: this.bands !== undefined,
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chooser.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const isSame = (['table', 'bands', 'cost', 'best', 'chosen', 'texts'] as const).every((name) => !changed.has(name));
    if (this.table && !isSame) this.plot = sweepPlot(this.table, this.sweep, this.texts, numbersAt(this));
  }

  override updated(): void {
    this.dataset.drawn = String(this.shown);
  }

  override render() {
    return html`${this.cost ? nothing : this.chips()}
      <playground-echart .texts=${chartWords(this.texts)} .model=${this.plot} .over=${this.over(this.threshold)} .summary=${this.summary()}
        @placed=${() => this.requestUpdate()} @pointerdown=${this.pressed} @pointermove=${this.chooser.drag} @pointerup=${this.chooser.release} @pointercancel=${this.chooser.cancel}>
        ${this.table && this.chart?.places ? this.handle(this.chart.places) : nothing}
      </playground-echart>`;
  }

  private get sweep(): Sweep {
    return { metrics: this.chosen, cost: this.cost, best: this.best, bands: this.bands };
  }

  private get chart(): PlaygroundEchart | null {
    return this.renderRoot?.querySelector('playground-echart') ?? null;
  }

  private chips() {
    const counts = this.table && countsAt(this.table, this.threshold);
    return html`<div class="chips" role="group" aria-label=${this.say('metricsTitle')}>
      ${METRICS.map((metric) => html`<button type="button" style="--hue: ${hueOf(metric)}" aria-pressed=${this.chosen.includes(metric)} @click=${() => this.toggle(metric)}>
        <i></i>${this.say(metric)} <b>${counts ? numbersAt(this).decimals(valueOf(metric, counts)) : ''}</b>
      </button>`)}
    </div>`;
  }

  private toggle(metric: Metric): void {
    const isOn = this.chosen.includes(metric);
    this.chosen = METRICS.filter((one) => (one === metric ? !isOn : this.chosen.includes(one)));
  }

  private handle(places: Places) {
    const { threshold } = this;
    return html`<div class="handle" role="slider" tabindex="0" aria-label=${this.say('threshold')} aria-valuemin="0" aria-valuemax="1" aria-valuenow=${threshold}
      aria-valuetext=${numbersAt(this).decimals(threshold)} style="translate: ${places.px(threshold)}px ${places.bottom}px" @keydown=${this.chooser.keyPressed}></div>`;
  }

  /** The line of the threshold, and where it meets each curve. */
  private over(threshold: number) {
    return (pen: CanvasRenderingContext2D, places: Places, ink: Ink) => {
      const counts = countsAt(this.table!, threshold);
      const x = places.px(threshold);
      pen.lineWidth = 2;
      pen.strokeStyle = paint(ink.ink);
      pen.stroke(new Path2D(`M${x} ${places.top}V${places.bottom}`));
      for (const name of namesOf(this.sweep)) {
        const value = measureOf(name, this.sweep)(counts);
        if (value !== undefined) dot(pen, [x, places.py(value)], 5, paint(ink.hues!.get(hueOf(name)) ?? ink.ink), ink);
      }
    };
  }

  private readonly pressed = (event: PointerEvent) => {
    const chart = this.chart!;
    if (!this.table || !chart.places?.holds(chart.spot(event))) return;
    this.chooser.press(event, (move) => tidy(chart.places!.under(chart.spot(move))[0]));
    this.renderRoot.querySelector<HTMLElement>('.handle')!.focus({ preventScroll: true });
    event.preventDefault();
  };

  private summary(): string {
    if (!this.table) return '';
    const counts = countsAt(this.table, this.threshold);
    const threshold = numbersAt(this).decimals(this.threshold);
    if (this.cost) return this.say('costSummary', { threshold, cost: numbersAt(this).significant(costOf(this.cost, counts)) });
    const values = this.chosen.map((metric) => `${this.say(metric)} ${numbersAt(this).decimals(valueOf(metric, counts))}`);
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
