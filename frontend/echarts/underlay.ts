/** What lies under the ECharts canvas: a painted field, its contour lines and the line at the threshold. */

import { contour } from './contours.ts';
import { palette, type Field } from './field.ts';
import { css, type Ink } from './ink.ts';
import type { Box } from './layout.ts';
import type { FieldScale } from './model.ts';

export interface Ground {
  field: Field;
  scale: FieldScale;
  threshold: number;
  box: Box;
  ink: Ink;
}

/** Keeps what did not change: while a threshold is dragged only its own line is found anew. */
export class Underlay {
  readonly #context: CanvasRenderingContext2D;
  readonly #image = document.createElement('canvas');
  #painted: Ground | undefined;
  #thin = new Path2D();

  constructor(canvas: HTMLCanvasElement) {
    this.#context = canvas.getContext('2d')!;
  }

  /** Draws in CSS pixels; nothing given: clears. */
  draw(ground: Ground | undefined, width: number, height: number, ratio: number): void {
    this.#fit(width, height, ratio);
    if (!ground) return;
    this.#prepare(ground);
    this.#context.save();
    this.#clip(ground.box);
    this.#fill(ground);
    this.#stroke(this.#thin, css(ground.ink.ink, 0.22), 1);
    if (ground.scale.hasThreshold) this.#stroke(pathOf(ground, [ground.threshold]), css(ground.ink.ink), 2.5);
    this.#context.restore();
  }

  #fit(width: number, height: number, ratio: number): void {
    const { canvas } = this.#context;
    const [columns, rows] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== columns || canvas.height !== rows) {
      canvas.width = columns;
      canvas.height = rows;
    }
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#context.clearRect(0, 0, width, height);
  }

  #prepare(ground: Ground): void {
    const before = this.#painted;
    const isSame = before !== undefined && before.field === ground.field && before.scale === ground.scale && before.ink === ground.ink;
    if (!isSame) this.#paint(ground);
    if (!isSame || !isSameBox(before.box, ground.box)) this.#thin = pathOf(ground, ground.scale.contours);
    this.#painted = ground;
  }

  #paint({ field, scale, ink }: Ground): void {
    if (this.#image.width !== field.columns || this.#image.height !== field.rows) {
      this.#image.width = field.columns;
      this.#image.height = field.rows;
    }
    const context = this.#image.getContext('2d')!;
    const pixels = context.createImageData(field.columns, field.rows);
    field.paint(palette(field, scale, ink), new Uint32Array(pixels.data.buffer));
    context.putImageData(pixels, 0, 0);
  }

  #clip({ left, top, width, height }: Box): void {
    this.#context.beginPath();
    this.#context.rect(left, top, width, height);
    this.#context.clip();
  }

  /** The centres of the outer cells come to lie on the plot's rim; their outer halves are cut off. */
  #fill({ field, box }: Ground): void {
    const [dx, dy] = [box.width / (field.columns - 1), box.height / (field.rows - 1)];
    this.#context.imageSmoothingQuality = 'high';
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

function pathOf({ field, box }: Ground, values: readonly number[]): Path2D {
  const path = new Path2D();
  const [dx, dy] = [box.width / (field.columns - 1), box.height / (field.rows - 1)];
  const bottom = box.top + box.height;
  for (const value of values) {
    const pieces = contour(field.cells, field.columns, field.rows, field.byteOf(value));
    for (let i = 0; i < pieces.length; i += 4) {
      path.moveTo(box.left + pieces[i] * dx, bottom - pieces[i + 1] * dy);
      path.lineTo(box.left + pieces[i + 2] * dx, bottom - pieces[i + 3] * dy);
    }
  }
  return path;
}

function isSameBox(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}
