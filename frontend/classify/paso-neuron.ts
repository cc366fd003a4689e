import { css, html, LitElement, nothing, svg } from 'lit';
import type { Numbers } from '../echarts/numbers.ts';
import { float32, type NetworkPart } from '../frames/frame.ts';
import { colours, controls } from '../network/styles.ts';
import { keepMenu } from '../plot/keep.ts';
import { answer, thickness, weightsOf, type Sample, type Weights } from './neuron.ts';
import { sigmoid } from './odds.ts';
import { say, type TextKey, type Texts } from './texts.ts';
import { numbersAt } from '../text/language.ts';

const look = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
    container-type: inline-size;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
    max-height: 330px;
    overflow: visible;
  }
  playground-echart-menu {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
  }
  .unit {
    fill: var(--paper);
    stroke: var(--ink);
    stroke-width: 1.75;
  }
  .bias .unit,
  .bias .edge {
    stroke-dasharray: 5 4;
  }
  .edge {
    fill: none;
    stroke-linecap: round;
    opacity: 0.85;
  }
  .up {
    stroke: var(--positive);
  }
  .down {
    stroke: var(--negative);
  }
  .wire {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.75;
  }
  text {
    --least: calc(var(--paso-text-small) * tan(atan2(660px, 100cqi))); /* however small the drawing is */
    fill: var(--ink);
    font-size: max(var(--paso-text-plain), var(--least));
    text-anchor: middle;
  }
  .name {
    font-weight: 650;
    font-size: max(var(--paso-text-body), var(--least));
  }
  .value {
    fill: var(--quiet);
  }
  .upper {
    --apart: calc((var(--least) - 16px) / 2); /* two lines in a circle */
    translate: 0 min(0px, -1 * var(--apart));
  }
  .lower {
    --apart: calc((var(--least) - 16px) / 2);
    translate: 0 max(0px, var(--apart));
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 4px;
  }
  @container (max-width: 460px) {
    .last {
      display: none; /* the formula below says what it is */
    }
  }
  .weight {
    font-weight: 650;
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 5px;
    stroke-linejoin: round;
  }
  .box {
    fill: var(--soft);
    stroke: var(--line);
  }
  .curve {
    fill: none;
    stroke: var(--negative);
    stroke-width: 2.25;
  }
  .axis {
    stroke: var(--line);
  }
  .dot {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 1.5;
  }
  .result {
    font-size: max(var(--paso-text-lead), var(--least));
    font-weight: 700;
  }
  .sums {
    margin: 10px 0 0;
    display: grid;
    gap: 3px;
    font-size: var(--paso-text-body);
    overflow-wrap: anywhere;
  }
  .sums b {
    font-weight: 650;
  }
  .sums sup {
    font-size: var(--paso-text-small);
  }
