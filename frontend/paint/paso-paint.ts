import { html, LitElement } from 'lit';
import { Field } from '../echarts/field.ts';
import type { Ink } from '../echarts/ink.ts';
import { colours, probes, readInk } from '../echarts/theme.ts';
import { float64, type FieldPart, type LinePart } from '../frames/frame.ts';
import { Drawing } from '../plot/drawing.ts';
import { Hand, type Handed } from './hand.ts';
import { unpacked, type PaintModel, type Points, type Range, type SentPoints, type Tool } from './model.ts';
import type { Cursor } from './painter.ts';
import { Painting } from './painting.ts';
import { boxIn, Plane, union } from './plane.ts';
import { Sheet } from './sheet.ts';
import { rangeOf, rounded } from './strokes.ts';
import { styles } from './styles.ts';
import { say, type TextKey, type Texts } from './texts.ts';
import { toolbar, type Painter } from './toolbar.ts';
import { numbersAt } from '../text/language.ts';

const UNIT: Range = { xLow: -1.5, xHigh: 1.5, yLow: -1.5, yHigh: 1.5 };
const MARGIN = 0.2;
/** How much of the plane's surroundings the outlier tool shows. */
const FAR = 1.5;
const REST_MILLIS = 400;
/** Fewer are not told: nothing can be learned from them. */
const LEAST = 4;

/**
 * A plane to paint data on: brush, eraser, moving, outliers, undo; by pointer, touch and keys. Everything is drawn here at once,
 * and the server hears of it at rest.
 *
 * @fires painted `{revision, xs, ys, labels}` at rest
 * @fires paint-done when the painter has had enough
 */
export class PasoPaint extends LitElement implements Handed, Painter {
  static override styles = [colours, styles];
  static override properties = {
    texts: { attribute: false },
    model: { attribute: false, noAccessor: true },
    points: { attribute: false, noAccessor: true },
    shown: { state: true },
    spoken: { state: true },
  };

  declare texts: Texts;
  declare shown: number;
  declare spoken: string;

  readonly painting = new Painting();
  private readonly hand = new Hand(this);
  private readonly drawing = new Drawing(this, () => this.draw());
  private told: PaintModel | undefined;
  private sent: SentPoints | undefined;
  /** The revision of the points that were begun with, or passed over. */
  private begun: number | undefined;
  private range: Range = UNIT;
  private field: Field | undefined;
  /** Where the field lies: the plane of the data that it was drawn for. */
  private fieldPlane: Range | undefined;
  private line: { xs: Float64Array; ys: Float64Array } | undefined;
  ink: Ink | undefined;
  private sheet: Sheet | undefined;
  private rest = 0;

  constructor() {
    super();
    this.texts = {};
    this.shown = 0;
    this.spoken = '';
  }

  get model(): PaintModel | undefined {
    return this.told;
  }

  /** Of the same revision the plane of the frames alone is another; the points of other data come beside it. */
  set model(model: PaintModel | undefined) {
    const isOwn = this.told && model && model.revision === this.told.revision;
    this.told = model;
    if (!model) return;
    this.painting.heed(model);
    if (isOwn) this.range = union(this.range, model.plane);
    else this.line = undefined; // it was of other data
    this.begin();
    this.moved();
  }

  get points(): SentPoints | undefined {
    return this.sent;
  }

  set points(points: SentPoints | undefined) {
    this.sent = points;
    this.begin();
    this.moved();
  }

  /** Begins with other points once it is known what they are; while the painter is at work they are passed over. */
  private begin(): void {
    const { told, sent } = this;
    if (!told || sent?.revision !== told.revision || this.begun === sent.revision) return;
    this.begun = sent.revision;
    if (this.isBusy) return;
    this.painting.begin(unpacked(sent), told);
    this.fitRange();
  }

  /** What is painted, to be read back. */
  values(): Points & { range: Range } {
    return { ...this.painting.points, range: this.range };
  }

