/** A sheet to keep: what an element shows, with its title above and below it what it is of; as SVG, or in pixels. */

import { brokenLines, widthIn } from './caption.ts';
import { marksOf, type Mark, type Vector, type WordsMark } from './portrait.ts';

const MARGIN = 20;
const LINE = 20;
const RATIO = 2;
const SMALL = 12; // pixels high

export interface Sheet {
  width: number;
  height: number;
  paper: string;
  marks: Mark[];
}

/** @param title stands above the picture, unless the picture says it itself */
export function sheetOf(element: Element, title: string, caption: readonly string[], vector?: Vector): Sheet {
  const { width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const marks = marksOf(element, vector);
  const isSaid = title === '' || marks.some((mark) => mark.kind === 'words' && title.startsWith(mark.text));
  const head = isSaid ? 0 : LINE;
  const moved = marks.map((mark) => ({ ...mark, left: mark.left + MARGIN, top: mark.top + MARGIN + head }));
  const said = (text: string, top: number, weight: string, size: number): WordsMark => ({
    kind: 'words', text, left: MARGIN, top, width: 0, height: 0, opacity: 1, colour: style.color, size, weight, family: style.fontFamily, turn: 0,
  });
  const above = isSaid ? [] : [said(title, MARGIN + 13, '600', 15)];
  const widthOf = widthIn(`${SMALL}px ${style.fontFamily}`);
  const lines = caption.flatMap((line) => brokenLines(line, width, widthOf));
  const below = lines.map((text, i) => said(text, MARGIN + head + height + LINE * (i + 1), '400', SMALL));
  return { width: width + 2 * MARGIN, height: height + 2 * MARGIN + head + LINE * lines.length, paper: paperUnder(element), marks: [...above, ...moved, ...below] };
}

/** The nearest colour that lies under an element. */
function paperUnder(element: Element): string {
  for (let at: Element | null = element; at; at = at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/[,/]\s*0\)$|transparent/.test(backgroundColor)) return backgroundColor;
  }
  return 'white';
}

export function svgOf({ width, height, paper, marks }: Sheet): string {
  const size = `width="${round(width)}" height="${round(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${round(width)} ${round(height)}"><rect ${size} fill="${paper}"/>${marks.map(elementOf).join('')}</svg>`;
}

function elementOf(mark: Mark): string {
  const place = `x="${round(mark.left)}" y="${round(mark.top)}"`;
  const size = `width="${round(mark.width)}" height="${round(mark.height)}"`;
  const opacity = mark.opacity < 1 ? ` opacity="${round(mark.opacity)}"` : '';
  if (mark.kind === 'canvas') return `<image ${place} ${size} preserveAspectRatio="none" href="${mark.canvas.toDataURL()}"${opacity}/>`;
  if (mark.kind === 'box') return `<rect ${place} ${size} rx="${round(mark.radius)}" fill="${mark.fill}" stroke="${mark.rim ? mark.stroke : 'none'}" stroke-width="${mark.rim}"${opacity}/>`;
  if (mark.kind === 'drawing') return `<g${opacity}>${mark.markup.replace('<svg', `<svg ${place} ${size}`)}</g>`;
  const length = mark.width > 0 ? ` textLength="${round(mark.width)}" lengthAdjust="spacingAndGlyphs"` : '';
  const turn = mark.turn ? ` transform="rotate(${mark.turn} ${round(mark.left)} ${round(mark.top)})"` : '';
  return `<text ${place}${length}${turn} font-size="${round(mark.size)}" font-weight="${mark.weight}" font-family="${escaped(mark.family)}" fill="${mark.colour}"${opacity}>${escaped(mark.text)}</text>`;
}

/** At twice the resolution of the screen. */
export async function pixelsOf({ width, height, paper, marks }: Sheet): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.ceil(width * RATIO), Math.ceil(height * RATIO)];
  const pen = canvas.getContext('2d')!;
  pen.scale(RATIO, RATIO);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  for (const mark of marks) {
    pen.globalAlpha = mark.opacity;
    await put(pen, mark);
  }
  return canvas;
}

async function put(pen: CanvasRenderingContext2D, mark: Mark): Promise<void> {
  const { left, top, width, height } = mark;
  if (mark.kind === 'canvas') pen.drawImage(mark.canvas, left, top, width, height);
  else if (mark.kind === 'drawing') pen.drawImage(await imageOf(mark.markup, width, height), left, top, width, height);
  else if (mark.kind === 'words') write(pen, mark);
  else {
    pen.beginPath();
    pen.roundRect(left, top, width, height, mark.radius);
    pen.fillStyle = mark.fill;
    pen.fill();
    pen.strokeStyle = mark.stroke;
    pen.lineWidth = mark.rim;
    if (mark.rim) pen.stroke();
  }
}

function write(pen: CanvasRenderingContext2D, { text, left, top, width, size, weight, family, colour, turn }: WordsMark): void {
  pen.save();
  pen.translate(left, top);
  pen.rotate((turn * Math.PI) / 180);
  pen.font = `${weight} ${size}px ${family}`;
  pen.fillStyle = colour;
  pen.fillText(text, 0, 0, width || undefined);
  pen.restore();
}

async function imageOf(markup: string, width: number, height: number): Promise<HTMLImageElement> {
  const image = new Image(width * RATIO, height * RATIO);
  const sized = markup.replace('<svg', `<svg width="${width * RATIO}" height="${height * RATIO}"`);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`;
  await image.decode();
  return image;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
