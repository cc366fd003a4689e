import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { Announcer } from '../echarts/announcer.ts';
import type { Ink } from '../echarts/ink.ts';
import type { FieldPart } from '../frames/frame.ts';
import { Numbers } from '../echarts/numbers.ts';
import { colours, PROBES, readInk } from '../echarts/theme.ts';
import { ContourPicture } from './contour-picture.ts';
import { Scale } from './levels.ts';
import type { Cuts, Ghost, Mode, PathPart, Place, SurfaceModel, Track } from './model.ts';
import { Mover } from './mover.ts';
import { extended } from './path.ts';
import { ReliefPicture } from './relief-picture.ts';
import type { Scene } from './scene.ts';
import { plot, views } from './styles.ts';
import { Terrain } from './terrain.ts';
import { parameter, say, type TextKey, type Texts } from './texts.ts';
import { Turner } from './turner.ts';

const CALM_MILLIS = 250;

/**
 * The loss over two parameters, in perspective or from above, with the model's place on it, the way it came, and the step it
 * would take. From above the place can be moved; the loss there is read off the surface at pointer speed.
 *
 * @fires point-input `{x, y}` while the learner moves the point, at most once an animation frame
 * @fires point-changed `{x, y}` at rest
 * @fires mode-changed `{mode}` when the learner chose another view
 */