`;

/** Left of the sigmoid's box, and its size. */
const BOX = { x: 420, y: 82, width: 120, height: 96 };
const REACH = 6; // logits that the little curve spans, either way

/** The logistic model as a neuron, with the weights of the newest frame and one point going through it. */
export class PasoNeuron extends LitElement {
  static override styles = [colours, controls, look];
  static override properties = { texts: { attribute: false }, sample: { attribute: false }, weights: { state: true } };

  declare texts: Texts;
  /** The point that goes through, as the model sees it. */
  declare sample: Sample | undefined;
  declare weights: Weights | undefined;

  private get numbers(): Numbers {
    return numbersAt(this);
  }
  private pending: NetworkPart | undefined;

  constructor() {
    super();
    this.texts = {};
  }

  /** Takes the newest weights; drawn with the next update. */
  frame(part: NetworkPart): void {
    if (!this.pending) requestAnimationFrame(() => this.adopt());
    this.pending = part;
  }

  /** What is drawn, to be read back. */
  values() {
    const { weights, sample } = this;
    return { weights, sample, ...(weights && sample ? answer(weights, sample) : {}) };
  }

  private adopt(): void {
    if (this.pending) this.weights = weightsOf(float32(this.pending.parameters)) ?? this.weights;
    this.pending = undefined;
  }

  override render() {
    const { weights, sample } = this;
    if (!weights || !sample) return nothing;
    const { z, p } = answer(weights, sample);
    return html`<svg viewBox="0 0 660 262" role="img" aria-label=${this.say('neuronTitle')}>
        ${this.edges(weights)} ${this.units(sample)}
        <path class="wire" d="M334 130H${BOX.x}M${BOX.x + BOX.width} 130H583" />
        ${this.box(z)}
        <text class="result" x="377" y="118">${this.numbers.decimals(z)}</text>
        <text class="value" x="377" y="149">z · logit</text>
        <circle class="unit" cx="610" cy="130" r="27" style="fill: ${tint(p)}" />
        <text class="name" x="610" y="135">ŷ</text>
        <text class="result" x="610" y="184">${this.numbers.decimals(p)}</text>
        <text class="value last" x="610" y="203">${this.say('probabilityShort')}</text>
      </svg>
      ${keepMenu(this.texts, { picture: () => this, title: this.say('neuronTitle'), rows: () => [['w₁', 'w₂', 'b', 'x₁', 'x₂', 'z', 'ŷ'], [weights.w1, weights.w2, weights.b, sample.x1, sample.x2, z, p]] })}
      <p class="sums">
        <span>z = b + w₁x₁ + w₂x₂ = ${this.sum(weights, sample)} = <b>${this.numbers.decimals(z, 4)}</b></span>
        <span>ŷ = σ(z) = 1 / (1 + e<sup>−z</sup>) = <b>${this.numbers.decimals(p, 4)}</b> · ${this.say('truth')}: <b>${sample.label}</b></span>
      </p>`;
  }

  private sum({ w1, w2, b }: Weights, { x1, x2 }: Sample): string {
    const { numbers } = this;
    return `${numbers.decimals(b, 4)} + ${numbers.term(w1)} × ${numbers.term(x1)} + ${numbers.term(w2)} × ${numbers.term(x2)}`;
  }

  private edges({ w1, w2, b }: Weights) {
    return svg`${this.edge('w₁', w1, 52)}${this.edge('w₂', w2, 130)}<g class="bias">${this.edge('b', b, 208)}</g>`;
  }

  private edge(name: string, weight: number, y: number) {
    const bend = y === 130 ? 'M78 130H282' : `M78 ${y}C180 ${y} 180 130 282 130`;
    const [x, textY] = [158, y === 130 ? 124 : y < 130 ? 60 : 214];
    return svg`<path class="edge ${weight < 0 ? 'down' : 'up'}" stroke-width=${thickness(weight)} d=${bend}/>
      <text class="weight" x=${x} y=${textY}>${name} = ${this.numbers.decimals(weight, 4)}</text>`;
  }

  private units({ x1, x2 }: Sample) {
    return svg`
      <circle class="unit" cx="52" cy="52" r="26"/><text class="name upper" x="52" y="49">x₁</text><text class="value lower" x="52" y="65">${this.numbers.decimals(x1, 2)}</text>
      <circle class="unit" cx="52" cy="130" r="26"/><text class="name upper" x="52" y="127">x₂</text><text class="value lower" x="52" y="143">${this.numbers.decimals(x2, 2)}</text>
      <g class="bias"><circle class="unit" cx="52" cy="208" r="26"/><text class="name" x="52" y="213">1</text></g>
      <circle class="unit" cx="308" cy="130" r="27"/><text class="name" x="308" y="137" style="font-size: max(var(--paso-text-large), var(--least))">Σ</text>`;
  }

  private box(z: number) {
    const { x, y, width, height } = BOX;
    const across = (value: number) => x + 10 + ((Math.min(REACH, Math.max(-REACH, value)) + REACH) / (2 * REACH)) * (width - 20);
    const up = (p: number) => y + height - 12 - p * (height - 24);
    const curve = Array.from({ length: 41 }, (_, i) => -REACH + (i * REACH) / 20).map((at) => `${across(at).toFixed(1)} ${up(sigmoid(at)).toFixed(1)}`);
    return svg`<rect class="box" x=${x} y=${y} width=${width} height=${height} rx="10"/>
      <path class="axis" d="M${across(0)} ${y + 8}V${y + height - 8}"/>
      <path class="curve" d="M${curve.join('L')}"/>
      <circle class="dot" cx=${across(z)} cy=${up(sigmoid(Math.min(REACH, Math.max(-REACH, z))))} r="5"/>
      <text class="name" x=${x + width / 2} y=${y + height + 20}>σ · sigmoid</text>`;
  }

  private say(key: TextKey): string {
    return say(this.texts, key);
  }
}

/** Vermilion at 0, paper half-way, blue at 1. */
function tint(p: number): string {
  const share = Math.round(Math.abs(2 * p - 1) * 60);
  return `color-mix(in srgb, var(${p < 0.5 ? '--negative' : '--positive'}) ${share}%, var(--paper))`;
}

customElements.define('paso-neuron', PasoNeuron);
