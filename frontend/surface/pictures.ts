import type { Turn } from './camera.ts';
import { ContourPicture } from './contour-picture.ts';
import type { Spot } from '../plot/marks.ts';
import type { Mode, Place } from './model.ts';
import { ReliefPicture } from './relief-picture.ts';
import type { Scene } from './scene.ts';
import type { Turnable } from './turner.ts';

/** The surface in perspective and from above, each made when it is first looked at; both on the same canvas. */
export class Pictures implements Turnable {
  readonly redraw: () => void;
  #relief: ReliefPicture | undefined;
  #contour: ContourPicture | undefined;

  constructor(redraw: () => void) {
    this.redraw = redraw;
  }

  /** @param isQuick whether another drawing follows at once */
  draw(canvas: HTMLCanvasElement, mode: Mode, scene: Scene, isQuick: boolean): void {
    if (mode === '3d') (this.#relief ??= new ReliefPicture(canvas)).draw(scene, isQuick);
    else (this.#contour ??= new ContourPicture(canvas)).draw(scene);
  }

  /** Whether it was looked at from above: before, no pixel means a place. */
  get hasContour(): boolean {
    return this.#contour !== undefined;
  }

  get turn(): Turn | undefined {
    return this.#relief?.turn;
  }

  turnBy(by: Turn): void {
    this.#relief?.turnBy(by);
  }

  turnBack(): void {
    this.#relief?.turnBack();
  }

  /** Where a place of the surface is drawn; undefined before a drawing in this view. */
  spotOf(place: Place, mode: Mode): Spot | undefined {
    return (mode === '3d' ? this.#relief : this.#contour)?.spotOf(place);
  }

  /** Parts of the axes at a pixel of the view from above. */
  partsAt(spot: Spot): Place {
    return this.#contour!.partsAt(spot);
  }
}
