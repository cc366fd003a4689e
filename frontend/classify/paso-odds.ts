import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { PlaygroundEchart } from '../echarts/echart.ts';
import '../echarts/echart.ts';
import { css as paint, type Ink } from '../echarts/ink.ts';
import type { Plot } from '../echarts/model.ts';
import type { Places } from '../echarts/places.ts';
import { colours, controls } from '../network/styles.ts';
import { chartWords } from '../plot/chart-words.ts';
import { guides } from '../plot/marks.ts';
import { plots } from '../plot/styles.ts';
import { numbersAt } from '../text/language.ts';
import { afterKey, logOddsOf, oddsOf, sigmoid, spread, tidy } from './odds.ts';
import { KINDS, oddsPlots, place, type Kind } from './odds-plots.ts';
import { say, type TextKey, type Texts } from './texts.ts';

const REST_MILLIS = 250;

const look = css`
  .three {
    display: grid;
    gap: 14px 20px;
    grid-template-columns: repeat(auto-fit, minmax(min(250px, 100%), 1fr));
  }
  playground-echart {
    height: clamp(250px, 40vh, 460px);
    cursor: crosshair;
  }
  .switch {
    margin-block: -5px; /* the three curves begin at one height */
  }
`;

/**
 * Three curves that say the same thing, and one probability to be moved on any of them.
 *
 * @fires probability-input `{probability}` while it moves
 * @fires probability-changed `{probability}` at rest
 */
export class PasoOdds extends LitElement {
  static override styles = [colours, controls, plots, look];
  static override properties = {
    texts: { attribute: false },
    probability: { type: Number },
    marks: { attribute: false },
    isLog: { type: Boolean },
  };

  declare texts: Texts;
  declare probability: number;
  /** Probabilities with a dot of their own. */
  declare marks: number[];
  declare isLog: boolean;

  private plots: Record<Kind, Plot> | undefined;
  private dragged: Kind | undefined;
  private rest = 0;

  constructor() {
    super();
    this.texts = {};
    this.probability = 0.5;
    this.marks = [];
    this.isLog = false;
  }

  /** What is drawn, to be read back. */
  values() {
    const p = this.probability;
    const along = (ps: readonly number[]) => Object.fromEntries(KINDS.map((kind) => [kind, ps.map((each) => place(kind, each))]));
    return { probability: p, odds: oddsOf(p), logOdds: logOddsOf(p), isLog: this.isLog, curves: along(spread()), marks: along(this.marks) };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.rest);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('texts') || changed.has('marks') || changed.has('isLog')) this.plots = oddsPlots(this.marks, this.isLog, this.texts, numbersAt(this));
  }

  override render() {
    return html`<div class="three">${KINDS.map((kind) => this.section(kind))}</div>
      <p class="hidden" aria-live="polite">${this.summary()}</p>`;
  }

  private section(kind: Kind) {
    return html`<playground-echart class=${kind} data-kind=${kind} .texts=${chartWords(this.texts)} .model=${this.plots![kind]} .over=${this.over(kind)}
      @placed=${() => this.requestUpdate()} @pointerdown=${this.pressed} @pointermove=${this.moved} @pointerup=${this.released} @pointercancel=${this.released}>
      ${kind === 'odds' ? this.scales() : nothing} ${this.handle(kind)}
    </playground-echart>`;
  }

  private scales() {
    return html`<span class="switch" slot="head" role="group" aria-label=${this.say('scale')}>
      ${[false, true].map((isLog) => html`<button type="button" aria-pressed=${this.isLog === isLog} @click=${() => (this.isLog = isLog)}>${this.say(isLog ? 'log' : 'linear')}</button>`)}
    </span>`;
  }

  private handle(kind: Kind) {
    const places = this.chart(kind)?.places;
    if (!places) return nothing;
    const [left, top] = this.spot(kind, places);
    return html`<div
      class="handle"
      role="slider"
      tabindex="0"
      aria-label="${this.say('handle')} · ${this.say(`${kind}Title`)}"
      aria-valuemin="0.001"
      aria-valuemax="0.999"
      aria-valuenow=${this.probability}
      aria-valuetext=${this.summary()}
      style="translate: ${left}px ${top}px"
      @keydown=${this.keyPressed}
    ></div>`;
  }

  private over(kind: Kind) {
    return (pen: CanvasRenderingContext2D, places: Places, ink: Ink) => guides(pen, places, this.spot(kind, places), paint(ink.quiet));
  }

  /** Where the handle is: never outside the axes. */
  private spot(kind: Kind, places: Places): [number, number] {
    const [left, top] = places.at(...place(kind, this.probability));
    return [left, Math.min(places.bottom, Math.max(places.top, top))];
  }

  private chart(kind: Kind): PlaygroundEchart | null {
    return this.renderRoot.querySelector<PlaygroundEchart>(`.${kind}`);
  }

  private readonly pressed = (event: PointerEvent) => {
    const chart = event.currentTarget as PlaygroundEchart;
    if (event.button !== 0 || !chart.places?.holds(chart.spot(event))) return;
    chart.setPointerCapture(event.pointerId);
    chart.querySelector<HTMLElement>('.handle')!.focus({ preventScroll: true });
    this.dragged = chart.dataset.kind as Kind;
    this.moved(event);
    event.preventDefault();
  };

  private readonly moved = (event: PointerEvent) => {
    if (!this.dragged) return;
    const chart = event.currentTarget as PlaygroundEchart;
    const [x] = chart.places!.under(chart.spot(event));
    this.move(tidy(this.dragged === 'sigmoid' ? sigmoid(x) : x));
  };

  private readonly released = () => {
    if (!this.dragged) return;
    this.dragged = undefined;
    this.tell('probability-changed');
  };

  private readonly keyPressed = (event: KeyboardEvent) => {
    const next = afterKey(this.probability, event);
    if (next === undefined) return;
    event.preventDefault();
    this.move(next);
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.tell('probability-changed'), REST_MILLIS);
  };

  private move(p: number): void {
    if (p === this.probability) return;
    this.probability = p;
    this.tell('probability-input');
  }

  private summary(): string {
    const [p, numbers] = [this.probability, numbersAt(this)];
    return this.say('oddsSummary', {
      p: numbers.decimals(p),
      odds: numbers.decimals(oddsOf(p), 4),
      z: numbers.decimals(logOddsOf(p), 4),
    });
  }

  private say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }

  private tell(name: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { probability: this.probability } }));
  }
}

customElements.define('paso-odds', PasoOdds);
