import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { never, SizeWatch, soon } from './anew.ts';
import { Announcer } from './announcer.ts';
import { captionOf } from './caption.ts';
import './chart-menu.ts';
import type { Choice } from './chart-menu.ts';
import type { Ink } from './ink.ts';
import { languageOf } from './language.ts';
import { keep } from './keeper.ts';
import { isSame, legendOf } from './legend.ts';
import { take, type Live } from './live.ts';
import { Look, type Drawing } from './look.ts';
import { ENGLISH, type ChartModel, type ChartTexts } from './model.ts';
import { Numbers } from './numbers.ts';
import type { Places } from './places.ts';
import { Stage, staler, type Over, type Scene, type Stale } from './stage.ts';
import { frame, legend, look } from './styles.ts';
import { summaryOf } from './summary.ts';
import { colours, huesOf, probes, readInk } from './theme.ts';
import type { Track } from './track.ts';
import { Turns } from './turns.ts';
import { valuesOf, type Values } from './values.ts';
import { spotIn } from './zoom.ts';

const turns = new Turns(() => performance.now()); // a first drawing takes ten times as long as those after it

/**
 * A chart of a `ChartModel`. What moves while a model trains comes through `frame`; every drawing shows the newest state and
 * is counted in the attribute `data-drawn`. Children lie over the plot, those of the slot `head` beside its title.
 *
 * @fires point-picked `{row}` of a training point that has one
 * @fires sample-picked `{group, index}` of any point: its group in the model, and its place in that
 * @fires placed when values lie elsewhere in the plot than before: see `places`
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

  /** Where values lie in the plot; undefined before the first drawing. */
  places: Places | undefined;
  /** All that is seen, for who does not see it; told with the next drawing. */
  description = '';
  readonly #live: Live = {};
  readonly #announcer = new Announcer((text) => (this.#find('.said').textContent = text));
  readonly #resized = new SizeWatch(() => this.#stage?.fit() && this.#forgetInk());
  #threshold = 0.5;
  #over: Over | undefined;
  #summary: string | undefined;
  #stage: Stage | undefined;
  #look: Look | undefined;
  #ink: Ink | undefined;
  #numbers = new Numbers();
  #request = 0;
  #stale: Stale = 'all';
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
    this.#schedule('ground');
  }

  get epochOffset(): number {
    return this.#live.epochOffset ?? 0;
  }

  /** Epochs made before the run whose losses frames bring. */
  set epochOffset(value: number) {
    this.#live.epochOffset = value;
    this.#schedule('all');
  }

  /** Draws over the chart; may be set at every pointer move. */
  set over(over: Over | undefined) {
    this.#over = over;
    this.#schedule('over');
  }

  /** In place of the model's, where it moves without it. */
  set summary(summary: string | undefined) {
    this.#summary = summary;
    this.#schedule('over');
  }

  /** Takes the newest part of a frame; parts of other names are left alone. */
  frame(part: unknown, name: string): void {
    const stale = take(this.#live, part, name);
    if (stale !== 'nothing') this.#schedule(stale);
  }

  /** The pixel of the plot at which a pointer is. */
  spot(pointer: { clientX: number; clientY: number }): [left: number, top: number] {
    return spotIn(this.#find('.plot'), pointer);
  }

  /** What is drawn, to be read back; undefined before the first drawing. */
  values(): Values | undefined {
    const drawn = this.#stage?.drawn;
    return this.model && drawn && valuesOf(this.model, drawn.tracks, drawn.layout, this.#live, this.#threshold);
  }

  /** The chart with its words, at twice the screen's resolution; undefined before the first drawing. */
  async picture(): Promise<HTMLCanvasElement | undefined> {
    const { pictureOf } = await import('./copies.ts');
    const [scene, stage] = [this.#scene(), this.#stage];
    if (!scene || !stage?.drawn) return undefined;
    const { title, subtitle } = scene.model;
    const layers = (ratio: number) => stage.layers(scene, ratio);
    const summary = this.#find('.summary').textContent ?? '';
    return pictureOf({ title, subtitle, summary, caption: captionOf(this), legend: this.legend, layers, ...stage.size, ink: scene.ink });
  }

  /** The chart with its words, as SVG; undefined before the first drawing. */
  async drawing(): Promise<string | undefined> {
    const { sheetOf, svgOf, vectorOf } = await import('./copies.ts');
    const [scene, stage] = [this.#scene(), this.#stage];
    const option = scene && stage?.option(scene);
    if (!option) return undefined;
    const { width, height } = stage!.size;
    return svgOf(sheetOf(this, this.model!.title, captionOf(this), (element) => (element.matches('.chart') ? vectorOf(option, width, height) : undefined)));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#mount());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    never(this.#request);
    this.#request = 0;
    this.#resized.disconnect();
    this.#announcer.stop();
    this.#stage?.dispose();
    this.#stage = this.#look = undefined;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('model') && !changed.has('texts')) return;
    if (this.model?.type !== 'plot') this.#stage?.reset();
    if (huesOf(this.model).join() !== huesOf(changed.get('model')).join()) this.#ink = undefined;
    this.#schedule('all');
  }

  override render() {
    const { model, texts } = this;
    const isBare = model?.type === 'plot' && model.isBare;
    return html`
      <header class=${isBare ? 'bare' : ''} @pointerdown=${(event: Event) => event.stopPropagation()}>
        ${isBare ? nothing : html`<h3>${model?.title}</h3>`}
        <slot name="head"></slot>
        <playground-echart-menu .texts=${texts} @choice=${this.#chosen}></playground-echart-menu>
      </header>
      ${model?.subtitle ? html`<p class="subtitle">${model.subtitle}</p>` : nothing}
      ${legendOf(this.legend, this.#ink)}
      <div class="area">${this.#plot()}<slot></slot></div>
      <p class="summary" part="summary" ?hidden=${!model?.summary && !this.#summary}></p>
      <p class="said hidden" aria-live="polite"></p>
      ${probes(this.#forgetInk, huesOf(model))}
    `;
  }

  #plot() {
    return html`<div
      class="plot"
      role="img"
      tabindex="0"
      aria-label=${this.model?.title ?? nothing}
      @pointermove=${this.#pointed}
      @pointerdown=${this.#pointed}
      @pointerleave=${() => this.#look?.leave()}
      @click=${this.#pick}
      @blur=${() => this.#look?.leave()}
      @focus=${this.#focused}
      @keydown=${this.#keyPressed}
    >
      <canvas class="ground"></canvas>
      <div class="chart"></div>
      <canvas class="over" width="0" height="0"></canvas>
      <div class="empty" hidden>${this.texts.empty}</div>
      <div class="guide" hidden></div>
      <div class="ring" hidden></div>
      <div class="card" hidden></div>
    </div>`;
  }

  #mount(): void {
    if (!this.isConnected || this.#stage) return;
    this.#numbers = new Numbers(languageOf(this));
    this.#stage = new Stage(this.#find('.plot'));
    this.#look = new Look(this.renderRoot, () => this.#drawing(), (text) => this.#announcer.answer(text));
    this.#resized.observe(this.#find('.plot'));
    this.#forgetInk();
  }

  readonly #forgetInk = () => {
    this.#ink = undefined;
    this.#schedule('all');
  };

  /** One drawing at the next animation frame, however many reasons come before it. */
  #schedule(stale: Stale): void {
    this.#stale = staler(this.#stale, stale);
    if (this.#stage && !this.#request) this.#request = soon((now) => this.#draw(now));
  }

  #draw(now: number): void {
    this.#request = 0;
    const [scene, stage] = [this.#scene(), this.#stage];
    if (!scene || !stage?.hasRoom) return;
    if (this.#drawings === 0 && !turns.take(now)) return this.#schedule('all');
    const { tracks, layout, places, isBlank } = stage.draw(scene, now, this.#stale);
    this.#stale = 'over';
    if (!isSame(this.legend, layout.legend)) this.legend = layout.legend;
    this.#find('.empty').hidden = !isBlank;
    this.#sum(isBlank ? '' : (this.#summary ?? summaryOf(scene.model, tracks, scene.live, scene.threshold, scene.numbers)));
    this.#look?.refresh();
    this.#find('.plot').setAttribute('aria-description', `${this.description} ${this.texts.keys}`.trim());
    this.#place(places);
    this.dataset.drawn = String(++this.#drawings);
    if (stage.isGliding) this.#schedule('all');
  }

  #place(places: Places): void {
    if (places.isSame(this.places)) return;
    this.dispatchEvent(new CustomEvent('placed', { detail: (this.places = places) }));
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
    return { model: this.model, live: this.#live, threshold: this.#threshold, ink: this.#ink, numbers: this.#numbers, over: this.#over };
  }

  #drawing(): Drawing | undefined {
    const [scene, drawn] = [this.#scene(), this.#stage?.drawn];
    return scene && drawn && !drawn.isBlank ? { ...scene, ...drawn, keys: this.texts.keys } : undefined;
  }

  readonly #pointed = (event: PointerEvent) => this.#look?.point(this.spot(event));

  readonly #focused = () => {
    if (this.#find('.plot').matches(':focus-visible')) this.#look?.walk('Home');
  };

  readonly #keyPressed = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') return this.#pick();
    if (!this.#look?.walk(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** A click on a point, or Enter at it: whatever explains a sample of the training split explains this one. */
  readonly #pick = () => {
    const { row, sample } = this.#look ?? {};
    if (sample) this.dispatchEvent(new CustomEvent('sample-picked', { detail: sample }));
    if (row !== undefined) this.dispatchEvent(new CustomEvent('point-picked', { detail: { row }, bubbles: true, composed: true }));
  };

  readonly #chosen = ({ detail }: CustomEvent<Choice>) => void keep(detail, this, this.#stage?.drawn?.tracks ?? []);

  #find(selector: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(selector)!;
  }
}

customElements.define('playground-echart', PlaygroundEchart);
