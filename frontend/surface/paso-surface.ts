import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Ink } from '../echarts/ink.ts';
import { Numbers } from '../echarts/numbers.ts';
import { colours, probes, readInk } from '../echarts/theme.ts';
import { spotIn } from '../echarts/zoom.ts';
import type { FieldPart, PathPart } from '../frames/frame.ts';
import { keepMenu } from '../plot/keep.ts';
import { Calm } from './calm.ts';
import { Caption } from './caption.ts';
import { Grasp, putHandle, type Graspable } from './grasp.ts';
import { Hand } from './hand.ts';
import { Scale } from './levels.ts';
import type { Cuts, Mode, Place, SurfaceModel } from './model.ts';
import { Mover } from './mover.ts';
import { Pictures } from './pictures.ts';
import type { Scene } from './scene.ts';
import { plot, views } from './styles.ts';
import { Terrain } from './terrain.ts';
import { say, type TextKey, type Texts } from './texts.ts';
import { Travelled } from './travelled.ts';
import { Turner } from './turner.ts';
import { viewChoice } from './views.ts';
import { Words } from './words.ts';
import { languageOf } from '../text/language.ts';

const CALM_MILLIS = 250;

/**
 * The loss over two parameters, in perspective or from above, with the model's place on it, the way it came, and the step it
 * would take. From above the place can be moved; the loss there is read off the surface at pointer speed.
 *
 * @fires point-input `{x, y}` while the learner moves the point, at most once an animation frame
 * @fires point-changed `{x, y}` at rest
 * @fires mode-changed `{mode}` when the learner chose another view
 */
export class PasoSurface extends Travelled implements Graspable {
  static override styles = [colours, plot, views];
  static override properties: PropertyDeclarations = {
    surface: { attribute: false },
    texts: { attribute: false },
    mode: { reflect: true },
    hasViews: { type: Boolean, attribute: 'has-views' },
    readonly: { type: Boolean, reflect: true },
    cuts: { attribute: false },
    point: { attribute: false, noAccessor: true },
  };

  declare surface: SurfaceModel | undefined;
  declare texts: Texts;
  declare mode: Mode;
  /** Whether the learner chooses the view here. */
  declare hasViews: boolean;
  /** Whether the point stays where it is. */
  declare readonly: boolean;
  /** Where the surface is cut, seen from above: at the point, at the start of its path, or nowhere. */
  declare cuts: Cuts;

  readonly #mover = new Mover({ moved: () => this.#moved(), rested: () => this.#rested() }, true);
  readonly #grasp = new Grasp(this, this.#mover);
  readonly #pictures = new Pictures(() => this.schedule());
  readonly #turner = new Turner(this.#pictures);
  readonly #hand = new Hand(() => this.mode === '3d', this.#turner, this.#mover, this.#grasp);
  readonly #caption = new Caption((selector) => this.#find(selector));
  /** While frames bring surfaces they are drawn with fewer pixels; the last one finely, a moment later. */
  readonly #calm = new Calm(CALM_MILLIS, () => this.schedule());
  #point: Place | undefined;
  #terrain: Terrain | undefined;
  #scale: Scale | undefined;
  #ink: Ink | undefined;
  #numbers = new Numbers();
  #isInputDue = false;
  #drawings = 0;
  #millis = 0;

  constructor() {
    super();
    this.texts = {};
    this.mode = 'contour';
    this.hasViews = this.readonly = false;
    this.cuts = 'none';
  }

  get point(): Place | undefined {
    const { at } = this.#mover;
    return at && this.#terrain ? this.#terrain.place(at.x, at.y) : this.#point;
  }

  /** Where the model stands; while the learner holds it, theirs is shown. */
  set point(point: Place | null | undefined) {
    this.#point = point ?? undefined;
    this.#mover.release();
    this.schedule();
  }

  /** Takes the newest part of a frame: the path goes on, and its last place is where the model stands. */
  frame(part: unknown, name: string): void {
    if (name === 'field') this.#takeField(part as FieldPart);
    if (name !== 'path') return;
    this.way.extend(part as PathPart);
    this.point = this.way.end;
  }

