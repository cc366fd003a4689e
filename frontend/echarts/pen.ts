import { ratioOf } from './zoom.ts';

/** A pen for the whole canvas in CSS pixels, cleared; undefined while the canvas has no size. */
export function freshPen(canvas: HTMLCanvasElement, width: number, height: number, ratio = ratioOf(canvas)): CanvasRenderingContext2D | undefined {
  if (width < 1 || height < 1) return undefined;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
  const pen = canvas.getContext('2d')!;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  return pen;
}
