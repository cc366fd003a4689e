/** Draws a curve in the unit square with the current threshold on it; what stays while that moves is drawn once and copied. */

import { freshPen } from '../plot/pen.ts';
import { dot, drawGround, scalesIn, squareIn, type Ground, type Scale, type Square } from './curve-ground.ts';
import { Layer, type Ink } from './ink.ts';

export interface CurveScene extends Ground {
  /** Row of the table at the threshold, and the one under the pointer. */
  row: number;
  peek: number | undefined;
  peekText: string;
}

export class CurvePainter {
  private readonly ground = new Layer();

  draw(canvas: HTMLCanvasElement, width: number, height: number, scene: CurveScene, ink: Ink): void {
    const pen = freshPen(canvas, width, height);
    if (!pen) return;
    const square = squareIn(width, height);
    this.ground.copyTo(pen, width, height, keyOf(scene, ink), (layer) => drawGround(layer, square, scene, ink));
    const { px, py } = scalesIn(square);
    const { xs, ys } = scene.curve;
    if (scene.peek !== undefined && scene.peek !== scene.row) {
      dot(pen, px(xs[scene.peek + 1]), py(ys[scene.peek + 1]), ink.paper, ink.ink);
      note(pen, px(xs[scene.peek + 1]), py(ys[scene.peek + 1]), square, scene.peekText, ink);
    }
    guides(pen, px, py, xs[scene.row + 1], ys[scene.row + 1], ink);
    dot(pen, px(xs[scene.row + 1]), py(ys[scene.row + 1]), ink.ink, ink.paper);
  }
}

/** All that the ground depends on; marks and swept points follow from curve and extras. */
function keyOf({ curve, extras, band, xName, yName, ticks }: CurveScene, ink: Ink): unknown[] {
  return [curve, extras, band, xName, yName, ticks.join(), ink];
}

/** From the point to both axes, where its two values can be read. */
function guides(pen: CanvasRenderingContext2D, px: Scale, py: Scale, x: number, y: number, ink: Ink): void {
  pen.strokeStyle = ink.ink;
  pen.globalAlpha = 0.45;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(px(0), py(y));
  pen.lineTo(px(x), py(y));
  pen.lineTo(px(x), py(0));
  pen.stroke();
  pen.globalAlpha = 1;
}

function note(pen: CanvasRenderingContext2D, x: number, y: number, square: Square, text: string, ink: Ink): void {
  pen.font = `600 11px ${ink.font}`;
  const width = pen.measureText(text).width + 10;
  const left = Math.min(Math.max(x - width / 2, square.left), square.left + square.width - width);
  const top = y < square.top + 26 ? y + 9 : y - 26;
  pen.fillStyle = ink.ink;
  pen.beginPath();
  pen.roundRect(left, top, width, 17, 5);
  pen.fill();
  pen.fillStyle = ink.paper;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, left + width / 2, top + 9);
}