  #takeField(part: FieldPart): void {
    this.#terrain = Terrain.ofField(this.surface, part) ?? this.#terrain;
    this.#scale = Scale.ofProbability();
    this.#calm.disturb();
    this.requestUpdate(); // an empty surface has hidden its canvas
  }

  /** What is drawn, to be read back; undefined before the first drawing. */
  values() {
    if (!this.#terrain || this.#drawings === 0) return undefined;
    const { side, lowest, highest, model } = this.#terrain;
    const { mode, point } = this;
    return {
      mode,
      side,
      lowest,
      highest,
      losses: Array.from(this.#terrain.losses),
      levels: this.#scale!.levels,
      minimum: model.minimum,
      point: point && { ...point, ...this.#terrain.at(point) },
      ...this.#seen(this.#terrain),
      turn: this.#pictures.turn,
      /** Pixels of the plot. */
      spot: point && this.#pictures.spotOf(point, mode),
      /** What the last drawing took. */
      millis: this.#millis,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#caption.stop();
    this.#mover.stop();
    this.#turner.stop();
    this.#calm.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('surface') || !this.surface?.losses) return; // without losses frames bring the surface
    this.#terrain = Terrain.of(this.surface);
    this.#scale = this.#terrain && new Scale(this.#terrain.lowest, this.#terrain.highest);
  }

  override render() {
    const isRelief = this.mode === '3d';
    const isFixed = isRelief || this.readonly;
    return html`
      <header class=${this.surface?.title || this.hasViews ? '' : 'bare'}>
        ${this.surface?.title ? html`<h3>${this.surface.title}</h3>` : nothing} ${this.hasViews ? viewChoice(this.texts, this.mode, this.#choose) : nothing} ${this.#menu()}
      </header>
      <div
        class="plot ${isRelief ? 'turns' : isFixed ? '' : 'moves'}"
        @pointerdown=${this.#hand.pressed}
        @pointermove=${this.#hand.pulled}
        @pointerup=${this.#hand.dropped}
        @pointercancel=${this.#hand.cancelled}
        @click=${this.#grasp.clicked}
        @dblclick=${this.#hand.clickedTwice}
        @keydown=${this.#hand.keyPressed}
      >
        <canvas
          role="img"
          tabindex=${isRelief ? 0 : nothing}
          aria-label=${this.surface?.title || this.#say('movePoint')}
          aria-description=${isRelief ? this.#say('turn') : nothing}
          ?hidden=${!this.#terrain}
        ></canvas>
        <div
          class="handle"
          role="slider"
          tabindex="0"
          aria-label=${this.#say('movePoint')}
          aria-roledescription=${this.#say('pad')}
          aria-description=${this.#say('move')}
          @blur=${this.#mover.leave}
          ?hidden=${isFixed}
        ></div>
        <div class="empty" ?hidden=${this.#terrain !== undefined}>${this.#say('empty')}</div>
      </div>
      <p class="summary" part="summary"></p>
      <p class="said" aria-live="polite"></p>
      ${probes(this.#look)}
    `;
  }

  #menu() {
    const title = this.surface?.title || this.#say('loss');
    return keepMenu(this.texts, { picture: () => this, title, rows: () => this.#terrain?.rows(this.#height()) ?? [] });
  }

  readonly #choose = (mode: Mode) => {
    this.mode = mode;
    this.dispatchEvent(new CustomEvent('mode-changed', { detail: { mode }, bubbles: true, composed: true }));
  };

  /** Colours and language of the page may be others now. */
  readonly #look = () => {
    this.#ink = undefined;
    this.#numbers = new Numbers(languageOf(this));
    this.schedule();
  };

  protected override draw(): void {
    const scene = this.#scene();
    if (!scene) return;
    const began = performance.now();
    this.#pictures.draw(this.renderRoot.querySelector('canvas')!, this.mode, scene, this.#turner.isBusy || this.#calm.isDisturbed);
    this.#putHandle(scene);
    this.#caption.write(this.#words, scene, this.#drawings > 0 && !this.#mover.isBusy);
    this.#millis = performance.now() - began;
    this.dataset.drawn = String(++this.#drawings);
    if (this.#isInputDue) this.#tell('point-input');
    this.#isInputDue = false;
  }

  #scene(): Scene | undefined {
    const { clientWidth: width, clientHeight: height } = this.#find('.plot');
    if (!this.#terrain || !this.#scale || width < 120 || height < 120) return undefined;
    this.#ink ??= readInk(this.shadowRoot!);
    const words = { minimum: this.#say('minimum'), start: this.#say('start'), loss: this.#height() };
    const [terrain, scale, ink, numbers] = [this.#terrain, this.#scale, this.#ink, this.#numbers];
    return { terrain, scale, point: this.point, ...this.#seen(terrain), words, ink, numbers, width, height };
  }

  #seen(terrain: Terrain) {
    return this.way.over(terrain, this.point, this.#mover.at !== undefined, this.cuts);
  }

  /** What the surface's height is. */
  #height(): string {
    return this.#say(this.surface?.losses ? 'loss' : 'probability');
  }

  #putHandle({ point, terrain }: Scene): void {
    const handle = this.handle();
    handle.hidden = this.mode === '3d' || this.readonly || !point;
    if (!point || handle.hidden) return;
    const spot = this.#pictures.spotOf(terrain.inside(point), 'contour')!;
    putHandle(handle, spot, terrain.model.x, point.x, this.#words.point(terrain, point));
  }

  get #words(): Words {
    return new Words(this.texts, this.#numbers);
  }

  #moved(): void {
    this.#isInputDue = true;
    this.schedule();
  }

  #rested(): void {
    this.#isInputDue = false;
    this.#tell('point-changed');
    if (this.point && this.#terrain) this.#caption.answer(this.#words.point(this.#terrain, this.point));
  }

  #tell(type: string): void {
    const { point } = this;
    if (point) this.dispatchEvent(new CustomEvent(type, { detail: { x: point.x, y: point.y }, bubbles: true, composed: true }));
  }

  handle(): HTMLElement {
    return this.#find('.handle');
  }

  isMovable(): boolean {
    return this.mode !== '3d' && !this.readonly && this.#terrain !== undefined && this.#pictures.hasContour;
  }

  parts(): Place {
    const { point } = this;
    return point && this.#terrain ? this.#terrain.parts(point) : { x: 0.5, y: 0.5 };
  }

  partsUnder(pointer: MouseEvent): Place {
    return this.#pictures.partsAt(spotIn(this.#find('.plot'), pointer));
  }

  isNear(): boolean {
    return true;
  }

  #find(selector: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(selector)!;
  }

  #say(key: TextKey, values: Record<string, string> = {}): string {
    return say(this.texts, key, values);
  }
}

customElements.define('paso-surface', PasoSurface);
