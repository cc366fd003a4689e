import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { PlaygroundEchart } from '../echarts/echart.ts';
import '../echarts/echart.ts';
import type { Plot } from '../echarts/model.ts';
import type { Over } from '../echarts/stage.ts';
import { colours } from '../echarts/theme.ts';
import { chartWords } from '../plot/chart-words.ts';
import { numbersAt } from '../text/language.ts';
import { Grasp, putHandle, swallow, type Graspable } from './grasp.ts';
import type { Place, SectionModel } from './model.ts';
import { Mover } from './mover.ts';
import { drawNear, drawWhole, type SectionScene } from './section-marks.ts';
import { nearPlot, wholePlot } from './section-plots.ts';
import { plot, section } from './styles.ts';
import { Cut, verdictOf } from './terrain.ts';
import { say, type TextKey, type Texts } from './texts.ts';
import { Words } from './words.ts';

/**
 * A cut through a loss surface: the loss along one parameter, where the parameter stands, how steep the curve is there, and
 * the step against the slope. The point can be moved along the curve; a zoom shows the gradient as a quotient of two changes.
 *
 * @fires point-input `{x, y}` while the learner moves the point (y is the loss), at most once an animation frame
 * @fires point-changed `{x, y}` at rest
 */
export class PasoSection extends LitElement implements Graspable {
  static override styles = [colours, plot, section];
  static override properties = {
    model: { attribute: false },
    texts: { attribute: false },
    readonly: { type: Boolean, reflect: true },
    at: { attribute: false, noAccessor: true },
    learningRate: { attribute: false, noAccessor: true },
  };

  declare model: SectionModel | undefined;
  declare texts: Texts;
  /** Whether the point stays where it is. */
  declare readonly: boolean;

  readonly #mover = new Mover({ moved: () => this.#moved(), rested: () => this.#rested() }, false);
  readonly #grasp = new Grasp(this, this.#mover);
  #at: number | undefined;
  #learningRate = 0;
  #cut: Cut | undefined;
  #whole: Plot | undefined;
  #request = 0;
  #drawings = 0;

  constructor() {
    super();
    this.texts = {};
    this.readonly = false;
  }

  get at(): number | undefined {
    const moved = this.#mover.at;
    return moved && this.#cut ? this.#cut.value(moved.x) : this.#at;
  }

  /** Where the parameter stands; while the learner holds it, theirs is shown. */
  set at(at: number | null | undefined) {
    this.#at = at ?? undefined;
    this.#mover.release();
    this.requestUpdate();
  }

  /** Of the step that is drawn; 0: none. */
  set learningRate(rate: number) {
    this.#learningRate = rate > 0 ? rate : 0;
    this.requestUpdate();
  }

