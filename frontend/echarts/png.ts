/** A picture of a whole chart, with its words, to keep. */

import { brokenLines, widthIn } from './caption.ts';
import { css, type Ink } from './ink.ts';
import type { Track } from './track.ts';

const MARGIN = 20;
const LINE = 20;
const RATIO = 2;
const GLYPHS: Record<string, string> = { circle: '●', triangle: '▲', diamond: '◆', rect: '■', arrow: '▲', roundRect: '■' };
const HOLLOW: Record<string, string> = { circle: '○', triangle: '△', diamond: '◇', rect: '□', arrow: '△', roundRect: '□' };

export interface Sheet {
  title: string;
  subtitle: string;
  summary: string;
  /** What the chart is of. */
  caption: readonly string[];
  legend: readonly Track[];
  /** Draws the chart's layers, in CSS pixels, at this ratio. */
  layers: (ratio: number) => HTMLCanvasElement[];
  width: number;
  height: number;
  ink: Ink;
}

/** Title, legend, plot and summary on the theme's paper, at twice the screen's resolution. */
export function pictureOf(sheet: Sheet): HTMLCanvasElement {
  const rows = legendRows(sheet);
  const top = MARGIN + LINE * ([sheet.title, sheet.subtitle].filter(Boolean).length + rows.length);
  const canvas = document.createElement('canvas');
  canvas.width = (sheet.width + 2 * MARGIN) * RATIO;
  const widthOf = widthIn(`13px ${sheet.ink.family}`);
  const below = [sheet.summary, ...sheet.caption.flatMap((line) => brokenLines(line, sheet.width, widthOf))].filter(Boolean);
  canvas.height = (top + sheet.height + LINE * below.length + MARGIN) * RATIO;
  const pen = canvas.getContext('2d')!;
  pen.scale(RATIO, RATIO);
  pen.fillStyle = css(sheet.ink.paper);
  pen.fillRect(0, 0, canvas.width, canvas.height);
  writeHead(pen, sheet, rows);
  for (const layer of sheet.layers(RATIO)) pen.drawImage(layer, MARGIN, top, sheet.width, sheet.height);
  below.forEach((text, i) => write(pen, text, top + sheet.height + 13 + LINE * i, `13px ${sheet.ink.family}`, css(sheet.ink.quiet), sheet.width));
  return canvas;
}

function writeHead(pen: CanvasRenderingContext2D, sheet: Sheet, rows: readonly (readonly Track[])[]): void {
  const { ink, width } = sheet;
  let y = MARGIN + 13;
  if (sheet.title) write(pen, sheet.title, y, `600 15px ${ink.family}`, css(ink.ink), width);
  if (sheet.title) y += LINE;
  if (sheet.subtitle) write(pen, sheet.subtitle, y, `13px ${ink.family}`, css(ink.quiet), width);
  if (sheet.subtitle) y += LINE;
  for (const row of rows) {
    writeLegend(pen, row, y, ink);
    y += LINE;
  }
}

function write(pen: CanvasRenderingContext2D, text: string, y: number, font: string, colour: string, width: number): void {
  pen.font = font;
  pen.fillStyle = colour;
  pen.fillText(text, MARGIN, y, width);
}

function writeLegend(pen: CanvasRenderingContext2D, tracks: readonly Track[], y: number, ink: Ink): void {
  pen.font = legendFont(ink);
  let x = MARGIN;
  for (const track of tracks) {
    if (track.symbol) {
      pen.fillStyle = css(track.stroke.colour);
      pen.fillText((track.isHollow ? HOLLOW : GLYPHS)[track.symbol], x, y);
    } else strokeSign(pen, track, x, y - 4);
    pen.fillStyle = css(ink.quiet);
    pen.fillText(track.name, x + 24, y);
    x += entryWidth(pen, track);
  }
}

function legendFont({ family }: Ink): string {
  return `13px ${family}`;
}

function strokeSign(pen: CanvasRenderingContext2D, { stroke }: Track, x: number, y: number): void {
  pen.strokeStyle = css(stroke.colour, stroke.alpha);
  pen.lineWidth = stroke.width;
  pen.setLineDash(stroke.dash);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + 18, y);
  pen.stroke();
  pen.setLineDash([]);
}

function entryWidth(pen: CanvasRenderingContext2D, { name }: Track): number {
  return 40 + pen.measureText(name).width;
}

/** Entries in lines that fit the width. */
function legendRows({ legend, width, ink }: Sheet): Track[][] {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = legendFont(ink);
  const rows: Track[][] = [];
  let left = 0;
  for (const track of legend) {
    const wide = entryWidth(pen, track);
    if (rows.length === 0 || left + wide > width) {
      rows.push([]);
      left = 0;
    }
    rows[rows.length - 1].push(track);
    left += wide;
  }
  return rows;
}
