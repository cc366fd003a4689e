import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { Announcer } from '../echarts/announcer.ts';
import type { Ink } from '../echarts/ink.ts';
import { Numbers } from '../echarts/numbers.ts';
import { colours, PROBES, readInk } from '../echarts/theme.ts';
import type { SectionModel } from './model.ts';
import { Mover } from './mover.ts';
import { SectionPicture, type SectionScene } from './section-picture.ts';
import { plot, section } from './styles.ts';
import { Cut, verdictOf } from './terrain.ts';
import { minus, parameter, say, type TextKey, type Texts } from './texts.ts';

/**
 * A cut through a loss surface: the loss along one parameter, where the parameter stands, how steep the curve is there, and
 * the step against the slope. The point can be moved along the curve; a zoom shows the gradient as a quotient of two changes.
 *
 * @fires point-input `{x, y}` while the learner moves the point (y is the loss), at most once an animation frame
 * @fires point-changed `{x, y}` at rest
 */
export class PasoSection extends LitElement {
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
  readonly #announcer = new Announcer((text) => (this.#find('.said').textContent = text));
  readonly #resized = new ResizeObserver(() => this.#schedule());
  #at: number | undefined;
  #learningRate = 0;
  #cut: Cut | undefined;
  #picture: SectionPicture | undefined;
  #ink: Ink | undefined;
  #numbers = new Numbers();
  #isInputDue = false;
  #request = 0;
  #drawings = 0;

  constructor() {
    super();
    this.texts = {};
    this.readonly = false;
  }

  get at(): number | undefined {
    const moved = this.#mover.at;
    return moved && this.#cut ? this.#value(moved.x) : this.#at;
  }

  /** Where the parameter stands; while the learner holds it, theirs is shown. */
  set at(at: number | null | undefined) {
    this.#at = at ?? undefined;
    this.#mover.release();
    this.#schedule();
  }

  /** Of the step that is drawn; 0: none. */
  set learningRate(rate: number) {
    this.#learningRate = rate > 0 ? rate : 0;
    this.#schedule();
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
      this.#numbers = new Numbers(this.closest<HTMLElement>('[lang]')?.lang);
      this.#resized.observe(this.#find('.plot'));
      this.#forgetInk();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.#resized.disconnect();
    this.#announcer.stop();
    this.#mover.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model')) this.#cut = Cut.of(this.model);
  }

  override updated(): void {
    this.#schedule();
  }

