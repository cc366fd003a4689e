/** The shapes of a plot: lines, areas and points that an element of the page puts together. */

import { css, type Ink } from './ink.ts';
import { pixelOf, type Layout } from './layout.ts';
import type { ChartModel, Plot, Shape } from './model.ts';
import { curve, places, pointStyle, sideOf, STILL, words, type Part } from './series.ts';
import type { Track } from './track.ts';

export function shapeTracks({ shapes }: Plot, ink: Ink): Track[] {
  return shapes.map((shape, index): Track => {
    const { name, hue, xs, ys, width = 2, dash = [], alpha = 1, symbol, isHollow = false } = shape;
    const colour = ink.hues?.get(hue) ?? ink.ink;
    const kind = shape.isAid ? 'aid' : 'shape';
    return { id: `shape${index}`, name, kind, xs, ys, values: [], names: [], stroke: { colour, width, dash, alpha }, text: ink.ink, symbol, isHollow, shape };
  });
}

/** A band is none of them: ECharts has none between two curves, so it lies in the ground. */
export function shapeSeries(model: ChartModel, track: Track, shape: Shape, layout: Layout, ink: Ink): Part[] {
  if (shape.symbol) return [points(model, track, shape, layout, ink)];
  return shape.floor ? [] : [line(model, track, shape)];
}

function line(model: ChartModel, track: Track, { fill = 0 }: Shape): Part {
  const { colour, width, alpha } = track.stroke;
  return {
    ...curve(model, track, width > 0 ? alpha : 0),
    ...(fill > 0 ? { areaStyle: { color: css(colour), opacity: fill, origin: 'start' } } : {}),
    z: track.kind === 'aid' ? 2 : 3,
  };
}

function points(model: ChartModel, track: Track, { symbol, size = 8, notes, side = 'right', gap = 6 }: Shape, layout: Layout, ink: Ink): Part {
  const isEach = typeof size !== 'number';
  const room = (i: number) => (isEach ? size[i] : size) / 2 + gap;
  const position = (x: number, i: number) => (side === 'right' ? sideOf(notes![i], x, room(i), layout) : side);
  const label = (x: number, i: number) => (notes ? { label: { formatter: () => notes[i], position: position(x, i) } } : {});
  const data = places(model, track).map((value, i) => ({ value, ...(isEach ? { symbolSize: size[i] } : {}), ...label(value[0], i) }));
  return {
    ...STILL,
    id: track.id,
    name: track.name,
    type: 'scatter',
    symbol,
    symbolSize: isEach ? undefined : size,
    data: isEach || notes ? data : places(model, track),
    itemStyle: pointStyle(track, ink),
    ...(notes ? { label: { show: true, distance: gap, ...words(ink.ink, ink) } } : {}),
    z: 4,
  };
}

/** Fills what lies between curves and their floors. */
export function paintBands(pen: CanvasRenderingContext2D, model: ChartModel, tracks: readonly Track[], layout: Layout): void {
  for (const { xs, ys, stroke, shape } of tracks) {
    if (!shape?.floor) continue;
    const at = (heights: ArrayLike<number>, i: number) => pixelOf(model, layout, xs[i], heights[i]);
    const inside = Array.from(xs, (_, i) => i).filter((i) => Number.isFinite(ys[i]) && Number.isFinite(shape.floor![i]));
    pen.beginPath();
    for (const i of inside) pen.lineTo(...at(ys, i));
    for (const i of inside.reverse()) pen.lineTo(...at(shape.floor, i));
    pen.fillStyle = css(stroke.colour, shape.fill);
    pen.fill();
  }
}
