import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { Announcer } from '../echarts/announcer.ts';
import type { Ink } from '../echarts/ink.ts';
import { Numbers } from '../echarts/numbers.ts';
import { colours, PROBES, readInk } from '../echarts/theme.ts';
import { Drawing } from '../plot/drawing.ts';
import { Grasp, putHandle, swallow, type Graspable } from './grasp.ts';
import type { Place, SectionModel } from './model.ts';
import { Mover } from './mover.ts';
import { SectionPicture, type SectionScene } from './section-picture.ts';
import { plot, section } from './styles.ts';
import { Cut, verdictOf } from './terrain.ts';
import { say, type TextKey, type Texts } from './texts.ts';
import { Words } from './words.ts';
import { languageOf } from '../text/language.ts';

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

  readonly #drawing = new Drawing(this, () => this.#draw());
  readonly #mover = new Mover({ moved: () => this.#moved(), rested: () => this.#rested() }, false);
  readonly #grasp = new Grasp(this, this.#mover);
  readonly #announcer = new Announcer((text) => (this.#find('.said').textContent = text));
  #at: number | undefined;
  #learningRate = 0;
  #cut: Cut | undefined;
  #picture: SectionPicture | undefined;
  #ink: Ink | undefined;
  #numbers = new Numbers();
  #isInputDue = false;
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
    this.#drawing.schedule();
  }

  /** Of the step that is drawn; 0: none. */
  set learningRate(rate: number) {
    this.#learningRate = rate > 0 ? rate : 0;
    this.#drawing.schedule();
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
      spot: this.#picture?.spotOf(at, loss),
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => {
      if (!this.isConnected) return;
      this.#numbers = new Numbers(languageOf(this));
      this.#forgetInk();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer.stop();
    this.#mover.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model')) this.#cut = Cut.of(this.model);
  }

  override updated(): void {
    this.#drawing.schedule();
  }

  override render() {
    const label = this.#say('moveParameter', { x: this.model?.x.label ?? '' });
    return html`
      ${this.model?.title ? html`<h3>${this.model.title}</h3>` : nothing}
      <div
        class="plot ${this.readonly ? '' : 'moves'} ${(this.model?.step ?? 0) > 0 ? 'zoomed' : ''}"
        @pointerdown=${this.#grasp.pressed}
        @pointermove=${this.#mover.drag}
        @pointerup=${this.#mover.drop}
        @pointercancel=${this.#mover.cancel}
        @click=${this.#grasp.clicked}
        @keydown=${this.#keyPressed}
      >
        <canvas role="img" aria-label=${this.model?.title || label} ?hidden=${!this.#cut}></canvas>
        <div class="handle" role="slider" tabindex="0" aria-label=${label} @blur=${this.#mover.leave} ?hidden=${this.readonly || !this.#cut}></div>
        <div class="empty" ?hidden=${this.#cut !== undefined}>${this.#say('emptySection')}</div>
      </div>
      <p class="summary" part="summary"></p>
      <p class="said" aria-live="polite"></p>
      ${PROBES.map((name) => html`<i class="probe ${name}" style="color: var(--${name})" @transitionend=${this.#forgetInk}></i>`)}
    `;
  }

  readonly #forgetInk = () => {
    this.#ink = undefined;
    this.#drawing.schedule();
  };

  #draw(): void {
    const scene = this.#scene();
    if (!scene) return;
    this.#picture ??= new SectionPicture(this.renderRoot.querySelector('canvas')!);
    this.#picture.draw(scene);
    this.#putHandle(scene);
    this.#sum(scene);
    this.dataset.drawn = String(++this.#drawings);
    if (this.#isInputDue) this.#tell('point-input');
    this.#isInputDue = false;
  }

  #scene(): SectionScene | undefined {
    const { clientWidth: width, clientHeight: height } = this.#find('.plot');
    const { at } = this;
    if (!this.#cut || at === undefined || width < 120 || height < 120) return undefined;
    this.#ink ??= readInk(this.shadowRoot!);
    const verdict = verdictOf(this.#cut, at, this.#learningRate);
    const words = { loss: this.#say('loss'), step: this.#say('step'), verdict: verdict ? this.#say(verdict) : '', slope: this.#say('slope'), zoom: this.#say('zoom') };
    return { cut: this.#cut, at, learningRate: this.#learningRate, words, ink: this.#ink, numbers: this.#numbers, width, height };
  }

  #putHandle({ cut, at }: SectionScene): void {
    const shown = cut.inside(at);
    const spot = this.#picture!.spotOf(shown, cut.at(shown).loss);
    putHandle(this.handle(), spot, cut.model.x, at, this.#words.parameter(cut, at));
  }

  /** The first summary is read with the page; only what changes is announced. */
  #sum({ cut, at, learningRate }: SectionScene): void {
    const text = this.#words.section(cut, at, learningRate);
    const line = this.#find('.summary');
    if (line.textContent === text) return;
    line.textContent = text;
    if (this.#drawings > 0 && !this.#mover.isBusy) this.#announcer.say(text);
  }

  get #words(): Words {
    return new Words(this.texts, this.#numbers);
  }

  #moved(): void {
    this.#isInputDue = true;
    this.#drawing.schedule();
  }

  #rested(): void {
    this.#isInputDue = false;
    this.#tell('point-changed');
    if (this.#cut && this.at !== undefined) this.#announcer.answer(this.#words.parameter(this.#cut, this.at));
  }

  #tell(type: string): void {
    const { at } = this;
    if (at === undefined || !this.#cut) return;
    this.dispatchEvent(new CustomEvent(type, { detail: { x: at, y: this.#cut.at(at).loss }, bubbles: true, composed: true }));
  }

  handle(): HTMLElement {
    return this.#find('.handle');
  }

  isMovable(): boolean {
    return !this.readonly && this.#picture !== undefined && this.#cut !== undefined;
  }

  parts(): Place {
    return { x: this.at === undefined || !this.#cut ? 0.5 : this.#cut.across(this.at), y: 0 };
  }

  partsUnder({ clientX }: MouseEvent): Place {
    return { x: this.#picture!.partAt(clientX - this.#find('.plot').getBoundingClientRect().left), y: 0 };
  }

  /** Beside the curve is the zoom. */
  isNear({ clientX, clientY }: MouseEvent): boolean {
    const { left, top } = this.#find('.plot').getBoundingClientRect();
    return this.#picture!.holds(clientX - left, clientY - top);
  }

  readonly #keyPressed = (event: KeyboardEvent) => {
    if (this.#grasp.keyPressed(event)) swallow(event);
  };

  #find(selector: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(selector)!;
  }

  #say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }
}

customElements.define('paso-section', PasoSection);