  /** What is drawn, to be read back; undefined before the first drawing. */
  values() {
    const { at } = this;
    if (!this.#cut || at === undefined || this.#drawings === 0) return undefined;
    const { loss, slope } = this.#cut.at(at);
    const { step } = this.#cut.model;
    const next = at - this.#learningRate * slope;
    return {
      at,
      loss,
      slope,
      step,
      losses: Array.from(this.#cut.losses),
      compared: Array.from(this.#cut.compared),
      tried: step > 0 ? (this.#cut.at(at + step).loss - loss) / step : undefined,
      next: this.#learningRate > 0 ? { at: next, loss: this.#cut.at(next).loss } : undefined,
      verdict: verdictOf(this.#cut, at, this.#learningRate),
      spot: this.#chart?.places?.at(at, loss),
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#mover.stop();
    cancelAnimationFrame(this.#request);
    this.#request = 0;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model')) this.#cut = Cut.of(this.model);
    if (this.#cut && (changed.has('model') || changed.has('texts'))) this.#whole = wholePlot(this.#cut, this.#cut.model.title, this.#say('loss'));
  }

  override updated(): void {
    const [scene, places] = [this.#scene(), this.#chart?.places];
    if (!scene || !places) return;
    const shown = scene.cut.inside(scene.at);
    putHandle(this.handle(), places.at(shown, scene.cut.at(shown).loss), scene.cut.model.x, scene.at, this.#words.parameter(scene.cut, scene.at));
    this.dataset.drawn = String(++this.#drawings);
  }

  override render() {
    if (!this.#cut) return html`<div class="empty">${this.#say('emptySection')}</div>`;
    const scene = this.#scene();
    const texts = chartWords(this.texts);
    const over = (draw: typeof drawWhole): Over => (pen, places, ink) => scene && draw(pen, places, ink, scene);
    return html`<div class="views ${scene?.near ? 'zoomed' : ''}">
      <playground-echart
        class="whole ${this.readonly ? '' : 'moves'}"
        .texts=${texts}
        .model=${this.#whole}
        .over=${over(drawWhole)}
        .summary=${scene && this.#words.section(scene.cut, scene.at, scene.learningRate)}
        @placed=${() => this.requestUpdate()}
        @pointerdown=${this.#grasp.pressed}
        @pointermove=${this.#mover.drag}
        @pointerup=${this.#mover.drop}
        @pointercancel=${this.#mover.cancel}
        @click=${this.#grasp.clicked}
      >
        <div class="handle" role="slider" tabindex="0" aria-label=${this.#say('moveParameter', { x: this.#cut.model.x.label })} @blur=${this.#mover.leave} @keydown=${this.#keyPressed} ?hidden=${this.readonly}></div>
      </playground-echart>
      ${scene?.near ? html`<playground-echart class="near" .texts=${texts} .model=${scene.near} .over=${over(drawNear)}></playground-echart>` : nothing}
    </div>`;
  }

  #scene(): SectionScene | undefined {
    const { at } = this;
    if (!this.#cut || at === undefined) return undefined;
    const verdict = verdictOf(this.#cut, at, this.#learningRate);
    const words = { loss: this.#say('loss'), step: this.#say('step'), verdict: verdict ? this.#say(verdict) : '', slope: this.#say('slope') };
    const near = this.#cut.model.step > 0 ? nearPlot(this.#cut, at, this.#say('zoom')) : undefined;
    return { cut: this.#cut, at, learningRate: this.#learningRate, words, numbers: numbersAt(this), near };
  }

  get #chart(): PlaygroundEchart | null {
    return this.renderRoot?.querySelector<PlaygroundEchart>('.whole') ?? null;
  }

  get #words(): Words {
    return new Words(this.texts, numbersAt(this));
  }

  /** Told at most once an animation frame. */
  #moved(): void {
    this.requestUpdate();
    this.#request ||= requestAnimationFrame(() => {
      this.#request = 0;
      this.#tell('point-input');
    });
  }

  #rested(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.#tell('point-changed');
  }

  #tell(type: string): void {
    const { at } = this;
    if (at === undefined || !this.#cut) return;
    this.dispatchEvent(new CustomEvent(type, { detail: { x: at, y: this.#cut.at(at).loss }, bubbles: true, composed: true }));
  }

  handle(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.handle')!;
  }

  isMovable(): boolean {
    return !this.readonly && this.#chart?.places !== undefined;
  }

  parts(): Place {
    return { x: this.at === undefined || !this.#cut ? 0.5 : this.#cut.across(this.at), y: 0 };
  }

  partsUnder(event: MouseEvent): Place {
    const [x] = this.#chart!.places!.under(this.#chart!.spot(event));
    return { x: this.#cut!.across(x), y: 0 };
  }

  /** Around the curve are the axes and the menu. */
  isNear(event: MouseEvent): boolean {
    return this.#chart!.places!.holds(this.#chart!.spot(event), 0);
  }

  readonly #keyPressed = (event: KeyboardEvent) => {
    if (this.#grasp.keyPressed(event)) swallow(event);
  };

  #say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }
}

customElements.define('paso-section', PasoSection);