  override render() {
    const label = this.#say('moveParameter', { x: this.model?.x.label ?? '' });
    return html`
      ${this.model?.title ? html`<h3>${this.model.title}</h3>` : nothing}
      <div
        class="plot ${this.readonly ? '' : 'moves'} ${(this.model?.step ?? 0) > 0 ? 'zoomed' : ''}"
        @pointerdown=${this.#pressed}
        @pointermove=${this.#mover.drag}
        @pointerup=${this.#mover.drop}
        @pointercancel=${this.#mover.cancel}
        @click=${this.#clicked}
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
    this.#schedule();
  };

  /** One drawing at the next animation frame, however many reasons come before it. */
  #schedule(): void {
    if (!this.#request && this.isConnected && this.hasUpdated) this.#request = requestAnimationFrame(this.#draw);
  }

  readonly #draw = () => {
    this.#request = 0;
    const scene = this.#scene();
    if (!scene) return;
    this.#picture ??= new SectionPicture(this.renderRoot.querySelector('canvas')!);
    this.#picture.draw(scene);
    this.#putHandle(scene);
    this.#sum(scene);
    this.dataset.drawn = String(++this.#drawings);
    if (this.#isInputDue) this.#tell('point-input');
    this.#isInputDue = false;
  };

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
    const handle = this.#find('.handle');
    const shown = this.#value(Math.max(0, Math.min(1, this.#part(at))));
    const [x, y] = this.#picture!.spotOf(shown, cut.at(shown).loss);
    handle.style.translate = `${x}px ${y}px`;
    handle.setAttribute('aria-valuemin', String(cut.model.x.low));
    handle.setAttribute('aria-valuemax', String(cut.model.x.high));
    handle.setAttribute('aria-valuenow', String(at));
    handle.setAttribute('aria-valuetext', this.#sentence(cut, at));
  }

  #sentence(cut: Cut, at: number): string {
    const { loss, slope } = cut.at(at);
    const values = { x: cut.model.x.label, xValue: parameter(this.#numbers, at), loss: this.#numbers.significant(loss), slope: minus(this.#numbers.decimals(slope, 2)) };
    return this.#say('summarySection', values);
  }

  /** The first summary is read with the page; only what changes is announced. */
  #sum({ cut, at, learningRate }: SectionScene): void {
    const next = at - learningRate * cut.at(at).slope;
    const values = { x: cut.model.x.label, xValue: parameter(this.#numbers, next), loss: this.#numbers.significant(cut.at(next).loss) };
    const verdict = verdictOf(cut, at, learningRate);
    const step = learningRate > 0 && [this.#say('summaryStep', values), verdict && this.#say(verdict)].filter(Boolean).join(', ');
    const text = [this.#sentence(cut, at), step].filter(Boolean).join(' · ');
    const line = this.#find('.summary');
    if (line.textContent === text) return;
    line.textContent = text;
    if (this.#drawings > 0 && !this.#mover.isBusy) this.#announcer.say(text);
  }

  #moved(): void {
    this.#isInputDue = true;
    this.#schedule();
  }

  #rested(): void {
    this.#isInputDue = false;
    this.#tell('point-changed');
    if (this.#cut && this.at !== undefined) this.#announcer.answer(this.#sentence(this.#cut, this.at));
  }

  #tell(type: string): void {
    const { at } = this;
    if (at === undefined || !this.#cut) return;
    this.dispatchEvent(new CustomEvent(type, { detail: { x: at, y: this.#cut.at(at).loss }, bubbles: true, composed: true }));
  }

  #value(part: number): number {
    const { low, high } = this.#cut!.model.x;
    return low + part * (high - low);
  }

  #part(value: number): number {
    const { low, high } = this.#cut!.model.x;
    return (value - low) / (high - low);
  }

  #from() {
    return { x: this.at === undefined ? 0.5 : this.#part(this.at), y: 0 };
  }

  #partUnder({ clientX }: MouseEvent): number {
    return this.#picture!.partAt(clientX - this.#find('.plot').getBoundingClientRect().left);
  }

  /** Whether the pointer is over the curve's own part of the plot. */
  #isOnCurve(event: MouseEvent): boolean {
    const { top } = this.#find('.plot').getBoundingClientRect();
    return this.#picture!.holds(event.clientX - this.#find('.plot').getBoundingClientRect().left, event.clientY - top);
  }

  /** The handle keeps its distance to the pointer; a mouse elsewhere takes the point along, a finger there may want to scroll. */
  readonly #pressed = (event: PointerEvent) => {
    if (this.readonly || !this.#picture || !this.#cut) return;
    const isGrip = event.target === this.#find('.handle');
    if (!isGrip && (event.pointerType !== 'mouse' || !this.#isOnCurve(event))) return;
    const from = this.#from();
    const grip = isGrip ? from.x - this.#partUnder(event) : 0;
    this.#mover.press(event, from, (move) => ({ x: this.#partUnder(move) + grip, y: 0 }));
    this.#find('.handle').focus({ preventScroll: true });
    event.preventDefault();
  };

  /** A finger's tap; the mouse has moved the point before. */
  readonly #clicked = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' || this.readonly || !this.#picture || event.target === this.#find('.handle') || !this.#isOnCurve(event)) return;
    this.#mover.put({ x: this.#partUnder(event), y: 0 }, this.#from());
  };

  readonly #keyPressed = (event: KeyboardEvent) => {
    if (this.readonly || !this.#cut || !this.#mover.keyPressed(event, this.#from())) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #find(selector: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(selector)!;
  }

  #say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }
}

customElements.define('paso-section', PasoSection);
