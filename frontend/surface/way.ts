import type { PathPart } from '../frames/frame.ts';
import { extended } from './path.ts';
import type { Cuts, Ghost, Place, Track } from './model.ts';
import type { Terrain } from './terrain.ts';

/** The way a model came over a surface, what it is compared with, and where the next step leads. */
export class Way {
  path: readonly Place[] = [];
  ghosts: readonly Ghost[] = [];
  tracks: readonly Track[] = [];
  /** What the next step adds to the model's place, where the server told it. */
  arrow: Place | undefined;
  /** Of the step that is read off the surface; 0: none. */
  learningRate = 0;

  get end(): Place | undefined {
    return this.path[this.path.length - 1];
  }

  extend(part: PathPart): void {
    this.path = extended(this.path, part);
  }

  /** Empty tracks of these names. */
  begin(labels: readonly string[]): void {
    this.tracks = labels.map((label) => ({ label, path: [] }));
  }

  extendTrack(index: number, part: PathPart): void {
    this.tracks = this.tracks.map((track, i) => (i === index ? { ...track, path: extended(track.path, part) } : track));
  }

  /**
   * What is drawn of it over a terrain.
   *
   * @param isOwn whether the point is where the learner put it
   */
  over(terrain: Terrain, point: Place | undefined, isOwn: boolean, cuts: Cuts) {
    const { path, ghosts, tracks } = this;
    return { path, ghosts, tracks, cut: this.cut(cuts, point), target: this.target(terrain, point, isOwn) };
  }

  /** Where a step leads; the server's arrow is of its own point only. */
  target(terrain: Terrain, point: Place | undefined, isOwn: boolean): Place | undefined {
    if (!point) return undefined;
    if (this.arrow && !isOwn) return { x: point.x + this.arrow.x, y: point.y + this.arrow.y };
    return this.learningRate > 0 ? terrain.step(point, this.learningRate) : undefined;
  }

  /** Where the surface is cut. */
  cut(cuts: Cuts, point: Place | undefined): Place | undefined {
    return cuts === 'point' ? point : cuts === 'start' ? this.path[0] : undefined;
  }
}
