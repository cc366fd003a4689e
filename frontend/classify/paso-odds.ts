import { css, html, LitElement, nothing, svg } from 'lit';
import { colours, controls } from '../network/styles.ts';
import { Axes, type Axis } from '../plot/axes.ts';
import { Digits } from '../plot/digits.ts';
import { afterKey, logOddsOf, oddsOf, sigmoid, spread, tidy } from './odds.ts';
import { plots } from '../plot/styles.ts';
import { say, type TextKey, type Texts } from './texts.ts';
import { digitsAt } from '../text/language.ts';

const KINDS = ['odds', 'logOdds', 'sigmoid'] as const;
type Kind = (typeof KINDS)[number];

const REST_MILLIS = 250;
const PROBABILITIES: Omit<Axis, 'name'> = { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };
const LOG_ODDS: Omit<Axis, 'name'> = { low: -5, high: 5, ticks: [-4, -2, 0, 2, 4] };
const ODDS: Omit<Axis, 'name'> = { low: 0, high: 20, ticks: [0, 5, 10, 15, 20] };
const LOG_SCALED: Omit<Axis, 'name'> = { low: 0.01, high: 100, ticks: [0.01, 0.1, 1, 10, 100], isLog: true };

const look = css`
  .three {
    display: grid;
    gap: 14px 20px;
    grid-template-columns: repeat(auto-fit, minmax(min(250px, 100%), 1fr));
  }
  .plot {
    height: clamp(210px, 36vh, 420px);
    cursor: crosshair;
  }
  .mark {
    fill: var(--negative);
    stroke: var(--paper);
    stroke-width: 1.5;
  }
  .sigmoid .curve {
    stroke: var(--negative);
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
    size: { state: true },
  };

  declare texts: Texts;
  declare probability: number;
  /** Probabilities with a dot of their own. */
  declare marks: number[];
  declare isLog: boolean;
  declare size: { width: number; height: number };

  private get numbers(): Digits {
    return digitsAt(this);
  }
  private dragged: Kind | undefined;
  private rest = 0;
  private readonly resized = new ResizeObserver(([entry]) => (this.size = { width: entry.contentRect.width, height: entry.contentRect.height }));

  constructor() {
    super();
    this.texts = {};
    this.probability = 0.5;
    this.marks = [];
    this.isLog = false;
    this.size = { width: 0, height: 0 };
  }

  /** What is drawn, to be read back. */
  values() {
    const p = this.probability;
    const along = (ps: readonly number[]) => Object.fromEntries(KINDS.map((kind) => [kind, ps.map((each) => place(kind, each))]));
    return { probability: p, odds: oddsOf(p), logOdds: logOddsOf(p), isLog: this.isLog, curves: along(spread()), marks: along(this.marks) };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.resized.observe(this.renderRoot.querySelector('.plot')!));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    clearTimeout(this.rest);
  }

  override render() {
    return html`<div class="three">${KINDS.map((kind) => this.section(kind))}</div>
      <p class="hidden" aria-live="polite">${this.summary()}</p>`;
  }

  private section(kind: Kind) {
    return html`<section class="part ${kind}">
      <header>
        <h3>${this.say(`${kind}Title`)}</h3>
        ${kind === 'odds' ? this.scales() : nothing}
      </header>
      <div class="plot" data-kind=${kind} @pointerdown=${this.pressed} @pointermove=${this.moved} @pointerup=${this.released} @pointercancel=${this.released}>
        ${this.size.width > 0 ? this.picture(kind) : nothing}
      </div>
    </section>`;
  }

  private scales() {
    return html`<span class="switch" role="group" aria-label=${this.say('scale')}>
      ${[false, true].map((isLog) => html`<button type="button" aria-pressed=${this.isLog === isLog} @click=${() => (this.isLog = isLog)}>${this.say(isLog ? 'log' : 'linear')}</button>`)}
    </span>`;
  }

  private picture(kind: Kind) {
    const axes = this.axes(kind);
    const { width, height } = axes;
    const [x, y] = place(kind, this.probability);
    const cut = Math.min(axes.y.high, Math.max(axes.y.low, y));
    return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
        ${axes.frame((value) => this.numbers.tick(value))}
        <clipPath id="inside"><rect x=${axes.left} y=${axes.top - 4} width=${axes.right - axes.left} height=${axes.bottom - axes.top + 4} /></clipPath>
        <path class="curve" clip-path="url(#inside)" d=${axes.path(spread().map((p) => place(kind, p)))} />
        ${this.marks.map((mark) => this.mark(kind, axes, mark))}
        <path class="guide" d="M${axes.left} ${axes.py(cut)}H${axes.px(x)}V${axes.bottom}" />
      </svg>
      <div
        class="handle"
        role="slider"
        tabindex="0"
        aria-label="${this.say('handle')} · ${this.say(`${kind}Title`)}"
        aria-valuemin="0.001"
        aria-valuemax="0.999"
        aria-valuenow=${this.probability}
        aria-valuetext=${this.summary()}
        style="translate: ${axes.px(x)}px ${axes.py(cut)}px"
        @keydown=${this.keyPressed}
      ></div>`;
  }

  private mark(kind: Kind, axes: Axes, p: number) {
    const [x, y] = place(kind, p);
    const text = kind === 'odds' ? oddsOf(p) : kind === 'logOdds' ? logOddsOf(p) : p;
    const word = kind === 'sigmoid' ? this.numbers.tick(text) : this.numbers.decimals(text, kind === 'odds' ? 2 : 4);
    return svg`<circle class="mark" cx=${axes.px(x)} cy=${axes.py(y)} r="5"/>
      <text class="note" x=${axes.px(x) + (kind === 'odds' ? -9 : 9)} y=${axes.py(y) + (kind === 'odds' ? -8 : 17)} text-anchor=${kind === 'odds' ? 'end' : 'start'}>${word}</text>`;
  }

  private axes(kind: Kind): Axes {
    const probability = { ...PROBABILITIES, name: this.say('probability') };
    const logOdds = { ...LOG_ODDS, name: this.say('logOdds') };
    const odds = { ...(this.isLog ? LOG_SCALED : ODDS), name: this.say('odds') };
    const { width, height } = this.size;
    if (kind === 'sigmoid') return new Axes(logOdds, probability, width, height);
    return new Axes(probability, kind === 'odds' ? odds : logOdds, width, height);
  }

  private readonly pressed = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const plot = event.currentTarget as HTMLElement;
    plot.setPointerCapture(event.pointerId);
    plot.querySelector<HTMLElement>('.handle')!.focus({ preventScroll: true });
    this.dragged = plot.dataset.kind as Kind;
    this.moved(event);
    event.preventDefault();
  };

  private readonly moved = (event: PointerEvent) => {
    if (!this.dragged) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const x = this.axes(this.dragged).xAt(event.clientX - box.left);
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
    const p = this.probability;
    return this.say('oddsSummary', {
      p: this.numbers.decimals(p),
      odds: this.numbers.decimals(oddsOf(p), 4),
      z: this.numbers.decimals(logOddsOf(p), 4),
    });
  }

  private say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }

  private tell(name: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { probability: this.probability } }));
  }
}

/** Where a probability lies in a picture, in axis values. */
function place(kind: Kind, p: number): [number, number] {
  if (kind === 'odds') return [p, oddsOf(p)];
  return kind === 'logOdds' ? [p, logOddsOf(p)] : [logOddsOf(p), p];
}

customElements.define('paso-odds', PasoOdds);
