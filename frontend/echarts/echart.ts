import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { float64, int32, type BatchPart, type FieldPart, type LinePart, type LossPart } from '../frames/frame.ts';
import { Announcer } from './announcer.ts';
import './chart-menu.ts';
import type { Choice } from './chart-menu.ts';
import { csvOf } from './csv.ts';
import { Curve } from './curve.ts';
import { Field } from './field.ts';
import type { Ink } from './ink.ts';
import { legendOf } from './legend.ts';
import { Look, type Drawing } from './look.ts';
import { ENGLISH, type ChartModel, type ChartTexts } from './model.ts';
import { Numbers } from './numbers.ts';
import { pictureOf } from './png.ts';
import { save } from './save.ts';
import { Stage, type Scene } from './stage.ts';
import { frame, legend, look } from './styles.ts';
import { summaryOf } from './summary.ts';
import { colours, PROBES, readInk } from './theme.ts';
import type { Live, Track } from './tracks.ts';
import { valuesOf, type Values } from './values.ts';

/**
 * A chart of a `ChartModel`. What moves while a model trains comes through `frame`; every drawing shows the newest state and
 * is counted in the attribute `data-drawn`.
 */
export class PlaygroundEchart extends LitElement {
  static override styles = [colours, frame, legend, look];
  static override properties = {
    model: { attribute: false },
    texts: { attribute: false },
    threshold: { attribute: false, noAccessor: true },
    epochOffset: { attribute: false, noAccessor: true },
    legend: { state: true },
  };

  declare model: ChartModel | undefined;
  declare texts: ChartTexts;
  declare legend: Track[];

  readonly #live: Live = {};
  readonly #announcer = new Announcer((text) => (this.#find('.said').textContent = text));
  readonly #resized = new ResizeObserver(() => this.#stage?.fit() && this.#forgetInk());
  #threshold = 0.5;
  #stage: Stage | undefined;
  #look: Look | undefined;
  #ink: Ink | undefined;
  #numbers = new Numbers();
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

  /** May be set at every pointer move: only the ground is drawn anew. */
  set threshold(value: number) {
    this.#threshold = value;
    this.#schedule(false);
  }

  get epochOffset(): number {
    return this.#live.epochOffset ?? 0;
  }

  /** Epochs made before the run whose losses frames bring. */
  set epochOffset(value: number) {
    this.#live.epochOffset = value;
    this.#schedule(true);
  }

  /** Takes the newest part of a frame; parts of other names are left alone. */
  frame(part: unknown, name: string): void {
    const isGround = name === 'field' || name === 'logits';
    const hadField = this.#live.field !== undefined;
    if (name === 'losses') this.#takeLosses(part as LossPart);
    else if (isGround) this.#live.field = Field.of(part as FieldPart);
    else if (name === 'line') this.#live.line = { xs: float64((part as LinePart).x), ys: float64((part as LinePart).y) };
    else if (name === 'batch') this.#live.batch = new Set(int32((part as BatchPart).rows));
    else return;
    this.#schedule(!isGround || !hadField);
  }