export class PasoSurface extends LitElement {
  static override styles = [colours, plot, views];
  static override properties = {
    surface: { attribute: false },
    texts: { attribute: false },
    mode: { reflect: true },
    hasViews: { type: Boolean, attribute: 'has-views' },
    readonly: { type: Boolean, reflect: true },
    cuts: { attribute: false },
    point: { attribute: false, noAccessor: true },
    path: { attribute: false, noAccessor: true },
    ghosts: { attribute: false, noAccessor: true },
    tracks: { attribute: false, noAccessor: true },
    arrow: { attribute: false, noAccessor: true },
    learningRate: { attribute: false, noAccessor: true },
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
  readonly #turner = new Turner({
    turnBy: (by) => this.#relief?.turnBy(by),
    turnBack: () => this.#relief?.turnBack(),
    redraw: () => this.#schedule(),
  });
  readonly #announcer = new Announcer((text) => (this.#find('.said').textContent = text));
  readonly #resized = new ResizeObserver(() => this.#schedule());
  #point: Place | undefined;
  #path: readonly Place[] = [];
  #ghosts: readonly Ghost[] = [];
  #tracks: readonly Track[] = [];
  #arrow: Place | undefined;
  #learningRate = 0;
  #terrain: Terrain | undefined;
  #scale: Scale | undefined;
  #relief: ReliefPicture | undefined;
  #contour: ContourPicture | undefined;
  #ink: Ink | undefined;
  #numbers = new Numbers();
  #isInputDue = false;
  #request = 0;
  #drawings = 0;
  #millis = 0;
  /** While frames bring surfaces they are drawn with fewer pixels; the last one finely, a moment later. */
  #calm = 0;

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
    this.#schedule();
  }

  get path(): readonly Place[] {
    return this.#path;
  }

  /** The way the model came, the first place first. */
  set path(path: readonly Place[] | null | undefined) {
    this.#path = path ?? [];
    this.#schedule();
  }

  /** Paths to compare with. */
  set ghosts(ghosts: readonly Ghost[] | null | undefined) {
    this.#ghosts = ghosts ?? [];
    this.#schedule();
  }

  /** Names of paths that are drawn side by side; {@link extendTrack} brings their places. */
  set tracks(labels: readonly string[] | null | undefined) {
    this.#tracks = (labels ?? []).map((label) => ({ label, path: [] }));
    this.#schedule();
  }

  /** Goes on with the path: places from index `from` on; the point stays where it is. */
  extend(from: number, x: string, y: string): void {
    this.path = extended(this.#path, { from, x, y });
  }

  /** Goes on with one of the tracks. */
  extendTrack(index: number, from: number, x: string, y: string): void {
    this.#tracks = this.#tracks.map((track, i) => (i === index ? { ...track, path: extended(track.path, { from, x, y }) } : track));
    this.#schedule();
  }

  /** What the next step adds to the server's point: drawn in place of the step that is read off the surface. */
  set arrow(arrow: Place | null | undefined) {
    this.#arrow = arrow ?? undefined;
    this.#schedule();
  }

  /** Of the step that is read off the surface, at the learner's point too; 0: none. */
  set learningRate(rate: number) {
    this.#learningRate = rate > 0 ? rate : 0;
    this.#schedule();
  }

  /** Takes the newest part of a frame: the path goes on, and its last place is where the model stands. */
  frame(part: unknown, name: string): void {
    if (name === 'field') this.#takeField(part as FieldPart);
    if (name !== 'path') return;
    this.#path = extended(this.#path, part as PathPart);
    this.point = this.#path[this.#path.length - 1];
  }

  #takeField(part: FieldPart): void {
    this.#terrain = Terrain.ofField(this.surface, part) ?? this.#terrain;
    this.#scale = Scale.ofProbability();
    clearTimeout(this.#calm);
    this.#calm = window.setTimeout(() => {
      this.#calm = 0;
      this.#schedule();
    }, CALM_MILLIS);
    this.requestUpdate(); // an empty surface has hidden its canvas
    this.#schedule();
  }

  /** What is drawn, to be read back; undefined before the first drawing. */
  values() {
    if (!this.#terrain || this.#drawings === 0) return undefined;
    const { side, lowest, highest, model } = this.#terrain;
    const { mode, point } = this;
    const picture = mode === '3d' ? this.#relief : this.#contour;
    return {
      mode,
      side,
      lowest,
      highest,
      losses: Array.from(this.#terrain.losses),
      levels: this.#scale!.levels,
      minimum: model.minimum,
      point: point && { ...point, ...this.#terrain.at(point) },
      target: this.#target(point),
      path: this.#path,
      ghosts: this.#ghosts,
      tracks: this.#tracks,
      cut: this.#cut(point),
      turn: this.#relief?.turn,
      /** Pixels of the plot. */
      spot: point && picture?.spotOf(point),
      /** What the last drawing took. */
      millis: this.#millis,
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
    this.#turner.stop();
    clearTimeout(this.#calm);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('surface') || !this.surface?.losses) return; // without losses frames bring the surface
    this.#terrain = Terrain.of(this.surface);
    this.#scale = this.#terrain && new Scale(this.#terrain.lowest, this.#terrain.highest);
  }

  override updated(): void {
    this.#schedule();
  }

  override render() {
    const isRelief = this.mode === '3d';
    const isFixed = isRelief || this.readonly;
    return html`
      <header ?hidden=${!this.surface?.title && !this.hasViews}>
        ${this.surface?.title ? html`<h3>${this.surface.title}</h3>` : nothing} ${this.hasViews ? this.#views() : nothing}
      </header>
      <div
        class="plot ${isRelief ? 'turns' : isFixed ? '' : 'moves'}"
        @pointerdown=${this.#pressed}
        @pointermove=${this.#pulled}
        @pointerup=${this.#dropped}
        @pointercancel=${this.#cancelled}
        @click=${this.#clicked}
        @dblclick=${() => isRelief && this.#turner.turnBack()}
        @keydown=${this.#keyPressed}
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
      ${PROBES.map((name) => html`<i class="probe ${name}" style="color: var(--${name})" @transitionend=${this.#forgetInk}></i>`)}
    `;
  }

  #views() {
    const choice = (mode: Mode, key: TextKey) =>
      html`<label><input type="radio" name="view" .checked=${this.mode === mode} @change=${() => this.#choose(mode)} />${this.#say(key)}</label>`;
    return html`<div class="views" role="radiogroup" aria-label=${this.#say('view')}>${choice('3d', 'view3d')}${choice('contour', 'viewContour')}</div>`;
  }

  #choose(mode: Mode): void {
    this.mode = mode;
    this.dispatchEvent(new CustomEvent('mode-changed', { detail: { mode }, bubbles: true, composed: true }));
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
    const began = performance.now();
    const canvas = this.renderRoot.querySelector('canvas')!;
    if (this.mode === '3d') (this.#relief ??= new ReliefPicture(canvas)).draw(scene, this.#turner.isBusy || this.#calm !== 0);
    else (this.#contour ??= new ContourPicture(canvas)).draw(scene);
    this.#putHandle(scene);
    this.#sum(scene);
    this.#millis = performance.now() - began;
    this.dataset.drawn = String(++this.#drawings);
    if (this.#isInputDue) this.#tell('point-input');
    this.#isInputDue = false;
  };

  #scene(): Scene | undefined {
    const { clientWidth: width, clientHeight: height } = this.#find('.plot');
    if (!this.#terrain || !this.#scale || width < 120 || height < 120) return undefined;
    this.#ink ??= readInk(this.shadowRoot!);
    const { point } = this;
    const words = { minimum: this.#say('minimum'), start: this.#say('start'), loss: this.surface?.losses ? this.#say('loss') : this.#say('probability') };
    const [terrain, scale, ink, numbers] = [this.#terrain, this.#scale, this.#ink, this.#numbers];
    return { terrain, scale, point, path: this.#path, ghosts: this.#ghosts, tracks: this.#tracks, cut: this.#cut(point), target: this.#target(point), words, ink, numbers, width, height };
  }

  #cut(point: Place | undefined): Place | undefined {
    return this.cuts === 'point' ? point : this.cuts === 'start' ? this.#path[0] : undefined;
  }

  #target(point: Place | undefined): Place | undefined {
    if (!point || !this.#terrain) return undefined;
    if (this.#arrow && !this.#mover.at) return { x: point.x + this.#arrow.x, y: point.y + this.#arrow.y };
    if (this.#learningRate === 0) return undefined;
    const { slopeX, slopeY } = this.#terrain.at(point);
    return { x: point.x - this.#learningRate * slopeX, y: point.y - this.#learningRate * slopeY };
  }

  #putHandle({ point, terrain }: Scene): void {
    const handle = this.#find('.handle');
    handle.hidden = this.mode === '3d' || this.readonly || !point;
    if (!point || handle.hidden) return;
    const { x, y } = terrain.place(clamp(terrain.across(point.x)), clamp(terrain.up(point.y)));
    const [left, top] = this.#contour!.spotOf({ x, y });
    handle.style.translate = `${left}px ${top}px`;
    handle.setAttribute('aria-valuemin', String(terrain.model.x.low));
    handle.setAttribute('aria-valuemax', String(terrain.model.x.high));
    handle.setAttribute('aria-valuenow', String(point.x));
    handle.setAttribute('aria-valuetext', this.#sentence(point, terrain));
  }

  #sentence(point: Place, terrain: Terrain): string {
    const { x, y } = terrain.model;
    return this.#say('summary', { x: x.label, y: y.label, ...this.#numbersOf(point, terrain.at(point).loss) });
  }

  #numbersOf(place: Place, loss: number): Record<string, string> {
    return { xValue: parameter(this.#numbers, place.x), yValue: parameter(this.#numbers, place.y), loss: this.#numbers.significant(loss) };
  }

  /** The first summary is read with the page; only what changes is announced. */
  #sum({ point, terrain }: Scene): void {
    const { minimum, x, y } = terrain.model;
    const lowest = minimum && this.#say('summaryMinimum', { x: x.label, y: y.label, ...this.#numbersOf(minimum, terrain.at(minimum).loss) });
    const text = [point && this.#sentence(point, terrain), lowest].filter(Boolean).join(' · ');
    const line = this.#find('.summary');
    if (line.textContent === text) return;
    line.textContent = text;
    if (this.#drawings > 0 && !this.#mover.isBusy && point) this.#announcer.say(this.#sentence(point, terrain));
  }

  #moved(): void {
    this.#isInputDue = true;
    this.#schedule();
  }

  #rested(): void {
    this.#isInputDue = false;
    this.#tell('point-changed');
    if (this.point && this.#terrain) this.#announcer.answer(this.#sentence(this.point, this.#terrain));
  }

  #tell(type: string): void {
    const { point } = this;
    if (point) this.dispatchEvent(new CustomEvent(type, { detail: { x: point.x, y: point.y }, bubbles: true, composed: true }));
  }

  /** Parts of the axes where the point stands. */
  #parts(): Place {
    const { point } = this;
    return point && this.#terrain ? { x: this.#terrain.across(point.x), y: this.#terrain.up(point.y) } : { x: 0.5, y: 0.5 };
  }

  #partsUnder({ clientX, clientY }: MouseEvent): Place {
    const { left, top } = this.#find('.plot').getBoundingClientRect();
    return this.#contour!.partsAt([clientX - left, clientY - top]);
  }

  /** The handle keeps its distance to the pointer; a mouse elsewhere takes the point along, a finger there may want to scroll. */
  readonly #pressed = (event: PointerEvent) => {
    if (!this.#terrain) return;
    if (this.mode === '3d') return this.#turner.press(event);
    if (this.readonly || !this.#contour) return;
    const isGrip = event.target === this.#find('.handle');
    if (!isGrip && event.pointerType !== 'mouse') return;
    const from = this.#parts();
    const under = this.#partsUnder(event);
    const grip = isGrip ? { x: from.x - under.x, y: from.y - under.y } : { x: 0, y: 0 };
    this.#mover.press(event, from, (move) => {
      const at = this.#partsUnder(move);
      return { x: at.x + grip.x, y: at.y + grip.y };
    });
    this.#find('.handle').focus({ preventScroll: true });
    event.preventDefault();
  };

  readonly #pulled = (event: PointerEvent) => (this.mode === '3d' ? this.#turner.pull(event) : this.#mover.drag(event));

  readonly #dropped = (event: PointerEvent) => {
    this.#turner.drop(event);
    this.#mover.drop(event);
  };

  readonly #cancelled = (event: PointerEvent) => {
    this.#turner.drop(event);
    this.#mover.cancel();
  };

  /** A finger's tap; the mouse has moved the point before. */
  readonly #clicked = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' || this.mode === '3d' || this.readonly || !this.#contour || event.target === this.#find('.handle')) return;
    this.#mover.put(this.#partsUnder(event), this.#parts());
  };

  readonly #keyPressed = (event: KeyboardEvent) => {
    const isTaken = this.mode === '3d' ? this.#turner.keyPressed(event) : !this.readonly && this.#mover.keyPressed(event, this.#parts());
    if (!isTaken) return;
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

function clamp(part: number): number {
  return Math.max(0, Math.min(1, part));
}

customElements.define('paso-surface', PasoSurface);
