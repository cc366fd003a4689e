/** What moves over a cut through a loss surface: the point, its slope, the step it would take, and in the zoom the quotient of two changes. */

import { css, type Ink } from '../echarts/ink.ts';
import type { Plot } from '../echarts/model.ts';
import type { Numbers } from '../echarts/numbers.ts';
import type { Places } from '../echarts/places.ts';
import { arrow, arrowColour, ball, disc, font, rimmed, ring, word, type Pen } from '../plot/marks.ts';
import type { Cut } from './terrain.ts';

export interface SectionScene {
  cut: Cut;
  at: number;
  learningRate: number;
  words: { loss: string; step: string; verdict: string; slope: string };
  numbers: Numbers;
  /** The zoom, if there is one: its window is shown. */
  near: Plot | undefined;
}

export function drawWhole(pen: Pen, places: Places, ink: Ink, scene: SectionScene): void {
  const { cut, at, near } = scene;
  const floor = places.py(0);
  clipped(pen, places, places.bottom, () => near && frame(pen, places, ink, near));
  clipped(pen, places, floor, () => tangent(pen, places, ink, scene));
  step(pen, places, ink, scene);
  if (at >= cut.model.x.low && at <= cut.model.x.high) ball(pen, places.at(at, cut.at(at).loss), ink, 5.5);
}

/** How much the loss changes where the parameter goes on by a step. */
export function drawNear(pen: Pen, places: Places, ink: Ink, { cut, at, words, numbers }: SectionScene): void {
  const { step } = cut.model;
  const [here, there] = [cut.at(at), cut.at(at + step)];
  const [from, to, corner] = [places.at(at, here.loss), places.at(at + step, there.loss), places.at(at + step, here.loss)];
  arrow(pen, [from, corner], css(ink.ink), ink, 1.75);
  arrow(pen, [corner, to], css(ink.validation), ink, 1.75);
  disc(pen, to, 6, css(ink.paper));
  ring(pen, to, ink);
  ball(pen, from, ink, 5);
  font(pen, ink, 12, 500);
  const isFalling = there.loss < here.loss;
  word(pen, `Δ${cut.model.x.label} ${numbers.decimals(step, 2)}`, [(from[0] + corner[0]) / 2, corner[1] + (isFalling ? -12 : 12)], css(ink.ink), ink);
  const change = `Δ${words.loss} ${numbers.decimals(there.loss - here.loss, 3)}`;
  word(pen, change, [Math.min(corner[0] + 7, places.right - pen.measureText(change).width - 4), (corner[1] + to[1]) / 2], css(ink.validationText), ink, 'left');
  font(pen, ink, 12, 600);
  const quotient = `${words.slope} ≈ ${numbers.decimals((there.loss - here.loss) / step, 2)}`;
  word(pen, quotient, [places.left + 8, isFalling ? places.bottom - 13 : places.top + 13], css(ink.ink), ink, 'left');
}

function frame(pen: Pen, places: Places, ink: Ink, { x, y }: Plot): void {
  const [left, top] = places.at(x.min!, y.max!);
  const [right, bottom] = places.at(x.max!, y.min!);
  pen.fillStyle = css(ink.ink, 0.12);
  pen.fillRect(left, top, right - left, bottom - top);
  pen.lineWidth = 1;
  pen.strokeStyle = css(ink.ink, 0.45);
  pen.strokeRect(left, top, right - left, bottom - top);
}

function tangent(pen: Pen, places: Places, ink: Ink, { cut, at }: SectionScene): void {
  const { loss, slope } = cut.at(at);
  const [across, up] = [places.px(at + 1) - places.px(at), places.py(loss) - places.py(loss + slope)];
  const reach = Math.min(110, (places.right - places.left) * 0.3) / Math.hypot(across, up);
  const path = new Path2D();
  path.moveTo(...places.at(at - reach, loss - slope * reach));
  path.lineTo(...places.at(at + reach, loss + slope * reach));
  pen.setLineDash([6, 4]);
  rimmed(pen, path, 1.75, css(ink.ink), ink, 1.5);
  pen.setLineDash([]);
}

/** Along the axis from where the parameter stands to where it goes, and the point there. */
function step(pen: Pen, places: Places, ink: Ink, { cut, at, learningRate, words }: SectionScene): void {
  if (!(learningRate > 0)) return;
  const { loss, slope } = cut.at(at);
  const to = at - learningRate * slope;
  const next = cut.at(to).loss;
  clipped(pen, places, places.bottom + 1, () => {
    const [from, end] = [places.at(at, loss), places.at(to, next)];
    const level = places.bottom - 13;
    pen.setLineDash([2, 3]);
    pen.lineWidth = 1.25;
    pen.strokeStyle = css(ink.ink, 0.5);
    for (const [x, y] of [from, end]) pen.stroke(new Path2D(`M${x} ${y}V${level + 5}`));
    pen.setLineDash([]);
    const colour = css(next > loss ? ink.validationText : arrowColour(ink));
    arrow(pen, [[from[0], level], [end[0], level]], colour, ink);
    font(pen, ink, 12, 500);
    const [first, last] = [Math.min(from[0], end[0]) - 9, Math.max(from[0], end[0]) + 9];
    const [leftRoom, rightRoom] = [first - places.left, places.right - last];
    const fits = (text: string) => pen.measureText(text).width < Math.max(leftRoom, rightRoom);
    const text = [[words.step, words.verdict].filter(Boolean).join(': '), words.verdict, words.step].find((some) => some && fits(some));
    const isRight = rightRoom >= leftRoom || pen.measureText(text ?? '').width < rightRoom;
    if (text) word(pen, text, [isRight ? last : first, level], colour, ink, isRight ? 'left' : 'right');
    ring(pen, end, ink, 5);
  });
}

function clipped(pen: Pen, { left, right, top }: Places, bottom: number, draw: () => void): void {
  pen.save();
  pen.beginPath();
  pen.rect(left - 1, top, right - left + 2, bottom - top);
  pen.clip();
  draw();
  pen.restore();
}
