import { figures } from '../plot/figures.ts';
import { keepMenu } from '../plot/keep.ts';
import { css, html, LitElement, nothing, svg } from 'lit';
import type { Distribution, DistributionsPart, Layer, Moment } from '../frames/frame.ts';
import { outline, span } from './spread.ts';
import { numbersAt } from '../text/language.ts';

const KINDS = ['weights', 'gradients', 'activations'] as const;
const WIDTH = 170; // as narrow as a figure gets, so that its numbers are never smaller than they are set
const HEIGHT = 96;
const FOOT = 16;
const RIDGE = 27; // height of the tallest bin

type Kind = (typeof KINDS)[number];

/**
 * How weights, gradients and activations are spread, layer by layer, from the start of the run (above, pale) to where it stands, which
 * stands out.
 */
export class PasoDistributions extends LitElement {
  static override styles = [figures(170, 16), css`
    figcaption {
      font-size: var(--paso-text-note);
    }

    figcaption b {
      font-weight: 650;
    }

    figcaption span {
      display: block;
      color: var(--paso-quiet);
    }

    svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
    }

    text {
      font-size: var(--paso-text-small);
      fill: var(--paso-quiet);
    }

    path.ridge {
      fill: var(--ridge);
      stroke: var(--paso-surface);
      stroke-width: 0.8;
    }

    path.now {
      fill: var(--paso-orange);
    }

    .weights {
      --ridge: var(--paso-blue);
    }

    .gradients {
      --ridge: var(--paso-violet);
    }

    .activations {
      --ridge: var(--paso-green);
    }

    p {
      color: var(--paso-quiet);
      font-size: var(--paso-text-body);
    }
  `];
  static override properties = { texts: { attribute: false }, moments: { state: true } };

  declare texts: Record<string, string> | undefined;
  declare moments: Moment[];

  constructor() {
    super();
    this.moments = [];
  }

  /** Takes the newest part of a frame. */
  frame(part: DistributionsPart): void {
    this.moments = part.moments;
  }

  /** What is drawn, to be read back. */
  values() {
    return { step: this.#now?.step, layers: this.#now?.layers ?? [], rows: this.moments };
  }

  get #now(): Moment | undefined {
    return this.moments.at(-1);
  }

  override updated(): void {
    if (this.#now) this.dataset.drawn = String(this.#now.step);
  }

  override render() {
    const { moments, texts } = this;
    if (!this.#now || !texts) return html`<p>${texts?.empty}</p>`;
    const { layers } = this.#now;
    const rows = () => [['', '', 'σ', 'min', 'max'], ...layers.flatMap((layer) => KINDS.map((kind) => [layer.name, texts[kind], layer[kind].deviation, layer[kind].low, layer[kind].high]))];
    return html`${keepMenu(texts, { picture: () => this, title: KINDS.map((kind) => texts[kind]).join(', '), rows })}<div class="grid">${this.#now.layers.map((layer, i) => KINDS.map((kind) => this.#figure(layer, i, kind, moments)))}</div>`;
  }

  #figure(layer: Layer, index: number, kind: Kind, rows: readonly Moment[]) {
    const now = layer[kind];
    const range = span(rows.map((row) => row.layers[index][kind]));
    const words = `${this.texts![kind]} · ${layer.name}`;
    return html`<figure class=${kind}>
      <figcaption><b>${words}</b><span>σ ${this.#number(now.deviation)} · ${this.#number(now.low)} … ${this.#number(now.high)}</span></figcaption>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${words}>
        ${rows.map((row, i) => this.#ridge(row.layers[index][kind], i, rows.length, range, i === rows.length - 1))}
        <text x="0" y=${HEIGHT - 3}>${this.#number(range[0])}</text>
        <text x=${WIDTH} y=${HEIGHT - 3} text-anchor="end">${this.#number(range[1])}</text>
      </svg>
    </figure>`;
  }

  #ridge(one: Distribution, row: number, rows: number, [low, high]: [number, number], isNow: boolean) {
    const share = rows > 1 ? row / (rows - 1) : 1;
    const base = RIDGE + 2 + share * (HEIGHT - FOOT - RIDGE - 4);
    const points = outline(one, (high - low) / 60);
    const path = points.map(([x, y], i) => `${i ? 'L' : 'M'}${(((x - low) / (high - low)) * WIDTH).toFixed(1)} ${(base - y * RIDGE).toFixed(1)}`).join('');
    return svg`<path class="ridge ${isNow ? 'now' : ''}" opacity=${isNow ? nothing : 0.25 + 0.6 * share} d="${path}Z"/>`;
  }

  #number(value: number): string {
    return numbersAt(this).tick(Number(value.toPrecision(3)));
  }
}

customElements.define('paso-distributions', PasoDistributions);
