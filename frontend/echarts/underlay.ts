/** What lies under the ECharts canvas: a painted field, its contour lines and the line at the threshold. */

import { contour } from './contours.ts';
import type { Field } from './field.ts';
import { css, type Ink } from './ink.ts';
import type { Box } from './layout.ts';
import { Ghosts } from './ghosts.ts';
import { freshPen } from './pen.ts';
import type { FieldScale, GhostField } from './model.ts';
import { Regions } from './regions.ts';
import { Relief } from './relief.ts';

const NONE: readonly GhostField[] = [];

export interface Ground {
  field: Field;
  scale: FieldScale;
  /** None: there are no runs to compare with. */
  ghosts?: readonly GhostField[];
  threshold: number;
  box: Box;
  ink: Ink;
}

/** Keeps what did not change: while a threshold is dragged only its own line is found anew. */
export class Underlay {
  readonly #context: CanvasRenderingContext2D;
  readonly #image = document.createElement('canvas');
  #painted: Ground | undefined;
  #relief: Relief | Regions | undefined;
  #thin = new Path2D();
  #borders = new Path2D();
  readonly #ghosts = new Ghosts();

  constructor(canvas: HTMLCanvasElement) {
    this.#context = canvas.getContext('2d')!;
  }

  /** Draws in CSS pixels; nothing given: clears, and there `bands` may be. */
  draw(ground: Ground | undefined, width: number, height: number, ratio: number, bands?: (pen: CanvasRenderingContext2D) => void): void {
    freshPen(this.#context.canvas, width, height, ratio);
    if (!ground) return bands?.(this.#context);
    const relief = this.#prepare(ground);
    const { box, ink, scale } = ground;
    this.#context.save();
    this.#clip(box);
    this.#fill(box);
    this.#stroke(this.#thin, css(ink.ink, 0.22), 1);
    this.#context.setLineDash([5, 4]); // thin lines of the run itself are near
    this.#stroke(this.#pathOfGhosts(ground), css(ink.ink, 0.45), 1.25);
    this.#context.setLineDash([]);
    if (relief instanceof Regions) this.#stroke(this.#borders, css(ink.ink), 2);
    else if (scale.hasThreshold) this.#stroke(pathOf(relief, [ground.threshold], box), css(ink.ink), 2.5);
    this.#context.restore();
  }

  #prepare(ground: Ground): Relief | Regions {
    const [before, relief] = [this.#painted, this.#relief];
    this.#painted = ground;
    const isSame = before?.field === ground.field && before.scale === ground.scale && before.ink === ground.ink;
    if (isSame && relief && isSameBox(before.box, ground.box)) return relief;
    const fresh = () => (ground.field.classes ? new Regions(ground.field) : new Relief(ground.field, ground.scale));
    const next = isSame && relief ? relief : fresh();
    if (next !== relief) this.#paint(next, ground.ink);
    this.#thin = next instanceof Relief ? pathOf(next, ground.scale.contours, ground.box) : new Path2D();
    this.#borders = next instanceof Regions ? lines(new Path2D(), next.borders(), next.field, ground.box) : new Path2D();
    return (this.#relief = next);
  }

  #paint(relief: Relief | Regions, ink: Ink): void {
    const { width, height, colours } = relief.paint(ink);
    if (this.#image.width !== width || this.#image.height !== height) {
      this.#image.width = width;
      this.#image.height = height;
    }
    this.#image.getContext('2d')!.putImageData(new ImageData(new Uint8ClampedArray(colours.buffer), width, height), 0, 0);
  }

  #pathOfGhosts({ ghosts = NONE, scale, threshold, box }: Ground): Path2D {
    const path = new Path2D();
    for (const { field, pieces } of this.#ghosts.lines(ghosts, scale, threshold)) lines(path, pieces, field, box);
    return path;
  }

  #clip({ left, top, width, height }: Box): void {
    this.#context.beginPath();
    this.#context.rect(left, top, width, height);
    this.#context.clip();
  }

  /** The centres of the outer pixels come to lie on the plot's rim; their outer halves are cut off. */
  #fill(box: Box): void {
    const { width, height } = this.#image;
    const [dx, dy] = [box.width / (width - 1), box.height / (height - 1)];
    this.#context.drawImage(this.#image, box.left - dx / 2, box.top - dy / 2, box.width + dx, box.height + dy);
  }

  #stroke(path: Path2D, colour: string, width: number): void {
    const context = this.#context;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.lineCap = 'round';
    context.stroke(path);
  }
}

function pathOf(relief: Relief, values: readonly number[], box: Box): Path2D {
  const { field, heights } = relief;
  const path = new Path2D();
  for (const value of values) lines(path, contour(heights, field.columns, field.rows, relief.heightOf(value)), field, box);
  return path;
}

/** Adds the pieces of a contour, which are in cells, to a path in pixels. */
function lines(path: Path2D, pieces: ArrayLike<number>, field: Field, box: Box): Path2D {
  const [dx, dy] = [box.width / (field.columns - 1), box.height / (field.rows - 1)];
  const bottom = box.top + box.height;
  for (let i = 0; i < pieces.length; i += 4) {
    path.moveTo(box.left + pieces[i] * dx, bottom - pieces[i + 1] * dy);
    path.lineTo(box.left + pieces[i + 2] * dx, bottom - pieces[i + 3] * dy);
  }
  return path;
}

function isSameBox(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}
