import { html, LitElement, nothing, svg } from 'lit';
import { Field } from '../echarts/field.ts';
import { classColour, css, symbolOf, type Ink } from '../echarts/ink.ts';
import { SHAPES } from '../echarts/legend.ts';
import { Numbers } from '../echarts/numbers.ts';
import { colours, PROBES, readInk } from '../echarts/theme.ts';
import { Underlay } from '../echarts/underlay.ts';
import { float64, type FieldPart, type LinePart } from '../frames/frame.ts';
import { NO_POINTS, TOOLS, type PaintModel, type Points, type Range, type Tool } from './model.ts';
import { boxIn, boxOf, drawScene } from './painter.ts';
import { Past } from './past.ts';
import { erase, moved, nearest, place, rangeOf, rounded, spray, type Spot } from './strokes.ts';
import { styles } from './styles.ts';
import { say, type TextKey, type Texts } from './texts.ts';

const UNIT: Range = { xLow: -1.5, xHigh: 1.5, yLow: -1.5, yHigh: 1.5 };
const MARGIN = 0.2;
/** How much of the plane's surroundings the outlier tool shows. */
const FAR = 1.5;
/** Points a brush leaves at each place it comes by, and pixels between such places. */
const DROPS = 3;
const PACE = 9;
const REACH = 14;
const REST_MILLIS = 400;
const STEP = 0.02;
/** Fewer are not told: nothing can be learned from them. */
const LEAST = 4;

/**
 * A plane to paint data on: brush, eraser, moving, outliers, undo; by pointer, touch and keys. Everything is drawn here at once,
 * and the server hears of it at rest.
 *
 * @fires painted `{revision, xs, ys, labels}` at rest
 * @fires paint-done when the painter has had enough
 */
export class PasoPaint extends LitElement {
  static override styles = [colours, styles];
  static override properties = {
    texts: { attribute: false },
    model: { attribute: false, noAccessor: true },
    tool: { state: true },
    label: { state: true },
    size: { state: true },
    classCount: { state: true },
    shown: { state: true },
    spoken: { state: true },
  };

  declare texts: Texts;
  declare tool: Tool;
  declare label: number;
  /** Radius of brush and eraser in pixels. */
  declare size: number;
  declare classCount: number;
  declare shown: number;
  declare spoken: string;

  private told: PaintModel | undefined;
  private points: Points = NO_POINTS;
  private past = new Past<Points>();
  private range: Range = UNIT;
  private field: Field | undefined;
  /** Where the field lies: the plane of the data that it was drawn for. */
  private fieldPlane: Range | undefined;
  private line: { xs: Float64Array; ys: Float64Array } | undefined;
  private ink: Ink | undefined;
  private underlay: Underlay | undefined;
  private pointer: { id: number; last: [number, number]; grip: number; before: Points } | undefined;
  private at: [number, number] | undefined;
  private isByKeys = false;
  /** The point that keys move. */
  private keyGrip = -1;
  private request = 0;
  private rest = 0;
  private readonly resized = new ResizeObserver(() => this.schedule());

  constructor() {
    super();
    this.texts = {};
    this.tool = 'brush';
    this.label = 0;
    this.size = 26;
    this.classCount = this.shown = 0;
    this.spoken = '';
  }

  get model(): PaintModel | undefined {
    return this.told;
  }

  /** Other data; while the painter is at work only the plane of the frames is taken. */
  set model(model: PaintModel | undefined) {
    const isOwn = this.told && model && model.revision === this.told.revision;
    this.told = model;
    if (!model) return;
    if (!isOwn) this.line = undefined; // it was of other data
    if (isOwn) this.range = union(this.range, model.plane);
    if (!isOwn && !this.isBusy) {
      this.points = { xs: model.xs, ys: model.ys, labels: model.labels };
      this.past = new Past();
      this.classCount = Math.max(2, model.classes.length);
      this.label = Math.min(this.label, this.classCount - 1);
      this.fitRange();
    }
    this.schedule();
    this.requestUpdate();
  }

  /** What is painted, to be read back. */
  values(): Points & { range: Range } {
    return { ...this.points, range: this.range };
  }

