/** Points, arrows and words on a canvas, each with a rim of paper so that it stands out on every colour. */

import { css, mix, type Ink, type Rgb } from '../echarts/ink.ts';

export type Pen = CanvasRenderingContext2D;
export type Spot = readonly [x: number, y: number];

export const TAU = 2 * Math.PI;

/** A line with a rim. */
export function rimmed(pen: Pen, path: Path2D, width: number, colour: string, ink: Ink, rim = 2.5): void {
  pen.lineJoin = pen.lineCap = 'round';
  pen.lineWidth = width + rim;
  pen.strokeStyle = css(ink.paper, 0.75);
  pen.stroke(path);
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.stroke(path);
}

/** Where the model stands. */
export function ball(pen: Pen, [x, y]: Spot, ink: Ink, radius = 6): void {
  disc(pen, [x, y], radius + 2, css(ink.paper));
  disc(pen, [x, y], radius, css(ink.ink));
}

/** Hues of paths side by side, for every kind of colour vision; the style sheet has the same for their numbers beside the picture. */
const TRACKS: readonly Rgb[] = [[0, 0, 0], [0, 114, 178], [213, 94, 0], [0, 158, 115], [166, 77, 143], [150, 102, 0]];

/** The first one in the colour of words. */
export function trackColour(index: number, ink: Ink): Rgb {
  return index === 0 ? ink.ink : TRACKS[index % TRACKS.length];
}

/** Radius of a badge with its rim. */
export const BADGE = 10.5;

/** Where a path has come to, and which one it is. */
export function badge(pen: Pen, text: string, [x, y]: Spot, colour: string, ink: Ink): void {
  disc(pen, [x, y], BADGE, css(ink.paper));
  disc(pen, [x, y], BADGE - 1.5, colour);
  font(pen, ink, 12, 700);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = css(ink.paper);
  pen.fillText(text, x, y + 0.5);
}

/** Where it began. */
export function ring(pen: Pen, [x, y]: Spot, ink: Ink, radius = 4.5): void {
  disc(pen, [x, y], radius + 1.5, css(ink.ink));
  disc(pen, [x, y], radius - 0.5, css(ink.paper));
}

export function disc(pen: Pen, [x, y]: Spot, radius: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, TAU);
  pen.fillStyle = colour;
  pen.fill();
}

/** A disc with a rim. */
export function dot(pen: Pen, spot: Spot, radius: number, colour: string, ink: Ink): void {
  disc(pen, spot, radius + 1, css(ink.paper));
  disc(pen, spot, radius - 0.5, colour);
}

/** The lowest place. */
export function diamond(pen: Pen, [x, y]: Spot, ink: Ink, size = 6): void {
  const path = new Path2D();
  path.moveTo(x, y - size);
  path.lineTo(x + size, y);
  path.lineTo(x, y + size);
  path.lineTo(x - size, y);
  path.closePath();
  pen.lineJoin = 'miter';
  pen.fillStyle = css(ink.paper);
  pen.fill(path);
  pen.lineWidth = 2;
  pen.strokeStyle = css(ink.ink);
  pen.stroke(path);
}

/** From the first spot to the last, with a head at its end; what is too short to be seen is left out. */
export function arrow(pen: Pen, spots: readonly Spot[], colour: string, ink: Ink, width = 2.75): void {
  const end = spots[spots.length - 1];
  const length = Math.hypot(end[0] - spots[0][0], end[1] - spots[0][1]);
  if (spots.length < 2 || !(length >= 1.5)) return;
  const size = Math.min(11, length * 0.75);
  const before = [...spots].reverse().find((spot) => Math.hypot(spot[0] - end[0], spot[1] - end[1]) >= size * 0.8) ?? spots[0];
  const angle = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const tail: Spot = [end[0] - Math.cos(angle) * size * 0.8, end[1] - Math.sin(angle) * size * 0.8];
  const shaft = new Path2D();
  spots.forEach((spot, i) => (i === 0 ? shaft.moveTo(...spot) : i === spots.length - 1 ? shaft.lineTo(...tail) : shaft.lineTo(...spot)));
  const head = new Path2D();
  head.moveTo(...end);
  for (const side of [-1, 1]) head.lineTo(end[0] - Math.cos(angle + side * 0.42) * size, end[1] - Math.sin(angle + side * 0.42) * size);
  head.closePath();
  pen.lineWidth = 2.5;
  pen.strokeStyle = css(ink.paper, 0.75);
  pen.stroke(head);
  rimmed(pen, shaft, width, colour, ink);
  pen.fillStyle = colour;
  pen.fill(head);
}

/** From a point to both axes, where its two values can be read. */
export function guides(pen: Pen, { left: start, bottom }: { left: number; bottom: number }, [left, top]: Spot, colour: string): void {
  pen.setLineDash([3, 4]);
  pen.lineWidth = 1;
  pen.strokeStyle = colour;
  pen.stroke(new Path2D(`M${start} ${top}H${left}V${bottom}`));
  pen.setLineDash([]);
}

/** The step's own hue: on every band it differs from the path. */
export function arrowColour(ink: Ink): Rgb {
  return mix(ink.ink, [0, 158, 115], 0.72);
}

export type Align = 'left' | 'center' | 'right';

/** A word with a halo. */
export function word(pen: Pen, text: string, [x, y]: Spot, colour: string, ink: Ink, align: Align = 'center', halo = 3.5): void {
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  if (halo > 0) {
    pen.lineWidth = halo;
    pen.strokeStyle = css(ink.paper, 0.85);
    pen.strokeText(text, x, y);
  }
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}

export function font(pen: Pen, ink: Ink, size: number, weight = 400): void {
  pen.font = `${weight} ${size}px ${ink.family}`;
}
