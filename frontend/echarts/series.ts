/** What all series of a picture have in common. */

import { css, type Ink } from './ink.ts';
import { along, FONT_SIZE, type Layout } from './layout.ts';
import type { ChartModel } from './model.ts';
import { place } from './ranges.ts';
import type { Track } from './track.ts';

export type Part = Record<string, unknown>;

/** Nothing of a chart reacts or moves by itself: the element around it does that, and frames must not wait. */
export const STILL = { animation: false, silent: true, progressive: 0, emphasis: { disabled: true } };

export function words(colour: Ink['ink'], ink: Ink): Part {
  return { color: css(colour), fontSize: FONT_SIZE, fontFamily: ink.family, textBorderColor: css(ink.paper), textBorderWidth: 4 };
}

export function places(model: ChartModel, { xs, ys }: Track): [number, number][] {
  return Array.from({ length: Math.min(xs.length, ys.length) }, (_, i) => [place(model.x, xs[i]), place(model.y, ys[i])]);
}

/** A curve through the places of a track. */
export function curve(model: ChartModel, track: Track, opacity: number): Part {
  const { colour, width, dash } = track.stroke;
  return {
    ...STILL,
    id: track.id,
    name: track.name,
    type: 'line',
    data: places(model, track),
    symbol: 'none',
    connectNulls: false,
    clip: true,
    lineStyle: { color: css(colour), width, type: dash.length > 0 ? dash : 'solid', opacity, cap: 'round', join: 'round' },
  };
}

/** Where a text stands at its dot: one that would leave the plot at the right goes to the left. `room`: pixels from the dot's middle to the text. */
export function sideOf(text: string, x: number, room: number, { box, ranges, measure }: Layout): 'left' | 'right' {
  const left = box.left + along(ranges.x, x) * box.width + room;
  return left + measure(text) > box.left + box.width ? 'left' : 'right';
}

/** Filled with a rim of paper, or hollow. */
export function pointStyle({ isHollow, stroke }: Track, ink: Ink): Part {
  const [fill, rim] = isHollow ? [ink.paper, stroke.colour] : [stroke.colour, ink.paper];
  return { color: css(fill), borderColor: css(rim), borderWidth: isHollow ? 1.6 : 1, opacity: stroke.alpha };
}
