import * as echarts from 'echarts/core';
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { float64, type FieldPart, type LinePart, type LossPart } from '../frames/frame.ts';
import { Curve } from './curve.ts';
import { Field } from './field.ts';
import { Glide } from './glide.ts';
import type { Ink } from './ink.ts';
import { FONT_SIZE, layoutOf, type Layout } from './layout.ts';
import { legendOf } from './legend.ts';
import { ENGLISH, type ChartModel, type ChartTexts } from './model.ts';
import { Numbers } from './numbers.ts';
import { optionOf } from './option.ts';
import { rangesOf, type Ranges } from './ranges.ts';
import { frame, legend } from './styles.ts';
import { summaryOf } from './summary.ts';
import { colours, PROBES, readInk } from './theme.ts';
import { isEmpty, tracksOf, type Live, type Track } from './tracks.ts';
import { Underlay } from './underlay.ts';

echarts.use([LineChart, ScatterChart, GridComponent, LabelLayout, CanvasRenderer]);

/**
 * A chart of a `ChartModel`. What moves while a model trains comes through `frame`; every drawing shows the newest state and
 * is counted in the attribute `data-drawn`.
 */
export class PlaygroundEchart extends LitElement {
  static override styles = [colours, frame, legend];
  static override properties = {
    model: { attribute: false },
    texts: { attribute: false },
    threshold: { attribute: false, noAccessor: true },
    legend: { state: true },
  };

  declare model: ChartModel | undefined;
  declare texts: ChartTexts;
  declare legend: Track[];

  readonly #live: Live = {};
  readonly #glides = { x: new Glide(), y: new Glide() };
  readonly #resized = new ResizeObserver(() => this.#resize());
  readonly #pen = document.createElement('canvas').getContext('2d')!;
  #threshold = 0.5;
  #chart: echarts.ECharts | undefined;
  #underlay: Underlay | undefined;
  #ink: Ink | undefined;
  #numbers = new Numbers();
  #tracks: Track[] = [];
  #layout: Layout | undefined;
  #request = 0;
  /** Whether more than the ground changed since the last drawing. */
  #isStale = true;
  #drawings = 0;

  constructor() {
    super();
    this.texts = ENGLISH;
    this.legend = [];
  }

  get threshold(): number {
    return this.#threshold;
  }

  /** May be set at every pointer move: only the decision line is drawn anew. */
  set threshold(value: number) {
    this.#threshold = value;
    this.#schedule(false);
  }

  /** Takes the newest part of a frame; parts of other names are left alone. */
  frame(part: unknown, name: string): void {
    const hadField = this.#live.field !== undefined;
    if (name === 'losses') this.#takeLosses(part as LossPart);
    else if (name === 'field') this.#live.field = Field.of(part as FieldPart);
    else if (name === 'line') this.#live.line = { xs: float64((part as LinePart).x), ys: float64((part as LinePart).y) };
    else return;
    this.#schedule(name !== 'field' || !hadField);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#mount());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.#resized.disconnect();
    this.#chart?.dispose();
    this.#chart = this.#underlay = undefined;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('model')) Object.values(this.#glides).forEach((glide) => glide.reset());
    if (changed.has('model')) this.#schedule(true);
  }