  frame(part: FieldPart | LinePart, name: string): void {
    if (name === 'field') {
      this.field = Field.of(part as FieldPart);
      this.fieldPlane = this.told?.plane;
    } else this.line = { xs: float64((part as LinePart).x), ys: float64((part as LinePart).y) };
    this.drawing.schedule();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.rest);
    this.rest = 0;
  }

  override render() {
    const { painting, hand } = this;
    return html`
      ${toolbar(this)}
      <div class="plot">
        <canvas id="ground" aria-hidden="true"></canvas>
        <canvas
          id="points"
          role="application"
          tabindex="0"
          aria-label=${this.say('plane')}
          aria-describedby="keys"
          @pointerdown=${hand.pressed}
          @pointermove=${hand.pointed}
          @pointerup=${hand.released}
          @pointercancel=${hand.released}
          @pointerleave=${hand.leave}
          @keydown=${hand.keyPressed}
          @blur=${hand.leave}
        ></canvas>
      </div>
      <p class="hint"><span>${this.say(`${painting.tool}Hint`)}</span> <b>${this.countText()}</b></p>
      <p class="hidden" id="keys">${this.say('keys')}</p>
      <p class="hidden" aria-live="polite">${this.spoken}</p>
      ${probes(this.themeChanged)}
    `;
  }

  private countText(): string {
    const { points, most } = this.painting;
    const numbers = numbersAt(this);
    if (points.xs.length < LEAST) return this.say('few', { n: String(LEAST) });
    const n = numbers.whole(points.xs.length);
    if (points.xs.length > most) return this.say('beyond', { n, most: numbers.whole(most) });
    return this.say(points.xs.length === most ? 'full' : 'count', { n });
  }

  take(tool: Tool): void {
    this.painting.tool = tool;
    this.fitRange();
    this.moved();
  }

  choose(label: number): void {
    this.painting.label = label;
    this.moved();
  }

  addClass(): void {
    this.painting.addClass();
    this.moved();
  }

  size(radius: number): void {
    this.painting.size = radius;
    this.moved();
  }

  undo(): void {
    this.travelled(this.painting.undo());
  }

  redo(): void {
    this.travelled(this.painting.redo());
  }

  clear(): void {
    this.travelled(this.painting.clear());
  }

  done(): void {
    this.dispatchEvent(new CustomEvent('paint-done'));
  }

  private travelled(isOther: boolean): void {
    if (isOther) this.painted();
    this.moved();
  }

  private get isBusy(): boolean {
    return this.hand.isDown || this.rest !== 0;
  }

  /** The plane holds all points; the outlier tool looks at it from farther away. */
  private fitRange(): void {
    const { points, tool } = this.painting;
    this.range = rangeOf(points, tool === 'outlier' ? FAR : MARGIN, this.told?.plane ?? UNIT);
  }

  plane(): Plane {
    const { clientWidth, clientHeight } = this.canvas('points');
    return new Plane(boxIn(clientWidth, clientHeight), this.range);
  }

  moved(): void {
    this.requestUpdate();
    this.drawing.schedule();
  }

  /** Tells the server when nothing moved for a moment. */
  painted(): void {
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      this.rest = 0;
      if (!this.hand.isDown) this.tell();
    }, REST_MILLIS);
  }

  private tell(): void {
    const { points } = this.painting;
    if (!this.told || points.xs.length < LEAST) return;
    const detail = { revision: this.told.revision, ...rounded(points) };
    this.dispatchEvent(new CustomEvent('painted', { detail }));
  }

  walked(): void {
    const numbers = numbersAt(this);
    const [x, y] = this.plane().valueAt(this.hand.at!).map((value) => numbers.significant(value, 3));
    const summary = this.say('summary', { n: numbers.whole(this.painting.points.xs.length), x, y });
    this.spoken = this.painting.isCarrying ? `${summary} ${this.say('carrying')}` : summary;
  }

  private readonly themeChanged = () => {
    this.ink = undefined;
    this.drawing.schedule();
  };

  private draw(): void {
    const plane = this.plane();
    const points = this.canvas('points');
    if (points.clientWidth < 1 || points.clientHeight < 1) return;
    if (!this.ink) {
      this.ink = readInk(this.shadowRoot!);
      this.requestUpdate(); // the classes' signs wear its colours
    }
    this.sheet ??= new Sheet(this.canvas('ground'), points);
    const { painting, line, field, told, fieldPlane = told?.plane } = this;
    const said = field && fieldPlane && { field, plane: fieldPlane, classCount: painting.classCount };
    const scene = { points: painting.points, plane, line, xName: told?.xName ?? '', yName: told?.yName ?? '', hasClasses: painting.hasClasses, cursor: this.cursor() };
    this.sheet.draw(scene, said, this.ink, numbersAt(this));
    this.shown++;
    this.dataset.drawn = String(this.shown);
  }

  private cursor(): Cursor | undefined {
    const { at, isByKeys } = this.hand;
    if (!at) return undefined;
    const { tool, size, paintLabel } = this.painting;
    const radius = tool === 'brush' || tool === 'eraser' ? size : 7;
    return { x: at[0], y: at[1], radius, label: tool === 'eraser' || tool === 'move' ? -1 : paintLabel, isCross: isByKeys };
  }

  private canvas(id: 'ground' | 'points'): HTMLCanvasElement {
    return this.renderRoot.querySelector<HTMLCanvasElement>(`canvas#${id}`)!;
  }

  private say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }
}

customElements.define('paso-paint', PasoPaint);
