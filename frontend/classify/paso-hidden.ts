import { css, html, LitElement } from 'lit';
import type { Row } from '../echarts/csv.ts';
import { css as paint, type Ink } from '../echarts/ink.ts';
import type { Numbers } from '../echarts/numbers.ts';
import { bytes, float32, type HiddenPart } from '../frames/frame.ts';
import { colours, controls } from '../network/styles.ts';
import { Drawing } from '../plot/drawing.ts';
import { keepMenu } from '../plot/keep.ts';
import { freshPen } from '../echarts/pen.ts';
import { wholePercents } from '../echarts/shares.ts';
import { colours as chartColours, probes, readInk } from '../echarts/theme.ts';
import { plots } from '../plot/styles.ts';
import { across, extentOf, isWhole, type Extent } from './hidden.ts';
import { say, type TextKey, type Texts } from './texts.ts';
import { numbersAt } from '../text/language.ts';

const INSET = 26;
const EVERY = 2; // vertices between two drawn lines of the grid

const look = css`
  .plot {
    position: relative;
    height: var(--paso-hidden-height, 380px);
  }
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  playground-echart-menu {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
  }
`;

/**
 * The plane of the data as the last hidden layer bends it, and the straight line that the output draws through it. More than two units are
 * projected: no line of the picture is the boundary then, so none is drawn.
 */
export class PasoHidden extends LitElement {
  static override styles = [chartColours, colours, controls, plots, look];
  static override properties = { texts: { attribute: false }, shown: { state: true } };

  declare texts: Texts;
  declare shown: number;

  private get numbers(): Numbers {
    return numbersAt(this);
  }
  private readonly drawing = new Drawing(this, () => this.draw());
  private seen: HiddenPart | undefined;
  private ink: Ink | undefined;

  constructor() {
    super();
    this.texts = {};
    this.shown = 0;
  }

  frame(part: HiddenPart): void {
    this.seen = part;
    this.drawing.schedule();
  }