  /** What is drawn, to be read back; undefined before the first drawing. */
  values(): Values | undefined {
    const drawn = this.#stage?.drawn;
    return this.model && drawn && valuesOf(this.model, drawn.tracks, drawn.layout, this.#live, this.#threshold);
  }

  /** The chart with its words, at twice the screen's resolution; undefined before the first drawing. */
  picture(): HTMLCanvasElement | undefined {
    const [scene, stage] = [this.#scene(), this.#stage];
    if (!scene || !stage?.drawn) return undefined;
    const { title, subtitle } = scene.model;
    const layers = (ratio: number) => stage.layers(scene, ratio);
    return pictureOf({ title, subtitle, summary: this.#find('.summary').textContent ?? '', legend: this.legend, layers, ...stage.size, ink: scene.ink });
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
    this.#announcer.stop();
    this.#stage?.dispose();
    this.#stage = this.#look = undefined;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('model') && !changed.has('texts')) return;
    this.#stage?.reset();
    this.#schedule(true);
  }

  override render() {
    const { model, texts } = this;
    return html`
      <header>
        <h3>${model?.title}</h3>
        <playground-echart-menu .texts=${texts} @choice=${this.#chosen}></playground-echart-menu>
      </header>
      ${model?.subtitle ? html`<p class="subtitle">${model.subtitle}</p>` : nothing}
      ${legendOf(this.legend, this.#ink)} ${this.#plot()}
      <p class="summary" part="summary" ?hidden=${!model?.summary}></p>
      <p class="said hidden" aria-live="polite"></p>
      ${PROBES.map((name) => html`<i class="probe ${name}" style="color: var(--${name})" @transitionend=${this.#forgetInk}></i>`)}
    `;
  }

  #plot() {
    return html`<div
      class="plot"
      role="img"
      tabindex="0"
      aria-label=${this.model?.title ?? nothing}
      aria-description=${this.texts.keys}
      @pointermove=${this.#pointed}
      @pointerdown=${this.#pointed}
      @pointerleave=${() => this.#look?.leave()}
      @blur=${() => this.#look?.leave()}
      @focus=${this.#focused}
      @keydown=${this.#keyPressed}
    >
      <canvas class="ground"></canvas>
      <div class="chart"></div>
      <div class="empty" hidden>${this.texts.empty}</div>
      <div class="guide" hidden></div>
      <div class="ring" hidden></div>
      <div class="card" hidden></div>
    </div>`;
  }

  #mount(): void {
    if (!this.isConnected || this.#stage) return;
    this.#numbers = new Numbers(this.closest<HTMLElement>('[lang]')?.lang);
    this.#stage = new Stage(this.#find('.plot'));
    this.#look = new Look(this.renderRoot, () => this.#drawing(), (text) => this.#announcer.answer(text));
    this.#resized.observe(this.#find('.plot'));
    this.#forgetInk();
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

  /** One drawing at the next animation frame, however many reasons come before it. */
  #schedule(isStale: boolean): void {
    this.#isStale ||= isStale;
    if (this.#stage && !this.#request) this.#request = requestAnimationFrame((now) => this.#draw(now));
  }

  #draw(now: number): void {
    this.#request = 0;
    const [scene, stage] = [this.#scene(), this.#stage];
    if (!scene || !stage?.hasRoom) return;
    const { tracks, layout, isBlank } = stage.draw(scene, now, !this.#isStale);
    this.#isStale = false;
    if (nameList(this.legend) !== nameList(layout.legend)) this.legend = layout.legend;
    this.#find('.empty').hidden = !isBlank;
    this.#sum(isBlank ? '' : summaryOf(scene.model, tracks, scene.live, scene.threshold, scene.numbers));
    this.#look?.refresh();
    this.dataset.drawn = String(++this.#drawings);
    if (stage.isGliding) this.#schedule(true);
  }

  /** The first summary is read with the page; only what changes is announced. */
  #sum(summary: string): void {
    const line = this.#find('.summary');
    if (line.textContent === summary) return;
    line.textContent = summary;
    if (this.#drawings > 0) this.#announcer.say(summary);
  }

  #scene(): Scene | undefined {
    if (!this.model) return undefined;
    this.#ink ??= readInk(this.shadowRoot!);
    return { model: this.model, live: this.#live, threshold: this.#threshold, ink: this.#ink, numbers: this.#numbers };
  }

  #drawing(): Drawing | undefined {
    const [scene, drawn] = [this.#scene(), this.#stage?.drawn];
    return scene && drawn && !drawn.isBlank ? { ...scene, ...drawn, keys: this.texts.keys } : undefined;
  }

  readonly #pointed = ({ clientX, clientY }: PointerEvent) => {
    const { left, top } = this.#find('.plot').getBoundingClientRect();
    this.#look?.point([clientX - left, clientY - top]);
  };

  readonly #focused = () => {
    if (this.#find('.plot').matches(':focus-visible')) this.#look?.walk('Home');
  };

  readonly #keyPressed = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#look?.walk(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #chosen = ({ detail }: CustomEvent<Choice>) => {
    if (detail === 'png') this.#savePicture();
    else if (detail === 'csv') this.#saveNumbers();
    else void this.#fillScreen();
  };

  #savePicture(): void {
    this.picture()?.toBlob((blob) => blob && save(blob, this.model!.title, 'png'));
  }

  #saveNumbers(): void {
    const text = this.model && csvOf(this.model, this.#stage?.drawn?.tracks ?? []);
    if (text) save(new Blob([text], { type: 'text/csv;charset=utf-8' }), this.model!.title, 'csv');
  }

  /** The same choice leaves the full screen again; a page that may not fill the screen stays as it is. */
  async #fillScreen(): Promise<void> {
    if (document.fullscreenElement) await document.exitFullscreen();
    else if (document.fullscreenEnabled) await this.requestFullscreen();
  }

  #find(selector: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(selector)!;
  }
}

function nameList(tracks: readonly Track[]): string {
  return tracks.map(({ id, name, stroke }) => [id, name, stroke.colour].join()).join('\n');
}

customElements.define('playground-echart', PlaygroundEchart);
