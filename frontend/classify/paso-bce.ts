import { css, html, LitElement, type PropertyValues } from 'lit';
import type { PlaygroundEchart } from '../echarts/echart.ts';
import '../echarts/echart.ts';
import { css as paint, type Ink } from '../echarts/ink.ts';
import type { Plot } from '../echarts/model.ts';
import type { Places } from '../echarts/places.ts';
import { bytes, float64, type ThresholdPart } from '../frames/frame.ts';
import { colours } from '../network/styles.ts';
import { chartWords } from '../plot/chart-words.ts';
import { font, word, type Align, type Spot } from '../plot/marks.ts';
import { Room } from '../plot/room.ts';
import { plots } from '../plot/styles.ts';
import { numbersAt } from '../text/language.ts';
import { lossOf, meanLoss, tidy, type Point } from './bce.ts';
import { bcePlot, HIGHEST, meanWords } from './bce-plot.ts';
import { afterKey } from './odds.ts';
import { say, type TextKey, type Texts } from './texts.ts';

const REST_MILLIS = 250;

const look = css`
  playground-echart {
    height: clamp(270px, 45vh, 510px);
  }
  .handle {
    border-color: var(--positive);
  }
  .handle.label0 {
    border-color: var(--negative);
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
  static override styles = [colours, plots, look];
  static override properties = {
    texts: { attribute: false },
    points: { attribute: false },
    movable: { type: Boolean },
  };

  declare texts: Texts;
  declare points: Point[];
  declare movable: boolean;

  private plot: Plot | undefined;
  private dragged = -1;
  private rest = 0;

  constructor() {
    super();
    this.texts = {};
    this.points = [];
    this.movable = false;
  }

  /** Takes the newest probabilities. */
  frame(part: ThresholdPart): void {
    const labels = bytes(part.labels);
    this.points = Array.from(float64(part.scores), (p, i) => ({ p, label: labels[i] }));
  }

  /** What is drawn, to be read back. */
  values() {
    return { points: this.points, losses: this.points.map(lossOf), mean: meanLoss(this.points) };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.rest);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('points') || changed.has('movable') || changed.has('texts')) this.plot = bcePlot(this.points, this.movable, this.texts, numbersAt(this));
  }

  override render() {
    return html`<playground-echart .texts=${chartWords(this.texts)} .model=${this.plot} .over=${this.lengths()}
      @placed=${() => this.requestUpdate()} @pointermove=${this.moved} @pointerup=${this.released} @pointercancel=${this.released}>
      ${this.movable && this.chart?.places ? this.points.map((point, i) => this.handle(this.chart!.places!, point, i)) : ''}
    </playground-echart>`;
  }

  /** The loss of each point that has a handle beside it, and the mean in the middle between them. */
  private lengths() {
    const [points, numbers] = [this.movable ? this.points : [], numbersAt(this)];
    return (pen: CanvasRenderingContext2D, places: Places, ink: Ink) => {
      font(pen, ink, 12, 600);
      const room = new Room();
      const say = (text: string, spot: Spot, align: Align) => word(pen, text, room.take(pen, text, spot, align), paint(ink.ink), ink, align);
      for (const point of points) {
        const [left, top] = spotOf(places, point);
        const isRight = point.p > 0.72;
        say(numbers.decimals(lossOf(point), 4), [left + (isRight ? -16 : 16), top - 12], isRight ? 'right' : 'left');
      }
      const mean = meanLoss(points);
      if (mean < HIGHEST) say(meanWords(mean, this.texts, numbers), [places.px(0.5), places.py(mean) - 9], 'center');
    };
  }

  private handle(places: Places, point: Point, index: number) {
    const numbers = numbersAt(this);
    const [left, top] = spotOf(places, point);
    return html`<div
      class="handle label${point.label}"
      role="slider"
      tabindex="0"
      aria-label=${this.say('pointHandle', { label: String(point.label) })}
      aria-valuemin="0.01"
      aria-valuemax="0.99"
      aria-valuenow=${point.p}
      aria-valuetext="${numbers.decimals(point.p)}, ${this.say('lossAxis')} ${numbers.decimals(lossOf(point), 4)}"
      style="translate: ${left}px ${top}px"
      @pointerdown=${(event: PointerEvent) => this.pressed(event, index)}
      @keydown=${(event: KeyboardEvent) => this.keyPressed(event, index)}
    ></div>`;
  }

  private get chart(): PlaygroundEchart | null {
    return this.renderRoot.querySelector('playground-echart');
  }

  private pressed(event: PointerEvent, index: number): void {
    if (event.button !== 0) return;
    this.chart!.setPointerCapture(event.pointerId);
    (event.currentTarget as HTMLElement).focus({ preventScroll: true });
    this.dragged = index;
    event.preventDefault();
  }

  private readonly moved = (event: PointerEvent) => {
    if (this.dragged < 0) return;
    const [p] = this.chart!.places!.under(this.chart!.spot(event));
    this.move(this.dragged, p);
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

  private say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }

  private tell(name: string, index: number): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { index, p: this.points[index].p } }));
  }
}

function spotOf(places: Places, point: Point): [number, number] {
  return places.at(point.p, Math.min(HIGHEST, lossOf(point)));
}

customElements.define('paso-bce', PasoBce);
