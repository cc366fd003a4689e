import { css, html, LitElement, nothing, svg } from 'lit';
import type { Numbers } from '../echarts/numbers.ts';
import type { WeightsPart } from '../frames/frame.ts';
import { figures } from '../plot/figures.ts';
import { keepMenu } from '../plot/keep.ts';
import { numbersAt } from '../text/language.ts';
import { pathOf, places, reach } from './paths.ts';
import { momentsOf, type Moment, type Sizes } from './sizes.ts';
import { say, type TextKey, type Texts } from './texts.ts';

const BOX = { width: 240, height: 96 };

/** Every weight of every linear layer as a line over the run, and how many are near 0: what an L1 penalty or weight decay does. */
export class PasoWeights extends LitElement {
  static override styles = [figures(220, 20), css`
    b {
      font-weight: 650;
    }
    p {
      margin: 2px 0;
      font-size: var(--paso-text-small);
      color: var(--paso-quiet);
    }
    figcaption {
      display: flex;
      justify-content: space-between;
    }
    figcaption span {
      color: var(--paso-quiet);
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 110px;
      overflow: visible;
    }
    path {
      fill: none;
      stroke-width: 1.2;
      vector-effect: non-scaling-stroke;
      stroke: var(--paso-blue);
    }
    path.negative {
      stroke: var(--paso-orange);
      stroke-dasharray: 4 3;
    }
    path.near {
      stroke: var(--paso-quiet);
    }
    line {
      stroke: var(--paso-line);
      vector-effect: non-scaling-stroke;
    }
    .bar {
      block-size: 6px;
      margin-block: 4px 2px;
      border-radius: 3px;
      background: linear-gradient(90deg, var(--paso-quiet) calc(var(--share) * 100%), var(--paso-line) 0);
    }
  `];
  static override properties = { texts: { attribute: false }, moments: { state: true } };

  declare texts: Texts;
  declare moments: readonly Moment[];
  #near = 0;

  constructor() {
    super();
    this.texts = {};
    this.moments = [];
  }

  /** Takes the newest part of a frame. */
  frame(part: WeightsPart): void {
    this.#near = part.near;
    this.moments = momentsOf(part);
  }

  /** What is shown, to be read back. */
  values(): readonly Moment[] {
    return this.moments;
  }

  override updated(): void {
    const now = this.moments.at(-1);
    if (now) this.dataset.drawn = String(now.step);
  }

  override render() {
    const now = this.moments.at(-1);
    if (!now) return html`<p>${this.#say('empty')}</p>`;
    const rows = () => [['', '', ''], ...now.layers.flatMap(({ name, first }) => Array.from(first, (value, k) => [name, k, value]))];
    const title = this.#say('picture', { name: now.layers.map(({ name }) => name).join(', ') });
    return html`${keepMenu(this.texts, { picture: () => this, title, rows })}<div class="grid">${now.layers.map((_, index) => this.#figure(index))}</div>`;
  }

  #figure(index: number) {
    const layers = this.moments.map(({ layers }) => layers[index]);
    const now = layers[layers.length - 1];
    const most = reach(layers.map(({ first }) => first));
    return html`<figure>
      <figcaption><b>${now.name}</b><span>±${this.#numbers.significant(most, 3)}</span></figcaption>
      ${this.#picture(layers, now, most)}
      <div class="bar" aria-hidden="true" style="--share: ${now.nearZero / now.count}"></div>
      <p data-layer=${now.name}>${this.#summary(layers[0], now)}</p>
    </figure>`;
  }

  #picture(layers: readonly Sizes[], now: Sizes, most: number) {
    const at = places(this.moments.map(({ step }) => step));
    const kind = (value: number) => (Math.abs(value) <= this.#near ? 'near' : value < 0 ? 'negative' : '');
    return html`<svg viewBox="0 0 ${BOX.width} ${BOX.height}" preserveAspectRatio="none" role="img" aria-label=${this.#say('picture', { name: now.name })}>
      <line x1="0" x2=${BOX.width} y1=${BOX.height / 2} y2=${BOX.height / 2} />
      ${now.first.map((value, k) => svg`<path class=${kind(value)} d=${pathOf(layers.map(({ first }) => first[k]), at, most, BOX)} />`)}
    </svg>`;
  }

  #summary(start: Sizes, now: Sizes) {
    const numbers = this.#numbers;
    const sentence = this.#say('summary', {
      limit: numbers.tick(this.#near),
      near: numbers.whole(now.nearZero),
      count: numbers.whole(now.count),
      before: numbers.whole(start.nearZero),
      size: numbers.significant(now.size, 3),
      first: numbers.significant(start.size, 3),
    });
    return html`${sentence}${now.told < now.count ? ` ${this.#say('drawn', { n: numbers.whole(now.told) })}` : nothing}`;
  }

  get #numbers(): Numbers {
    return numbersAt(this);
  }

  #say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }
}

customElements.define('paso-weights', PasoWeights);