  override render() {
    const { model, texts } = this;
    return html`
      <header>
        <div>
          <h3>${model?.title}</h3>
          ${model?.subtitle ? html`<p class="subtitle">${model.subtitle}</p>` : nothing}
        </div>
      </header>
      ${legendOf(this.legend, this.#ink)}
      <div class="plot" role="img" tabindex="0" aria-label=${model?.title ?? nothing} aria-description=${texts.keys}>
        <canvas class="ground"></canvas>
        <div class="chart"></div>
        <div class="empty" hidden>${texts.empty}</div>
      </div>
      <p class="summary" ?hidden=${!model?.summary}></p>
      ${PROBES.map((name) => html`<i class="probe ${name}" style="color: var(--${name})" @transitionend=${this.#forgetInk}></i>`)}
    `;
  }

  #mount(): void {
    if (!this.isConnected || this.#chart) return;
    const { width, height } = this.#room();
    this.#chart = echarts.init(this.#find('.chart'), null, { width, height });
    this.#underlay = new Underlay(this.#find('canvas.ground') as HTMLCanvasElement);
    this.#resized.observe(this.#find('.plot'));
    this.#numbers = new Numbers(this.closest<HTMLElement>('[lang]')?.lang);
    this.#ink = undefined;
    this.#schedule(true);
  }

  #takeLosses({ from, epochs, training, validation }: LossPart): void {
    this.#live.training ??= new Curve();
    this.#live.validation ??= new Curve();
    this.#live.training.put(from, epochs, training);
    this.#live.validation.put(from, epochs, validation);
  }

  readonly #forgetInk = () => {
    this.#ink = undefined;
    this.#schedule(true);
  };

  #resize(): void {
    const { width, height } = this.#room();
    if (!this.#chart || (this.#chart.getWidth() === width && this.#chart.getHeight() === height)) return;
    this.#chart.resize({ width, height });
    this.#ink = undefined;
    this.#schedule(true);
  }

  #schedule(isStale: boolean): void {
    this.#isStale ||= isStale;
    if (!this.#chart || this.#request) return;
    this.#request = requestAnimationFrame((now) => this.#draw(now));
  }

  #draw(now: number): void {
    this.#request = 0;
    const { model } = this;
    if (!model || !this.#chart || this.#room().width < 40) return;
    if (this.#isStale || !this.#layout) this.#drawChart(this.#chart, model, now);
    this.#isStale = false;
    this.#drawGround(model);
    const isBlank = isEmpty(model, this.#tracks, this.#live);
    this.#find('.empty').hidden = !isBlank;
    this.#find('.summary').textContent = isBlank ? '' : summaryOf(model, this.#tracks, this.#live, this.#threshold, this.#numbers);
    this.dataset.drawn = String(++this.#drawings);
    if (this.#glides.x.isGliding || this.#glides.y.isGliding) this.#schedule(true);
  }

  #drawChart(chart: echarts.ECharts, model: ChartModel, now: number): void {
    const ink = (this.#ink ??= readInk(this.renderRoot as ShadowRoot));
    this.#tracks = tracksOf(model, this.#live, ink);
    this.#pen.font = `600 ${FONT_SIZE}px ${ink.family}`;
    const measure = (text: string) => this.#pen.measureText(text).width;
    const paper = { ...this.#room(), numbers: this.#numbers, measure };
    this.#layout = layoutOf(model, this.#tracks, this.#glided(rangesOf(model, this.#tracks), now), paper);
    if (isEmpty(model, this.#tracks, this.#live)) chart.clear();
    else chart.setOption(optionOf(model, this.#tracks, this.#layout, ink), { replaceMerge: ['series'], silent: true });
    if (nameList(this.legend) !== nameList(this.#layout.legend)) this.legend = this.#layout.legend;
  }

  #drawGround(model: ChartModel): void {
    const { width, height } = this.#room();
    const scale = model.type === 'plane' ? model.field : null;
    const { field } = this.#live;
    const ground = scale && field && { field, scale, threshold: this.#threshold, box: this.#layout!.box, width, height, ink: this.#ink! };
    this.#underlay!.draw(ground || undefined, width, height, window.devicePixelRatio || 1);
  }

  #glided({ x, y }: Ranges, now: number): Ranges {
    const slowly = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    return { x: this.#glides.x.range(x, now, slowly), y: this.#glides.y.range(y, now, slowly) };
  }

  #room(): { width: number; height: number } {
    const { clientWidth, clientHeight } = this.#find('.plot');
    return { width: clientWidth, height: clientHeight };
  }

  #find(selector: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(selector)!;
  }
}

function nameList(tracks: readonly Track[]): string {
  return tracks.map(({ id, name, stroke }) => [id, name, stroke.colour].join()).join('\n');
}

customElements.define('playground-echart', PlaygroundEchart);
