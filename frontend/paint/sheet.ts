import type { Field } from '../echarts/field.ts';
import type { Ink } from '../echarts/ink.ts';
import type { Numbers } from '../echarts/numbers.ts';
import { Underlay } from '../echarts/underlay.ts';
import { freshPen } from '../echarts/pen.ts';
import { ratioOf } from '../echarts/zoom.ts';
import type { Range } from './model.ts';
import { drawScene, type PaintScene } from './painter.ts';

/** What the model says of the plane of the data that the server has. */
export interface Said {
  field: Field;
  plane: Range;
  classCount: number;
}

/** The two canvases: below what the model says, above it points, line and tool. */
export class Sheet {
  private readonly ground: HTMLCanvasElement;
  private readonly points: HTMLCanvasElement;
  private readonly underlay: Underlay;

  constructor(ground: HTMLCanvasElement, points: HTMLCanvasElement) {
    this.ground = ground;
    this.points = points;
    this.underlay = new Underlay(ground);
  }

  draw(scene: PaintScene, said: Said | undefined, ink: Ink, numbers: Numbers): void {
    this.drawGround(scene, said, ink);
    const pen = freshPen(this.points, this.points.clientWidth, this.points.clientHeight);
    if (pen) drawScene(pen, scene, ink, numbers);
  }

  /** Where the painter's plane is larger than that of the field there is paper. */
  private drawGround({ plane, hasClasses }: PaintScene, said: Said | undefined, ink: Ink): void {
    const { clientWidth: width, clientHeight: height } = this.points;
    const { left, top, width: across, height: down } = plane.box;
    const ratio = ratioOf(this.points);
    this.ground.style.clipPath = `inset(${top}px ${width - left - across}px ${height - top - down}px ${left}px)`;
    if (!said || !hasClasses) return this.underlay.draw(undefined, width, height, ratio);
    const { field, classCount } = said;
    const scale = { low: field.classes ? 1 / Math.max(2, classCount) : 0, high: 1, contours: [], hasThreshold: true };
    this.underlay.draw({ field, scale, threshold: 0.5, box: plane.boxOf(said.plane), ink, ghosts: [] }, width, height, ratio);
  }
}
