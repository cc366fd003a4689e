import { html, LitElement, nothing, svg, type PropertyValues } from 'lit';
import { at, clip, nearest, NOTHING, step, through, ticks, type FitModel, type FitState, type Line, type NamedLine, type Points } from './fit.ts';
import { fitStyles } from './styles.ts';
import { languageOf } from '../text/language.ts';

const REACH = 26; // pixels around a point that mean it
const MARGIN = { left: 44, right: 14, top: 8, bottom: 38 };
const PATIENCE = 1500; // ms that a line let go stays where it is, though the server has not said so yet
const HANDLE_INSET = 0.04; // of the axis: handles stay clear of its ends

/**
 * Points, the line of a model, and what lies between: predictions, errors as segments, one of them picked out. Points are picked with
 * pointer or arrow keys (`point-picked`), the line is dragged at its handles (`line-moved` on the way, `line-dropped` at rest).
 */
export class PasoFit extends LitElement {
  static override styles = fitStyles;
  static override properties = { model: { attribute: false }, state: { attribute: false }, size: { state: true }, dragged: { state: true } };

  declare model: FitModel | undefined;
  declare state: FitState;
  declare size: { width: number; height: number };
  /** The line under the pointer; what the server says waits until it is let go. */
  declare dragged: Line | undefined;

