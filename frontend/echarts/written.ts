import type { EChartsType } from 'echarts/core';
import type { Box } from './layout.ts';

/** The words that a chart has written in the middle of its picture, as boxes in its pixels. */
export function writtenIn(chart: EChartsType, { left, top, width, height }: Box): Box[] {
  return chart.getZr().storage.getDisplayList(true).flatMap((shape) => {
    if (shape.type !== 'tspan' || shape.invisible) return [];
    const rect = shape.getBoundingRect().clone();
    const transform = shape.getComputedTransform();
    if (transform) rect.applyTransform(transform);
    const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
    const isInside = x > left && x < left + width && y > top && y < top + height;
    return isInside ? [{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }] : [];
  });
}

/** Keeps a pen off these boxes of a picture of this size. */
export function spare(pen: CanvasRenderingContext2D, boxes: readonly Box[], { width, height }: { width: number; height: number }): void {
  for (const box of boxes) {
    const around = new Path2D();
    around.rect(0, 0, width, height);
    around.rect(box.left, box.top, box.width, box.height);
    pen.clip(around, 'evenodd');
  }
}