  /** What is drawn, to be read back. */
  values() {
    const { seen: part } = this;
    if (!part) return undefined;
    const lists = { gridX: float32(part.gridX), gridY: float32(part.gridY), pointX: float32(part.pointX), pointY: float32(part.pointY), line: float32(part.line) };
    return { units: part.units, hasLine: isWhole(part), explained: [part.explainedFirst, part.explainedSecond], ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, Array.from(list)])) };
  }

  override render() {
    return html`<div class="plot"><canvas role="img" aria-label=${this.summary()}></canvas>${this.menu()}</div>
      <p class="summary">${this.summary()}</p>
      ${probes(this.themeChanged)}`;
  }

  private menu() {
    return keepMenu(this.texts, { picture: () => this, title: this.summary(), rows: () => this.rows() });
  }

  private rows(): Row[] {
    const { seen: part } = this;
    if (!part) return [];
    const [across, up, labels] = [float32(part.pointX), float32(part.pointY), bytes(part.labels)];
    return [[this.axis(part, 0), this.axis(part, 1), this.say('truth')], ...Array.from(across, (x, i): Row => [x, up[i], labels[i]])];
  }

  private readonly themeChanged = () => {
    this.ink = undefined;
    this.drawing.schedule();
  };

  private draw(): void {
    const { seen: part } = this;
    const canvas = this.renderRoot.querySelector('canvas')!;
    const { clientWidth: width, clientHeight: height } = canvas;
    const pen = part && freshPen(canvas, width, height);
    if (!part || !pen) return;
    this.ink ??= readInk(this.shadowRoot!);
    const [gridX, gridY, pointX, pointY] = [part.gridX, part.gridY, part.pointX, part.pointY].map(float32);
    const extent = extentOf([gridX, pointX], [gridY, pointY]);
    const px = (x: number) => INSET + ((x - extent.left) / (extent.right - extent.left)) * (width - 2 * INSET);
    const py = (y: number) => height - INSET - ((y - extent.bottom) / (extent.top - extent.bottom)) * (height - 2 * INSET);
    if (isWhole(part)) sides(pen, float32(part.line), extent, px, py, this.ink);
    bent(pen, part.side, gridX, gridY, px, py, this.ink);
    if (isWhole(part)) line(pen, float32(part.line), extent, px, py, this.ink);
    points(pen, pointX, pointY, bytes(part.labels), px, py, this.ink);
    this.names(pen, part, width, height, this.ink);
    this.shown++;
    this.dataset.drawn = String(this.shown);
  }

  private names(pen: CanvasRenderingContext2D, part: HiddenPart, width: number, height: number, ink: Ink): void {
    pen.fillStyle = paint(ink.quiet);
    pen.font = `12px ${ink.family}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'bottom';
    pen.fillText(this.axis(part, 0), width / 2, height - 5);
    pen.save();
    pen.translate(5, height / 2);
    pen.rotate(-Math.PI / 2);
    pen.textBaseline = 'top';
    pen.fillText(this.axis(part, 1), 0, 0);
    pen.restore();
  }

  private axis(part: HiddenPart, index: 0 | 1): string {
    if (part.units === 2) return this.say('hiddenUnit', { n: String(index + 1) });
    return this.say('component', { n: String(index + 1), share: this.numbers.percent(wholePercents([part.explainedFirst, part.explainedSecond])[index]) });
  }

  private summary(): string {
    const { seen: part } = this;
    if (!part) return '';
    if (part.units === 2) return this.say('hiddenSummary');
    return this.say('hiddenExplained', { units: this.numbers.whole(part.units), share: this.numbers.percent(part.explainedFirst + part.explainedSecond) });
  }

  private say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }
}

type Place = (value: number) => number;

/** Which side of the line is which class, in pale colour. */
function sides(pen: CanvasRenderingContext2D, coefficients: Float32Array, extent: Extent, px: Place, py: Place, ink: Ink): void {
  pen.globalAlpha = 0.12;
  for (const [sign, colour] of [[1, paint(ink.training)], [-1, paint(ink.validation)]] as const) {
    const corners = across(coefficients, extent, sign);
    pen.beginPath();
    for (const [x, y] of corners) pen.lineTo(px(x), py(y));
    pen.fillStyle = colour;
    pen.fill();
  }
  pen.globalAlpha = 1;
}

function bent(pen: CanvasRenderingContext2D, side: number, xs: Float32Array, ys: Float32Array, px: Place, py: Place, ink: Ink): void {
  pen.strokeStyle = paint(ink.quiet);
  pen.globalAlpha = 0.55;
  pen.lineWidth = 1;
  for (let i = 0; i < side; i += EVERY) {
    pen.beginPath();
    for (let j = 0; j < side; j++) pen.lineTo(px(xs[i * side + j]), py(ys[i * side + j]));
    pen.stroke();
    pen.beginPath();
    for (let j = 0; j < side; j++) pen.lineTo(px(xs[j * side + i]), py(ys[j * side + i]));
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

function line(pen: CanvasRenderingContext2D, coefficients: Float32Array, extent: Extent, px: Place, py: Place, ink: Ink): void {
  const corners = across(coefficients, extent, 1).filter(([x, y]) => Math.abs(coefficients[0] * x + coefficients[1] * y + coefficients[2]) < 1e-6 * (1 + Math.abs(coefficients[2])));
  if (corners.length < 2) return;
  pen.beginPath();
  pen.moveTo(px(corners[0][0]), py(corners[0][1]));
  pen.lineTo(px(corners[1][0]), py(corners[1][1]));
  pen.strokeStyle = paint(ink.ink);
  pen.lineWidth = 2.5;
  pen.stroke();
}

function points(pen: CanvasRenderingContext2D, xs: Float32Array, ys: Float32Array, labels: Uint8Array, px: Place, py: Place, ink: Ink): void {
  pen.lineWidth = 1;
  pen.strokeStyle = paint(ink.paper);
  xs.forEach((value, i) => {
    const [x, y] = [px(value), py(ys[i])];
    pen.beginPath();
    if (labels[i] === 1) pen.arc(x, y, 4.2, 0, 2 * Math.PI);
    else {
      pen.moveTo(x, y - 5.2);
      pen.lineTo(x + 4.8, y + 3.6);
      pen.lineTo(x - 4.8, y + 3.6);
      pen.closePath();
    }
    pen.fillStyle = labels[i] === 1 ? paint(ink.training) : paint(ink.validation);
    pen.fill();
    pen.stroke();
  });
}

customElements.define('paso-hidden', PasoHidden);
