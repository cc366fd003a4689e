import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { PlaygroundEchart } from '../echarts/echart.ts';
import '../echarts/echart.ts';
import { css as paint, type Ink } from '../echarts/ink.ts';
import type { Plot } from '../echarts/model.ts';
import type { Places } from '../echarts/places.ts';
import { colours, controls } from '../network/styles.ts';
import { chartWords } from '../plot/chart-words.ts';
import { arrow, font, word } from '../plot/marks.ts';
import { plots } from '../plot/styles.ts';
import { at, nearest, NOTHING, step, through, type FitModel, type FitState, type Line, type Points } from './fit.ts';
import { ASIDE, fitPlot, rowsOf } from './fit-plot.ts';

const REACH = 26; // pixels around a point that mean it
const PATIENCE = 1500; // ms that a line let go stays where it is, though the server has not said so yet
const HANDLE_INSET = 0.04; // of the axis: handles stay clear of its ends
const QUIET = 400; // ms after the last key until the point it led to is the picked one
const LONG = 22; // pixels from where on an error has room for its arrow

type Side = 'left' | 'right';

const look = css`
  :host {
    display: flex;
    flex-direction: column;
  }
  playground-echart {
    flex: 1;
    min-height: 170px;
  }
  .handle {
    cursor: ns-resize;
  }
`;

/**
 * Points, the line of a model, and what lies between: predictions, errors as segments, one of them picked out. Points are picked with
 * pointer or arrow keys (`point-passed` on the way, `point-picked` at rest), the line is dragged at its handles (`line-moved` on the way, `line-dropped` at rest).
 */
export class PasoFit extends LitElement {
  static override styles = [colours, controls, plots, look];
  static override properties = { model: { attribute: false }, state: { attribute: false }, dragged: { state: true } };

  declare model: FitModel | undefined;
  declare state: FitState;
  /** The line under the pointer; what the server says waits until it is let go. */
  declare dragged: Line | undefined;