  readonly #resized = new ResizeObserver(([entry]) => {
    const { width, height } = entry.contentRect;
    if (width > 0 && height > 0) this.size = { width, height };
  });
  #handle: 'left' | 'right' | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.state = NOTHING;
    this.size = { width: 0, height: 0 };
  }

  /** What is drawn, to be read back. */
  values() {
    const { model, state } = this;
    const line = this.#line();
    const rows = state.hasErrors && model && line ? (state.batch ?? model.training.xs.map((_, i) => i)) : [];
    return {
      training: pairs(model?.training),
      validation: pairs(model?.validation),
      line: line ? { b: line.b, w: line.w } : null,
      other: state.other ? { b: state.other.b, w: state.other.w } : null,
      errors: rows.map((row) => ({ x: model!.training.xs[row], from: model!.training.ys[row], to: at(line!, model!.training.xs[row]) })),
      picked: state.picked,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#resized.observe(this.renderRoot.querySelector('.plot')!));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    clearTimeout(this.#rest);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state') && !this.#handle && this.dragged && isSame(this.dragged, this.state.line)) this.#release();
  }

  override render() {
    const { model, state } = this;
    return html`
      ${model?.title ? html`<h3>${model.title}</h3>${this.#legend(model)}` : nothing}
      <div class="plot" tabindex="0" role="group" aria-label=${model?.title ?? nothing} aria-description=${model?.texts.keys ?? nothing}
        @keydown=${this.#keyPressed} @pointerdown=${this.#pressed}>
        ${model && this.size.width > 0 ? this.#picture(model) : nothing}
      </div>
      <p class="summary" ?hidden=${state.summary === ''}>${state.summary}</p>
      <p class="said" aria-live="polite">${state.pickedLabel}</p>
    `;
  }

  #legend({ training, validation }: FitModel) {
    return html`<p class="legend">
      ${training.xs.length ? html`<span class="training"><i></i>${training.name}</span>` : nothing}
      ${validation.xs.length ? html`<span class="validation"><i></i>${validation.name}</span>` : nothing}
      ${this.#names().map(([kind, label]) => html`<span class=${kind}><i></i>${label}</span>`)}
    </p>`;
  }

  #names(): [string, string][] {
    const { line, other, truth } = this.state;
    return ([['truth', truth], ['other', other], ['line', line]] as [string, NamedLine | null][])
      .filter((pair): pair is [string, NamedLine] => !!pair[1]?.label)
      .map(([kind, { label }]) => [kind, label]);
  }

  #picture(model: FitModel) {
    const { width, height } = this.size;
    const { state } = this;
    const line = this.#line();
    return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${this.#axes(model)}
      ${this.#lineOf(state.truth, 'truth')}
      ${state.hasErrors && line ? this.#errors(model, line) : nothing}
      ${this.#dots(model.validation, 'validation')} ${this.#dots(model.training, 'training')}
      ${this.#lineOf(state.other, 'other')} ${this.#lineOf(line, 'line')}
      ${state.hasPredictions && line ? this.#predictions(model, line) : nothing}
      ${this.#pickedPoint(model, line)}
    </svg>
    ${state.isDraggable && line ? this.#handles(model, line) : nothing}`;
  }

  #axes(model: FitModel) {
    const { width, height } = this.size;
    const [bottom, right] = [height - MARGIN.bottom, width - MARGIN.right];
    return svg`<g class="axes">
      <path d="M${MARGIN.left} ${MARGIN.top}V${bottom}H${right}"/>
      ${ticks(model.x, width < 380 ? 4 : 6).map((x) => svg`<text x=${this.#x(x)} y=${bottom + 16} text-anchor="middle">${this.#number(x)}</text>`)}
      ${ticks(model.y, 5).map((y) => svg`<path class="grid" d="M${MARGIN.left} ${this.#y(y)}H${right}"/>
        <text x=${MARGIN.left - 7} y=${this.#y(y) + 4} text-anchor="end">${this.#number(y)}</text>`)}
      <text class="name" x=${(MARGIN.left + right) / 2} y=${height - 5} text-anchor="middle">${model.xLabel}</text>
      <text class="name" transform="translate(12 ${(MARGIN.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${model.yLabel}</text>
    </g>`;
  }

  #dots(points: Points, kind: string) {
    const { batch } = this.state;
    const inBatch = batch && kind === 'training' ? new Set(batch) : undefined;
    const radius = this.size.width < 380 ? 3.4 : 4.4;
    return svg`<g class=${kind}>${points.xs.map((x, i) =>
      svg`<circle cx=${this.#x(x)} cy=${this.#y(points.ys[i])} r=${radius} class=${inBatch && !inBatch.has(i) ? 'aside' : ''}/>`)}</g>`;
  }

  #errors(model: FitModel, line: Line) {
    const { xs, ys } = model.training;
    const rows = this.state.batch ?? xs.map((_, i) => i);
    return svg`<g class="errors">${rows.map((i) => svg`<path d="M${this.#x(xs[i])} ${this.#y(ys[i])}V${this.#bounded(at(line, xs[i]))}"/>`)}</g>`;
  }

  #predictions(model: FitModel, line: Line) {
    const { xs } = model.training;
    const rows = this.state.batch ?? xs.map((_, i) => i);
    return svg`<g class="predictions">${rows.filter((i) => this.#isInside(at(line, xs[i]))).map((i) => {
      const [x, y] = [this.#x(xs[i]), this.#y(at(line, xs[i]))];
      return svg`<path d="M${x - 3.2} ${y}l3.2 -3.2l3.2 3.2l-3.2 3.2z"/>`;
    })}</g>`;
  }

  #lineOf(line: Line | null | undefined, kind: string) {
    const ends = line && this.model && clip(line, this.model.x, this.model.y);
    if (!ends) return nothing;
    return svg`<path class="curve ${kind}" d="M${this.#x(ends[0])} ${this.#y(ends[1])}L${this.#x(ends[2])} ${this.#y(ends[3])}"/>`;
  }

  #pickedPoint(model: FitModel, line: Line | undefined) {
    const { picked, hasErrors, hasPredictions, pickedLabel } = this.state;
    const { xs, ys } = model.training;
    if (!(picked >= 0 && picked < xs.length)) return nothing;
    const [x, y] = [this.#x(xs[picked]), this.#y(ys[picked])];
    const end = line && (hasErrors || hasPredictions) ? this.#bounded(at(line, xs[picked])) : y;
    const isLong = Math.abs(end - y) > 22;
    const turned = x > this.size.width * 0.66;
    return svg`<g class="picked">
      ${isLong ? svg`<path class="arrow" d=${arrow(x, y, end)}/>` : nothing}
      <circle cx=${x} cy=${y} r="8"/>
      <text x=${x + (turned ? -13 : 13)} y=${isLong ? (y + end) / 2 + 4 : y - 10} text-anchor=${turned ? 'end' : 'start'}>${pickedLabel}</text>
    </g>`;
  }

  #handles(model: FitModel, line: Line) {
    return (['left', 'right'] as const).map((side) => {
      const x = this.#handleX(model, side);
      const y = Math.max(model.y[0], Math.min(model.y[1], at(line, x)));
      return html`<div class="handle" role="slider" tabindex="0" data-side=${side} aria-orientation="vertical"
        aria-label=${model.texts[side]} aria-valuemin=${model.y[0]} aria-valuemax=${model.y[1]} aria-valuenow=${Number(y.toFixed(3))}
        style="translate: ${this.#x(x)}px ${this.#y(y)}px"
        @pointerdown=${this.#grabbed} @pointermove=${this.#moved} @pointerup=${this.#dropped} @pointercancel=${this.#dropped} @keydown=${this.#handleKey}></div>`;
    });
  }

  #line(): Line | undefined {
    return this.dragged ?? this.state.line ?? undefined;
  }

  #handleX({ x }: FitModel, side: 'left' | 'right'): number {
    const inset = HANDLE_INSET * (x[1] - x[0]);
    return side === 'left' ? x[0] + inset : x[1] - inset;
  }

  #x(value: number): number {
    const [low, high] = this.model!.x;
    return MARGIN.left + ((value - low) / (high - low)) * (this.size.width - MARGIN.left - MARGIN.right);
  }

  #y(value: number): number {
    const [low, high] = this.model!.y;
    return MARGIN.top + ((high - value) / (high - low)) * (this.size.height - MARGIN.top - MARGIN.bottom);
  }

  /** A place on the y axis, cut at its ends, in pixels. */
  #bounded(value: number): number {
    const [low, high] = this.model!.y;
    return this.#y(Math.max(low, Math.min(high, value)));
  }

  #isInside(value: number): boolean {
    return value >= this.model!.y[0] && value <= this.model!.y[1];
  }

  #number(value: number): string {
    return value.toLocaleString(languageOf(this) || undefined).replace('-', '−');
  }

  readonly #pressed = (event: PointerEvent) => {
    if (!this.model || (event.target as Element).closest('.handle')) return;
    const { left, top } = this.renderRoot.querySelector('.plot')!.getBoundingClientRect();
    const { xs, ys } = this.model.training;
    const row = nearest(xs.map((x, i) => [this.#x(x), this.#y(ys[i])] as const), [event.clientX - left, event.clientY - top], REACH);
    if (row >= 0) this.#pick(row);
  };

  readonly #keyPressed = (event: KeyboardEvent) => {
    if (!this.model || (event.target as Element).closest('.handle')) return;
    const row = step(this.model.training.xs, this.state.picked, event.key);
    if (row === undefined) return;
    event.preventDefault();
    this.#pick(row);
  };

  #pick(row: number): void {
    this.dispatchEvent(new CustomEvent('point-picked', { detail: { row } }));
  }

  readonly #grabbed = (event: PointerEvent) => {
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    this.#handle = handle.dataset.side as 'left' | 'right';
  };

  readonly #moved = (event: PointerEvent) => {
    if (!this.#handle) return;
    const { top } = this.renderRoot.querySelector('.plot')!.getBoundingClientRect();
    const { y } = this.model!;
    const share = (event.clientY - top - MARGIN.top) / (this.size.height - MARGIN.top - MARGIN.bottom);
    this.#drag(this.#handle, y[1] - Math.max(0, Math.min(1, share)) * (y[1] - y[0]));
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
    const side = (event.currentTarget as HTMLElement).dataset.side as 'left' | 'right';
    const { y } = this.model!;
    const now = at(this.#line()!, this.#handleX(this.model!, side));
    this.#drag(side, Math.max(y[0], Math.min(y[1], now + (steps[event.key] * (y[1] - y[0])) / 100)));
    this.#tell('line-dropped');
  };

  /** The line turns around its other handle. */
  #drag(side: 'left' | 'right', y: number): void {
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

function isSame(one: Line, other: Line | null): boolean {
  return other !== null && Math.abs(one.b - other.b) < 1e-9 && Math.abs(one.w - other.w) < 1e-9;
}

/** A line with a head at either end. */
function arrow(x: number, from: number, to: number): string {
  const sign = Math.sign(to - from);
  const head = (y: number, way: number) => `M${x - 4} ${y + 7 * way}L${x} ${y}L${x + 4} ${y + 7 * way}`;
  const [start, end] = [from + 9 * sign, to];
  return `M${x} ${start}V${end}${head(start, sign)}${head(end, -sign)}`;
}

function pairs(points: Points | undefined): [number, number][] {
  return points?.xs.map((x, i) => [x, points.ys[i]]) ?? [];
}

customElements.define('paso-fit', PasoFit);
