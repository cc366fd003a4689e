import { LitElement } from 'lit';
import { pageLine, type Sink } from '../line/page.ts';
import type { Framed } from '../line/message.ts';
import { PlaceKeeper, type Place } from '../line/place.ts';
import { numbersAt } from '../text/language.ts';
import { fill } from '../text/pattern.ts';
import { partsOf, wantedBy, type Frame, type FrameTarget } from './frame.ts';

const keeper = new PlaceKeeper({
  read: () => location.pathname + location.search,
  write: (address) => history.replaceState(history.state, '', address),
  push: (address) => history.pushState(null, '', address),
  keep: (name, text) => sessionStorage.setItem(name, text),
  now: () => performance.now(),
  after: (millis, action) => {
    const timer = setTimeout(action, millis);
    return () => clearTimeout(timer);
  },
});

/**
 * Hands each part of a frame to the elements beside it that ask for it with `data-parts`, and acknowledges the frame once the
 * browser has painted: a hidden or busy page thereby slows its frames, never the training. The server is told which parts are
 * asked for, whenever elements come and go, and sends no others. A frame that belongs to a later state of the page than the one that
 * is here waits for it.
 */
export class PasoFrames extends LitElement implements Sink {
  static override properties = {
    stream: { type: Number },
    revision: { type: Number },
    place: { attribute: false },
    caption: {},
  };

  declare stream: number;
  declare revision: number;
  /** What the address says of the recipe, and the name of its step there; missing where no address can. */
  declare place?: { query: string; step: string; entry: number; of: string };

  /** What stands below pictures that are saved, with a place for `{step}`. */
  declare caption: string;

  private joined = 0;
  private told = '';
  private surrounding?: Element;
  private held: Framed[] = [];
  private last?: Place;
  /** The newest of each kind: not every frame has all. */
  private readonly parts = new Map<string, unknown>();
  private served = new WeakSet<FrameTarget>();
  private readonly neighbours = new MutationObserver(() => {
    this.tellWanted();
    this.serveNewcomers();
  });

  constructor() {
    super();
    this.stream = 0;
    this.revision = 0;
    this.caption = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.style.display = 'none';
    this.told = '';
    this.neighbours.observe(this.parentElement!, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-parts'],
    });
    this.surrounding = this.parentElement!;
    this.surrounding.addEventListener('caption-asked', this.tellCaption);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.neighbours.disconnect();
    this.surrounding?.removeEventListener('caption-asked', this.tellCaption);
    keeper.hold();
    setTimeout(() => this.isConnected || this.leave()); // an element that is moved is gone for a moment only
  }

  private readonly tellCaption = (event: Event) => {
    if (this.caption) (event as CustomEvent<string[]>).detail.push(fill(this.caption, { step: numbersAt(this).whole(this.last?.step ?? 0) }));
  };

  private leave(): void {
    pageLine.leave(this.joined);
    this.joined = 0;
    this.held = [];
  }

  /** After all that came with the same answer of the server is in place. */
  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('revision')) this.forget();
    if (changed.has('place')) this.turn(changed.get('place') as typeof this.place);
    if (!this.isConnected || !this.stream) return;
    if (this.stream !== this.joined) {
      if (this.joined) pageLine.leave(this.joined);
      this.joined = this.stream;
      this.told = '';
      pageLine.join(this.stream, this);
    }
    this.tellWanted();
    const held = this.held;
    this.held = [];
    held.forEach((frame) => this.take(frame));
  }

  /** What comes may be of another recipe. */
  private forget(): void {
    this.last = undefined;
    this.parts.clear();
  }

  /** The address holds something else: a new entry where the server says so. */
  private turn(before: typeof this.place): void {
    keeper.leave();
    if (!this.place) return;
    const { query, step, entry, of } = this.place;
    if (before && entry > before.entry) keeper.begin(query, step, this.last ?? { step: 0, isTraining: false });
    else
      setTimeout(() => { // Vaadin, too, changes the address a moment after its answer is in place
        keeper.settle(step, of);
        this.keepAddress();
      });
  }

  private keepAddress(): void {
    if (this.place && this.last) keeper.shows(this.place.query, this.place.step, this.last);
  }

  private targets(): FrameTarget[] {
    return [...(this.parentElement?.querySelectorAll<FrameTarget>('[data-parts]') ?? [])];
  }

  private tellWanted(): void {
    const wanted = wantedBy(this.targets());
    if (!this.joined || wanted === this.told) return;
    this.told = wanted;
    pageLine.want(this.joined, wanted);
  }

  private serve(target: FrameTarget, parts: Iterable<[name: string, part: unknown]>): void {
    this.served.add(target);
    const wanted = target.dataset.parts!.split(' ');
    for (const [name, part] of parts) if (wanted.includes(name)) target.frame?.(part as never, name);
  }

  /** Elements that came since the last frame: where the run rests, another may never come. */
  private serveNewcomers(): void {
    for (const target of this.targets()) if (!this.served.has(target)) this.serve(target, this.parts);
  }

  /** A frame from the line. */
  take(framed: Framed): void {
    if (framed.revision > this.revision) {
      this.held.push(framed);
      pageLine.come();
    } else this.show(framed);
  }

  private show(framed: Framed): void {
    const parts = partsOf(framed.frame as Frame);
    this.tellWanted();
    this.served = new WeakSet();
    for (const target of this.targets()) this.serve(target, parts);
    for (const [name, part] of parts) if (name !== 'losses') this.parts.set(name, part); // which are increments
    const { step, state } = (framed.frame as Frame).status;
    this.last = { step, isTraining: state === 'running' };
    this.keepAddress();
    requestAnimationFrame(() => {
      this.dataset.sequence = String(framed.sequence);
      if (framed.stream === this.joined) pageLine.painted(framed.stream, framed.sequence);
    });
  }
}

customElements.define('paso-frames', PasoFrames);
