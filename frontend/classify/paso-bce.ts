import { css, html, LitElement, nothing, svg } from 'lit';
import { bytes, float64, type ThresholdPart } from '../frames/frame.ts';
import { colours, controls } from '../network/styles.ts';
import { Axes } from '../plot/axes.ts';
import { lossOf, meanLoss, tidy, type Point } from './bce.ts';
import { Digits } from '../plot/digits.ts';
import { afterKey } from './odds.ts';
import { plots } from '../plot/styles.ts';
import { say, type TextKey, type Texts } from './texts.ts';
import { digitsAt } from '../text/language.ts';

const HIGHEST = 4; // nats that the picture shows
const REST_MILLIS = 250;

const look = css`
  .plot {
    height: clamp(240px, 42vh, 480px);
  }
  .curve.label0 {
    stroke: var(--negative);
  }
  .curve {
    opacity: 0.45;
  }
  .stem {
    fill: none;
    stroke-width: 3;
    stroke-linecap: round;
    opacity: 0.75;
  }
  .label1 {
    stroke: var(--positive);
  }
  .label0 {
    stroke: var(--negative);
  }
  .shape {
    stroke: var(--paper);
    stroke-width: 1.25;
  }
  .shape.label1 {
    fill: var(--positive);
  }
  .shape.label0 {
    fill: var(--negative);
  }
  .mean {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
    stroke-dasharray: 7 5;
  }
  .handle {
    border-color: var(--positive);
  }
  .handle.label0 {
    border-color: var(--negative);
  }
  text.name1 {
    fill: var(--positive);
    font-weight: 600;
  }
  text.name0 {
    fill: var(--negative);
    font-weight: 600;
  }
`;

/**
 * Every point's loss as a length under its curve. Points are given and can be moved, or come with the frames' part
 * `threshold`.
 *
 * @fires point-input `{index, p}` while a point moves
 * @fires point-changed `{index, p}` at rest
 */
export class PasoBce extends LitElement {
  static override styles = [colours, controls, plots, look];
  static override properties = {
    texts: { attribute: false },
    points: { attribute: false },
    movable: { type: Boolean },
    size: { state: true },
  };

  declare texts: Texts;
  declare points: Point[];
  declare movable: boolean;
  declare size: { width: number; height: number };

  private get numbers(): Digits {
    return digitsAt(this);
  }
  private pending: ThresholdPart | undefined;
  private dragged = -1;
  private rest = 0;
  private readonly resized = new ResizeObserver(([{ contentRect }]) => (this.size = { width: contentRect.width, height: contentRect.height }));

  constructor() {
    super();
    this.texts = {};
    this.points = [];
    this.movable = false;
    this.size = { width: 0, height: 0 };
  }

  /** Takes the newest probabilities; drawn at the next animation frame. */
  frame(part: ThresholdPart): void {
    if (!this.pending) requestAnimationFrame(() => this.adopt());
    this.pending = part;
  }

  /** What is drawn, to be read back. */
  values() {
    return { points: this.points, losses: this.points.map(lossOf), mean: meanLoss(this.points) };
  }

  private adopt(): void {
    if (!this.pending) return;
    const [scores, labels] = [float64(this.pending.scores), bytes(this.pending.labels)];
    this.points = Array.from(scores, (p, i) => ({ p, label: labels[i] }));
    this.pending = undefined;
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
    return html`<div class="plot" @pointermove=${this.moved} @pointerup=${this.released} @pointercancel=${this.released}>
        ${this.size.width > 0 ? this.picture() : nothing}
      </div>
      <p class="summary">${this.summary()}</p>`;
  }