  #plot: Plot | undefined;
  #handle: Side | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #walked: number | undefined; // where keys are on their way
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.state = NOTHING;
  }

  /** What is drawn, to be read back. */
  values() {
    const { model, state } = this;
    const line = this.#line();
    const rows = state.hasErrors && model && line ? rowsOf(model.training, state) : [];
    return {
      training: pairs(model?.training),
      validation: pairs(model?.validation),
      line: line ? { b: line.b, w: line.w } : null,
      other: state.other ? { b: state.other.b, w: state.other.w } : null,
      errors: rows.map((row) => ({ x: model!.training.xs[row], from: model!.training.ys[row], to: at(line!, model!.training.xs[row]) })),
      picked: state.picked,
      aside: this.#plot?.shapes.find(({ alpha }) => alpha === ASIDE)?.xs.length ?? 0,
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#rest);
    clearTimeout(this.#quiet);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state') && !this.#handle && this.dragged && isSame(this.dragged, this.state.line)) this.#release();
    this.#plot = this.model && fitPlot(this.model, this.state, this.#line());
  }

  override render() {
    const { model } = this;
    const places = this.#chart?.places;
    const line = this.#line();
    return html`
      <playground-echart .texts=${chartWords(model?.texts)} .model=${this.#plot} .over=${this.#picked}
        @placed=${() => this.requestUpdate()} @keydown=${this.#keyPressed} @pointerdown=${this.#pressed}>
        ${model && line && places && this.state.isDraggable ? this.#handles(model, line, places) : nothing}
      </playground-echart>
      <p class="hidden" aria-live="polite">${this.state.pickedLabel}</p>
    `;
  }

  #handles(model: FitModel, line: Line, places: Places) {
    return (['left', 'right'] as const).map((side) => {
      const x = this.#handleX(model, side);
      const y = cut(model, at(line, x));
      return html`<div class="handle" role="slider" tabindex="0" data-side=${side} aria-orientation="vertical"
        aria-label=${model.texts[side]} aria-valuemin=${model.y[0]} aria-valuemax=${model.y[1]} aria-valuenow=${Number(y.toFixed(3))}
        style="translate: ${places.px(x)}px ${places.py(y)}px"
        @pointerdown=${this.#grabbed} @pointermove=${this.#moved} @pointerup=${this.#dropped} @pointercancel=${this.#dropped} @keydown=${this.#handleKey}></div>`;
    });
  }

  /** The point picked out, and the way from it to the line. */
  readonly #picked = (pen: CanvasRenderingContext2D, places: Places, ink: Ink) => {
    const { picked, hasErrors, hasPredictions, pickedLabel } = this.state;
    const line = this.#line();
    const { xs, ys } = this.model!.training;
    if (!(picked >= 0 && picked < xs.length)) return;
    const [x, y] = places.at(xs[picked], ys[picked]);
    const end = line && (hasErrors || hasPredictions) ? places.py(cut(this.model!, at(line, xs[picked]))) : y;
    const isLong = Math.abs(end - y) > LONG;
    const start = y + 9 * Math.sign(end - y);
    if (isLong) for (const way of [[start, end], [end, start]]) arrow(pen, way.map((top) => [x, top] as const), paint(ink.validation), ink, 2.4);
    pen.lineWidth = 2;
    pen.strokeStyle = paint(ink.ink);
    pen.beginPath();
    pen.arc(x, y, 8, 0, 7);
    pen.stroke();
    const isTurned = x > places.left + (places.right - places.left) * 0.66;
    font(pen, ink, 13, 600);
    word(pen, pickedLabel, [x + (isTurned ? -13 : 13), isLong ? (y + end) / 2 : y - 14], paint(ink.ink), ink, isTurned ? 'right' : 'left', 5);
  };

  get #chart(): PlaygroundEchart | null {
    return this.renderRoot?.querySelector('playground-echart') ?? null;
  }

  #line(): Line | undefined {
    return this.dragged ?? this.state.line ?? undefined;
  }

  #handleX({ x }: FitModel, side: Side): number {
    const inset = HANDLE_INSET * (x[1] - x[0]);
    return side === 'left' ? x[0] + inset : x[1] - inset;
  }

  readonly #pressed = (event: PointerEvent) => {
    const chart = this.#chart!;
    if (!this.model || !chart.places || (event.target as Element).closest('.handle')) return;
    const { xs, ys } = this.model.training;
    const row = nearest(xs.map((x, i) => chart.places!.at(x, ys[i])), chart.spot(event), REACH);
    if (row >= 0) this.#pick(row);
  };

  /** Comes before the chart's own keys: here they pick. */
  readonly #keyPressed = {
    capture: true,
    handleEvent: (event: KeyboardEvent) => {
      const isPlot = (event.composedPath()[0] as Element).classList.contains('plot');
      const row = this.model && isPlot ? step(this.model.training.xs, this.#walked ?? this.state.picked, event.key) : undefined;
      if (row === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      this.#walked = row;
      this.dispatchEvent(new CustomEvent('point-passed', { detail: { row } }));
      clearTimeout(this.#quiet);
      this.#quiet = setTimeout(() => this.#pick(row), QUIET);
    },
  };

  #pick(row: number): void {
    clearTimeout(this.#quiet);
    this.#walked = undefined;
    this.dispatchEvent(new CustomEvent('point-picked', { detail: { row } }));
  }

  readonly #grabbed = (event: PointerEvent) => {
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    this.#handle = handle.dataset.side as Side;
  };

  readonly #moved = (event: PointerEvent) => {
    const chart = this.#chart!;
    if (this.#handle) this.#drag(this.#handle, chart.places!.under(chart.spot(event))[1]);
  };

  readonly #dropped = () => {
    if (!this.#handle) return;
    this.#handle = undefined;
    this.#tell('line-dropped');
  };

  readonly #handleKey = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    event.stopPropagation();
    const side = (event.currentTarget as HTMLElement).dataset.side as Side;
    const { y } = this.model!;
    const now = at(this.#line()!, this.#handleX(this.model!, side));
    this.#drag(side, cut(this.model!, now + (steps[event.key] * (y[1] - y[0])) / 100));
    this.#tell('line-dropped');
  };

  /** The line turns around its other handle. */
  #drag(side: Side, y: number): void {
    const fixed = this.#handleX(this.model!, side === 'left' ? 'right' : 'left');
    this.dragged = through(this.#handleX(this.model!, side), y, fixed, at(this.#line()!, fixed));
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#release(), PATIENCE);
    this.#tell('line-moved');
  }

  /** What the server says is shown again. */
  #release(): void {
    clearTimeout(this.#rest);
    if (!this.#handle) this.dragged = undefined;
  }

  #tell(name: string): void {
    if (this.dragged) this.dispatchEvent(new CustomEvent(name, { detail: { ...this.dragged } }));
  }
}

/** A place on the y axis, cut at its ends. */
function cut({ y }: FitModel, value: number): number {
  return Math.max(y[0], Math.min(y[1], value));
}

function isSame(one: Line, other: Line | null): boolean {
  return other !== null && Math.abs(one.b - other.b) < 1e-9 && Math.abs(one.w - other.w) < 1e-9;
}

function pairs(points: Points | undefined): [number, number][] {
  return points?.xs.map((x, i) => [x, points.ys[i]]) ?? [];
}

customElements.define('paso-fit', PasoFit);
