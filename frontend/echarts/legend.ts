import { html, nothing, svg } from 'lit';
import { css, type Ink } from './ink.ts';
import { colourOf, type Track } from './track.ts';

export const SHAPES: Record<string, string> = {
  circle: 'M6 1.5a4.5 4.5 0 1 0 .01 0Z',
  triangle: 'M6 1.2 11 10.5H1Z',
  diamond: 'M6 .8 11.2 6 6 11.2.8 6Z',
  rect: 'M1.8 1.8h8.4v8.4H1.8Z',
  arrow: 'M6 1 10.5 11 6 8.6 1.5 11Z',
  roundRect: 'M3.5 1.8h5q1.7 0 1.7 1.7v5q0 1.7-1.7 1.7h-5q-1.7 0-1.7-1.7v-5q0-1.7 1.7-1.7Z',
};

/** What cannot be named in the picture itself, each with its sign. */
export function legendOf(tracks: readonly Track[], ink: Ink | undefined) {
  if (!ink || tracks.length === 0) return nothing;
  return html`<ul class="legend">
    ${tracks.map((track) => html`<li>${sign(track, ink)}${track.name}</li>`)}
  </ul>`;
}

export function sign(track: Track, ink: Ink) {
  return track.symbol ? pointSign(track, ink) : lineSign(track);
}

function pointSign(track: Track, ink: Ink) {
  const colour = colourOf(track);
  const fill = track.isHollow ? css(ink.paper) : colour;
  return svg`<svg viewBox="0 0 12 12" width="12" aria-hidden="true"><path d=${SHAPES[track.symbol!]} fill=${fill} stroke=${colour} stroke-width=${track.isHollow ? 1.6 : 0} /></svg>`;
}

function lineSign({ stroke }: Track) {
  return svg`<svg viewBox="0 0 20 12" width="20" aria-hidden="true">
    <path d="M1 6H19" stroke=${css(stroke.colour, stroke.alpha)} stroke-width=${stroke.width} stroke-dasharray=${stroke.dash.join(' ')} stroke-linecap="round" />
  </svg>`;
}

/** Whether two legends say the same. */
export function isSame(one: readonly Track[], other: readonly Track[]): boolean {
  const list = (tracks: readonly Track[]) => tracks.map(({ id, name, stroke }) => [id, name, stroke.colour].join()).join('\n');
  return list(one) === list(other);
}