  private axes(): Axes {
    const { width, height } = this.size;
    const x = { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1], name: this.say('probability') };
    return new Axes(x, { low: 0, high: HIGHEST, ticks: [0, 1, 2, 3, 4], name: this.say('lossAxis') }, width, height);
  }

  private picture() {
    const axes = this.axes();
    const { width, height } = axes;
    const mean = meanLoss(this.points);
    const hasMean = Number.isFinite(mean) && mean < HIGHEST;
    return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${this.summary()}>
        ${axes.frame((value) => this.numbers.tick(value))}
        <clipPath id="inside"><rect x=${axes.left} y=${axes.top - 6} width=${axes.right - axes.left} height=${axes.bottom - axes.top + 6} /></clipPath>
        <g clip-path="url(#inside)">
          ${[1, 0].map((label) => svg`<path class="curve label${label}" d=${axes.path(along(label))}/>`)}
          ${this.points.map((point) => this.stem(axes, point))}
        </g>
        ${hasMean ? svg`<path class="mean" d="M${axes.left} ${axes.py(mean)}H${axes.right}"/>` : nothing}
        <text class="note name1" x=${axes.px(0.06)} y=${axes.py(3.1)}>−ln p</text>
        <text class="note name0" x=${axes.px(0.94)} y=${axes.py(3.1)} text-anchor="end">−ln(1 − p)</text>
        ${this.movable ? nothing : this.points.map((point) => shape(axes, point))}
        ${this.movable ? this.points.map((point) => this.lengthText(axes, point)) : nothing}
        ${hasMean ? this.meanText(axes, mean) : nothing}
      </svg>
      ${this.movable ? this.points.map((point, i) => this.handle(axes, point, i)) : nothing}`;
  }

  /** In the middle between two handles; beside many points, which crowd there. */
  private meanText(axes: Axes, mean: number) {
    const x = this.movable ? axes.px(0.5) : axes.left + 6;
    const anchor = this.movable ? 'middle' : 'start';
    return svg`<text class="note" x=${x} y=${axes.py(mean) - 7} text-anchor=${anchor}>${this.say('mean')} ${this.numbers.decimals(mean, 4)}</text>`;
  }

  private stem(axes: Axes, point: Point) {
    const x = axes.px(point.p);
    return svg`<path class="stem label${point.label}" d="M${x} ${axes.bottom}V${axes.py(Math.min(HIGHEST + 1, lossOf(point)))}"/>`;
  }

  private lengthText(axes: Axes, point: Point) {
    const isRight = point.p > 0.72;
    return svg`<text class="note" x=${axes.px(point.p) + (isRight ? -16 : 16)} y=${axes.py(Math.min(HIGHEST, lossOf(point))) - 12} text-anchor=${isRight ? 'end' : 'start'}>${this.numbers.decimals(lossOf(point), 4)}</text>`;
  }

  private handle(axes: Axes, point: Point, index: number) {
    const place = `translate: ${axes.px(point.p)}px ${axes.py(Math.min(HIGHEST, lossOf(point)))}px`;
    return html`<div
      class="handle label${point.label}"
      role="slider"
      tabindex="0"
      aria-label=${this.say('pointHandle', { label: String(point.label) })}
      aria-valuemin="0.01"
      aria-valuemax="0.99"
      aria-valuenow=${point.p}
      aria-valuetext="${this.numbers.decimals(point.p)}, ${this.say('lossAxis')} ${this.numbers.decimals(lossOf(point), 4)}"
      style=${place}
      @pointerdown=${(event: PointerEvent) => this.pressed(event, index)}
      @keydown=${(event: KeyboardEvent) => this.keyPressed(event, index)}
    ></div>`;
  }

  private pressed(event: PointerEvent, index: number): void {
    if (event.button !== 0) return;
    this.renderRoot.querySelector('.plot')!.setPointerCapture(event.pointerId);
    (event.currentTarget as HTMLElement).focus({ preventScroll: true });
    this.dragged = index;
    event.preventDefault();
  }

  private readonly moved = (event: PointerEvent) => {
    if (this.dragged < 0) return;
    const { left } = this.renderRoot.querySelector('.plot')!.getBoundingClientRect();
    this.move(this.dragged, this.axes().xAt(event.clientX - left));
  };

  private readonly released = () => {
    if (this.dragged >= 0) this.tell('point-changed', this.dragged);
    this.dragged = -1;
  };

  private keyPressed(event: KeyboardEvent, index: number): void {
    const next = afterKey(this.points[index].p, event);
    if (next === undefined) return;
    event.preventDefault();
    this.move(index, next);
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.tell('point-changed', index), REST_MILLIS);
  }

  private move(index: number, p: number): void {
    this.points = this.points.map((point, i) => (i === index ? { ...point, p: tidy(p) } : point));
    this.tell('point-input', index);
  }

  private summary(): string {
    if (this.points.length === 0) return '';
    return this.say('bceSummary', { n: this.numbers.whole(this.points.length), mean: this.numbers.decimals(meanLoss(this.points), 4) });
  }

  private say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }

  private tell(name: string, index: number): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { index, p: this.points[index].p } }));
  }
}

/** The curve that points of a label lie on. */
function along(label: number): [number, number][] {
  return Array.from({ length: 200 }, (_, i) => {
    const p = (i + 0.5) / 200;
    return [p, lossOf({ p, label })];
  });
}

function shape(axes: Axes, point: Point) {
  const [x, y] = [axes.px(point.p), axes.py(Math.min(HIGHEST, lossOf(point)))];
  return point.label === 1
    ? svg`<circle class="shape label1" cx=${x} cy=${y} r="5"/>`
    : svg`<path class="shape label0" d="M${x} ${y - 6}l6 10.5h-12z"/>`;
}

customElements.define('paso-bce', PasoBce);