  frame(part: FieldPart | LinePart, name: string): void {
    if (name === 'field') {
      this.field = Field.of(part as FieldPart);
      this.fieldPlane = this.told?.plane;
    } else this.line = { xs: float64((part as LinePart).x), ys: float64((part as LinePart).y) };
    this.schedule();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => {
      if (!this.isConnected) return;
      this.resized.observe(this.canvas('points'));
      this.schedule();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    cancelAnimationFrame(this.request);
    clearTimeout(this.rest);
    this.request = this.rest = 0;
  }

  override render() {
    const hasClasses = this.hasClasses;
    return html`
      <div class="bar" role="toolbar" aria-label=${this.say('tools')}>
        <div class="group">${TOOLS.map((tool) => this.toolButton(tool))}</div>
        ${hasClasses ? html`<div class="group" role="group" aria-label=${this.say('classes')}>${Array.from({ length: this.classCount }, (_, i) => this.classButton(i))}${this.addButton()}</div>` : nothing}
        <label class="size">${this.say('size')}<input type="range" min="6" max="70" .value=${String(this.size)} @input=${this.sized} /></label>
        <div class="group">
          <button type="button" @click=${this.undo} ?disabled=${!this.past.canUndo}>${this.say('undo')}</button>
          <button type="button" @click=${this.redo} ?disabled=${!this.past.canRedo}>${this.say('redo')}</button>
          <button type="button" @click=${this.clear} ?disabled=${this.points.xs.length === 0}>${this.say('clear')}</button>
          <button type="button" class="done" @click=${() => this.dispatchEvent(new CustomEvent('paint-done'))}>${this.say('done')}</button>
        </div>
      </div>
      <div class="plot">
        <canvas id="ground" aria-hidden="true"></canvas>
        <canvas
          id="points"
          role="application"
          tabindex="0"
          aria-label=${this.say('plane')}
          aria-describedby="keys"
          @pointerdown=${this.pressed}
          @pointermove=${this.pointed}
          @pointerup=${this.released}
          @pointercancel=${this.released}
          @pointerleave=${this.leave}
          @keydown=${this.keyPressed}
          @blur=${this.leave}
        ></canvas>
      </div>
      <p class="hint"><span>${this.say(`${this.tool}Hint` as TextKey)}</span> <b>${this.countText()}</b></p>
      <p class="hidden" id="keys">${this.say('keys')}</p>
      <p class="hidden" aria-live="polite">${this.spoken}</p>
      ${PROBES.map((name) => html`<i class="probe ${name}" style="color: var(--${name})" @transitionend=${this.themeChanged}></i>`)}
    `;
  }

  private toolButton(tool: Tool) {
    return html`<button type="button" aria-pressed=${this.tool === tool ? 'true' : 'false'} @click=${() => this.take(tool)}>${this.say(tool)}</button>`;
  }

  private classButton(index: number) {
    const name = this.told?.classes[index] ?? this.say('className', { n: String(index) });
    const colour = this.ink ? css(classColour(index, 'training', this.ink)) : 'currentColor';
    return html`<button type="button" aria-pressed=${this.label === index ? 'true' : 'false'} @click=${() => (this.label = index)}>
      ${svg`<svg viewBox="0 0 12 12" width="12" aria-hidden="true"><path d=${SHAPES[symbolOf(index)]} fill=${colour} /></svg>`}${name}
    </button>`;
  }

  private addButton() {
    if (this.classCount >= (this.told?.mostClasses ?? 2)) return nothing;
    return html`<button type="button" aria-label=${this.say('addClass')} title=${this.say('addClass')} @click=${this.addClass}>+</button>`;
  }

  private countText(): string {
    const most = this.told?.mostPoints ?? 0;
    const numbers = new Numbers(document.documentElement.lang);
    if (this.points.xs.length < LEAST) return this.say('few', { n: String(LEAST) });
    return this.points.xs.length >= most ? this.say('full', { n: numbers.whole(most) }) : this.say('count', { n: numbers.whole(this.points.xs.length) });
  }

  private readonly addClass = () => {
    this.label = this.classCount;
    this.classCount++;
  };

  private readonly sized = (event: Event) => {
    this.size = Number((event.target as HTMLInputElement).value);
  };

  private take(tool: Tool): void {
    this.tool = tool;
    this.fitRange();
    this.schedule();
  }

  private get isBusy(): boolean {
    return this.pointer !== undefined || this.rest !== 0;
  }

  private get hasClasses(): boolean {
    return (this.told?.classes.length ?? 0) > 0;
  }

  /** The plane holds all points; the outlier tool looks at it from farther away. */
  private fitRange(): void {
    const margin = this.tool === 'outlier' ? FAR : MARGIN;
    this.range = rangeOf(this.points, margin, this.told?.plane ?? UNIT);
  }

  private readonly pressed = (event: PointerEvent) => {
    if (event.button !== 0 || this.pointer) return;
    const canvas = this.canvas('points');
    canvas.setPointerCapture(event.pointerId);
    canvas.focus({ preventScroll: true });
    event.preventDefault();
    this.isByKeys = false;
    this.at = this.placeOf(event);
    this.pointer = { id: event.pointerId, last: this.at, grip: -1, before: this.points };
    this.begin(this.pointer);
  };

  private readonly pointed = (event: PointerEvent) => {
    if (this.pointer && event.pointerId !== this.pointer.id) return;
    this.isByKeys = false;
    for (const move of event.getCoalescedEvents?.() ?? [event]) this.go(this.placeOf(move));
    this.at = this.placeOf(event);
    if (this.pointer) this.go(this.at);
    this.schedule();
  };

  private readonly released = (event: PointerEvent) => {
    if (event.pointerId !== this.pointer?.id) return;
    const { before } = this.pointer;
    this.pointer = undefined;
    if (event.pointerType === 'touch') this.at = undefined;
    if (before !== this.points) {
      this.past.keep(before);
      this.settleSoon();
    }
    this.schedule();
  };

  private readonly leave = () => {
    if (this.pointer) return;
    this.at = undefined;
    this.isByKeys = false;
    this.schedule();
  };

  /** The tool touches down. */
  private begin(pointer: NonNullable<typeof this.pointer>): void {
    const [x, y] = this.at!;
    if (this.tool === 'move' || this.tool === 'outlier') {
      pointer.grip = nearest(this.points, this.spot(x, y, REACH));
      if (this.tool === 'outlier' && pointer.grip < 0) {
        this.points = place(this.points, ...this.valueAt(x, y), this.paintLabel, this.most);
        pointer.grip = this.points.xs.length - 1;
      }
    } else this.apply(x, y);
    this.schedule();
  }

  private go([x, y]: [number, number]): void {
    const { pointer } = this;
    if (!pointer) return;
    if (this.tool === 'move' || this.tool === 'outlier') {
      if (pointer.grip >= 0) this.points = moved(this.points, pointer.grip, ...this.valueAt(x, y));
    } else if (Math.hypot(x - pointer.last[0], y - pointer.last[1]) >= PACE) {
      pointer.last = [x, y];
      this.apply(x, y);
    }
  }

  /** Brush or eraser, once, here. */
  private apply(x: number, y: number): void {
    const spot = this.spot(x, y, this.size);
    this.points = this.tool === 'eraser' ? erase(this.points, spot) : spray(this.points, spot, this.paintLabel, DROPS, this.most, Math.random);
  }

  private readonly keyPressed = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      return event.shiftKey ? this.redo() : this.undo();
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) this.walk(direction, event);
    else if (event.key === ' ' || event.key === 'Enter') this.useByKey(event);
    else if (/^[1-9]$/.test(event.key) && Number(event.key) <= this.classCount) this.label = Number(event.key) - 1;
  };

  private walk([dx, dy]: readonly [number, number], event: KeyboardEvent): void {
    event.preventDefault();
    const box = this.box();
    const step = event.shiftKey ? 5 * STEP : STEP;
    const [x, y] = this.at ?? [box.left + box.width / 2, box.top + box.height / 2];
    this.isByKeys = true;
    this.at = [clamp(x + dx * step * box.width, box.left, box.left + box.width), clamp(y + dy * step * box.height, box.top, box.top + box.height)];
    if (this.tool === 'move' && this.keyGrip >= 0) {
      this.points = moved(this.points, this.keyGrip, ...this.valueAt(...this.at));
      this.settleSoon();
    }
    this.announce();
    this.schedule();
  }

  /** Space takes a point and lets it go again where points are moved; elsewhere it uses the tool. */
  private useByKey(event: KeyboardEvent): void {
    event.preventDefault();
    const box = this.box();
    this.at ??= [box.left + box.width / 2, box.top + box.height / 2];
    this.isByKeys = true;
    const before = this.points;
    const [x, y] = this.at;
    if (this.tool === 'move') this.keyGrip = this.keyGrip >= 0 ? -1 : nearest(this.points, this.spot(x, y, 2 * REACH));
    else if (this.tool === 'outlier') this.points = place(this.points, ...this.valueAt(x, y), this.paintLabel, this.most);
    else this.apply(x, y);
    if (before !== this.points || this.keyGrip >= 0) this.past.keep(before);
    if (before !== this.points) this.settleSoon();
    this.announce();
    this.schedule();
  }

  private readonly undo = () => this.travel(this.past.undo(this.points));

  private readonly redo = () => this.travel(this.past.redo(this.points));

  private readonly clear = () => {
    this.past.keep(this.points);
    this.travel(NO_POINTS);
  };

  private travel(points: Points): void {
    if (points === this.points) return;
    this.points = points;
    this.keyGrip = -1;
    this.classCount = points.labels.reduce((most, label) => Math.max(most, label + 1), this.classCount);
    this.settleSoon();
    this.schedule();
  }

  /** Tells the server when nothing moved for a moment. */
  private settleSoon(): void {
    this.requestUpdate();
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      this.rest = 0;
      if (!this.pointer) this.tell();
    }, REST_MILLIS);
  }

  private tell(): void {
    if (!this.told || this.points.xs.length < LEAST) return;
    const detail = { revision: this.told.revision, ...rounded(this.points) };
    this.dispatchEvent(new CustomEvent('painted', { detail }));
  }

  private announce(): void {
    if (!this.at) return;
    const numbers = new Numbers(document.documentElement.lang);
    const [x, y] = this.valueAt(...this.at).map((value) => numbers.significant(value, 3));
    this.spoken = this.say('summary', { n: numbers.whole(this.points.xs.length), x, y });
  }

  private get paintLabel(): number {
    return this.hasClasses ? this.label : 0;
  }

  private get most(): number {
    return this.told?.mostPoints ?? 0;
  }

  private placeOf(event: PointerEvent): [number, number] {
    const bounds = this.canvas('points').getBoundingClientRect();
    const box = this.box();
    return [clamp(event.clientX - bounds.left, box.left, box.left + box.width), clamp(event.clientY - bounds.top, box.top, box.top + box.height)];
  }

  private valueAt(x: number, y: number): [number, number] {
    const [box, { xLow, xHigh, yLow, yHigh }] = [this.box(), this.range];
    return [xLow + ((x - box.left) / box.width) * (xHigh - xLow), yHigh - ((y - box.top) / box.height) * (yHigh - yLow)];
  }

  private spot(x: number, y: number, pixels: number): Spot {
    const [box, { xLow, xHigh, yLow, yHigh }] = [this.box(), this.range];
    const [valueX, valueY] = this.valueAt(x, y);
    return { x: valueX, y: valueY, reachX: (pixels / box.width) * (xHigh - xLow), reachY: (pixels / box.height) * (yHigh - yLow) };
  }

  private box() {
    const canvas = this.canvas('points');
    return boxIn(canvas.clientWidth, canvas.clientHeight);
  }

  private readonly themeChanged = () => {
    this.ink = undefined;
    this.schedule();
  };

  private schedule(): void {
    if (!this.request && this.isConnected && this.hasUpdated) this.request = requestAnimationFrame(this.draw);
  }

  private readonly draw = () => {
    this.request = 0;
    const canvas = this.canvas('points');
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width < 1 || height < 1) return;
    if (!this.ink) {
      this.ink = readInk(this.shadowRoot!);
      this.requestUpdate(); // the classes' signs wear its colours
    }
    const ratio = devicePixelRatio || 1;
    const box = boxIn(width, height);
    this.drawGround(width, height, ratio, box);
    const pen = canvas.getContext('2d')!;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    const numbers = new Numbers(document.documentElement.lang);
    const { points, range, line } = this;
    const [xName, yName] = [this.told?.xName ?? '', this.told?.yName ?? ''];
    drawScene(pen, box, { points, range, line, xName, yName, hasClasses: this.hasClasses, cursor: this.cursor() }, this.ink, numbers);
    this.shown++;
    this.dataset.drawn = String(this.shown);
  };

  private cursor() {
    if (!this.at) return undefined;
    const [x, y] = this.at;
    const radius = this.tool === 'brush' || this.tool === 'eraser' ? this.size : 7;
    const label = this.tool === 'eraser' || this.tool === 'move' ? -1 : this.paintLabel;
    return { x, y, radius, label, isCross: this.isByKeys };
  }

  /** The field covers the plane of the data that the server has; where the painter's plane is larger there is paper. */
  private drawGround(width: number, height: number, ratio: number, box: ReturnType<typeof boxIn>): void {
    this.underlay ??= new Underlay(this.canvas('ground'));
    const { field, told, ink } = this;
    const plane = this.fieldPlane ?? told?.plane;
    this.canvas('ground').style.clipPath = `inset(${box.top}px ${width - box.left - box.width}px ${height - box.top - box.height}px ${box.left}px)`;
    if (!field || !plane || !this.hasClasses || !ink) return this.underlay.draw(undefined, width, height, ratio);
    const scale = { low: field.classes ? 1 / Math.max(2, this.classCount) : 0, high: 1, contours: [], hasThreshold: true };
    this.underlay.draw({ field, scale, threshold: 0.5, box: boxOf(plane, this.range, box), ink, ghosts: [] }, width, height, ratio);
  }

  private canvas(id: 'ground' | 'points'): HTMLCanvasElement {
    return this.renderRoot.querySelector<HTMLCanvasElement>(`canvas#${id}`)!;
  }

  private say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }
}

const DIRECTIONS: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function union(a: Range, b: Range): Range {
  return { xLow: Math.min(a.xLow, b.xLow), xHigh: Math.max(a.xHigh, b.xHigh), yLow: Math.min(a.yLow, b.yLow), yHigh: Math.max(a.yHigh, b.yHigh) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

customElements.define('paso-paint', PasoPaint);
