import { LitElement, type PropertyDeclarations } from 'lit';
import { Drawing } from '../plot/drawing.ts';
import type { Ghost, Place } from './model.ts';
import { Way } from './way.ts';

/** A picture of places that models came through: the path of the run, others to compare with, and the step that comes next. */
export abstract class Travelled extends LitElement {
  static override properties: PropertyDeclarations = {
    path: { attribute: false, noAccessor: true },
    ghosts: { attribute: false, noAccessor: true },
    tracks: { attribute: false, noAccessor: true },
    arrow: { attribute: false, noAccessor: true },
    learningRate: { attribute: false, noAccessor: true },
  };

  protected readonly way = new Way();
  readonly #drawing = new Drawing(this, () => this.draw());

  /** Draws all anew. */
  protected abstract draw(): void;

  /** Draws with the next animation frame. */
  protected schedule(): void {
    this.#drawing.schedule();
  }

  get path(): readonly Place[] {
    return this.way.path;
  }

  /** The way the model came, the first place first. */
  set path(path: readonly Place[] | null | undefined) {
    this.way.path = path ?? [];
    this.schedule();
  }

  /** Paths to compare with. */
  set ghosts(ghosts: readonly Ghost[] | null | undefined) {
    this.way.ghosts = ghosts ?? [];
    this.schedule();
  }

  /** Names of paths that are drawn side by side; {@link extendTrack} brings their places. */
  set tracks(labels: readonly string[] | null | undefined) {
    this.way.begin(labels ?? []);
    this.schedule();
  }

  /** Goes on with the path: places from index `from` on; the point stays where it is. */
  extend(from: number, x: string, y: string): void {
    this.way.extend({ from, x, y });
    this.schedule();
  }

  /** Goes on with one of the tracks. */
  extendTrack(index: number, from: number, x: string, y: string): void {
    this.way.extendTrack(index, { from, x, y });
    this.schedule();
  }

  /** What the next step adds to the server's point: drawn in place of the step that is read off the surface. */
  set arrow(arrow: Place | null | undefined) {
    this.way.arrow = arrow ?? undefined;
    this.schedule();
  }

  /** Of the step that is read off the surface, at the learner's point too; 0: none. */
  set learningRate(rate: number) {
    this.way.learningRate = rate > 0 ? rate : 0;
    this.schedule();
  }

  override updated(): void {
    this.schedule();
  }
}
