/** What an element shows, as marks on a sheet: its boxes, words and pictures where the browser has put them. */

export interface Spot {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Common extends Spot {
  opacity: number;
}

export interface BoxMark extends Common {
  kind: 'box';
  radius: number;
  fill: string;
  stroke: string;
  rim: number;
}

/** A line of text; `top` is where it stands. */
export interface WordsMark extends Common {
  kind: 'words';
  text: string;
  colour: string;
  size: number;
  weight: string;
  family: string;
  /** Degrees. */
  turn: number;
}

export interface CanvasMark extends Common {
  kind: 'canvas';
  canvas: HTMLCanvasElement;
}

/** An SVG document without a size of its own. */
export interface DrawingMark extends Common {
  kind: 'drawing';
  markup: string;
}

export type Mark = BoxMark | WordsMark | CanvasMark | DrawingMark;

/** An SVG drawing in place of what an element holds; undefined where there is none. */
export type Vector = (element: Element) => SVGSVGElement | undefined;

/** Controls are not part of a picture. */
const LEFT_OUT = 'playground-echart-menu, script, style, slot[hidden], [popover]:not(:popover-open), .stepper button, button.plus';
const DRAWN = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'opacity', 'visibility', 'display', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'paint-order'];

interface Around {
  opacity: number;
  /** What is outside is cut off. */
  clip: Spot;
  origin: { left: number; top: number };
}

/** Marks from below to above, from the upper left corner of the element on. */
export function marksOf(element: Element, vector: Vector = () => undefined): Mark[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [...walk(element, { opacity: 1, clip: { left: 0, top: 0, width, height }, origin: { left, top } }, vector)];
}

function* walk(element: Element, outer: Around, vector: Vector): Generator<Mark> {
  if (element.matches(LEFT_OUT)) return;
  const style = getComputedStyle(element);
  const opacity = outer.opacity * Number(style.opacity);
  if (style.display === 'none' || opacity === 0 || style.clipPath.includes('50%')) return;
  const spot = spotOf(element.getBoundingClientRect(), outer);
  const isSeen = style.visibility === 'visible';
  if (isSeen && style.display !== 'contents' && meets(spot, outer.clip)) {
    if (style.display !== 'inline') yield* boxes(style, spot, opacity);
    const drawing = vector(element) ?? (element instanceof SVGSVGElement ? copyOf(element) : undefined);
    if (drawing) return yield { kind: 'drawing', ...spot, opacity, markup: unsized(drawing) };
    if (element instanceof HTMLCanvasElement && element.width > 0 && element.height > 0) yield { kind: 'canvas', ...spot, opacity, canvas: element };
    if (element instanceof HTMLInputElement && !['range', 'radio', 'checkbox'].includes(element.type)) yield field(element, style, spot, opacity);
  }
  if (element instanceof HTMLSelectElement && isSeen) yield chosen(element, style, spot, opacity);
  for (const name of ['::before', '::after']) yield* generated(element, name, { ...outer, opacity });
  const clip = style.overflow === 'visible' || style.display === 'contents' ? outer.clip : meet(spot, outer.clip);
  const inner = { ...outer, opacity, clip };
  for (const child of childrenOf(element)) {
    if (child instanceof Element) yield* walk(child, inner, vector);
    else if (child instanceof Text && isSeen) yield* lines(child, element, style, inner);
  }
}

function childrenOf(element: Element): Iterable<Node> {
  if (element instanceof HTMLSlotElement && element.assignedNodes().length > 0) return element.assignedNodes();
  return (element.shadowRoot ?? element).childNodes;
}

function* boxes(style: CSSStyleDeclaration, spot: Spot, opacity: number): Generator<BoxMark> {
  const rim = style.borderTopStyle === 'none' || style.borderTopWidth !== style.borderBottomWidth || style.borderTopWidth !== style.borderLeftWidth ? 0 : Number.parseFloat(style.borderTopWidth);
  const [fill, stroke] = [style.backgroundColor, style.borderTopColor];
  if (isClear(fill) && (rim === 0 || isClear(stroke))) return;
  const radius = style.borderTopLeftRadius.endsWith('%') ? Math.min(spot.width, spot.height) / 2 : Number.parseFloat(style.borderTopLeftRadius) || 0;
  yield { kind: 'box', ...spot, opacity, radius, fill, stroke, rim };
}

/** What a style sheet puts before or after what an element holds, where it has a place of its own. */
function* generated(element: Element, name: string, around: Around): Generator<BoxMark> {
  const style = getComputedStyle(element, name);
  if (['none', 'normal'].includes(style.content) || style.position !== 'absolute' || style.display === 'none' || style.transform !== 'none') return;
  const outer = element.getBoundingClientRect();
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(Number.parseFloat);
  const spot = spotOf(new DOMRect(outer.left + left, outer.top + top, width, height), around);
  if (meets(spot, around.clip)) yield* boxes(style, spot, around.opacity * Number(style.opacity));
}

function isClear(colour: string): boolean {
  return colour === 'transparent' || /[,/]\s*0\)$/.test(colour);
}

/** Words line by line, as they are broken. */
function* lines(node: Text, parent: Element, style: CSSStyleDeclaration, around: Around): Generator<WordsMark> {
  const range = document.createRange();
  let line: { text: string; spot: Spot } | undefined;
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const spot = spotOf(range.getBoundingClientRect(), around);
    if (spot.width === 0 || !meets(spot, around.clip)) continue;
    if (line && Math.abs(line.spot.top - spot.top) < spot.height / 2) line = { text: `${line.text} ${word}`, spot: { ...line.spot, width: spot.left + spot.width - line.spot.left } };
    else {
      if (line) yield words(line.text, line.spot, parent, style, around.opacity);
      line = { text: word, spot };
    }
  }
  if (line) yield words(line.text, line.spot, parent, style, around.opacity);
}

function words(text: string, spot: Spot, parent: Element, style: CSSStyleDeclaration, opacity: number): WordsMark {
  const isUpright = style.writingMode.startsWith('vertical');
  const size = Number.parseFloat(style.fontSize) * scaleOf(parent);
  const shown = style.textTransform === 'uppercase' ? text.toUpperCase() : text;
  const look = { kind: 'words', text: shown, colour: style.color, size, weight: style.fontWeight, family: style.fontFamily, opacity } as const;
  const { left, top, width, height } = spot;
  if (!isUpright) return { ...look, ...spot, top: top + height / 2 + size * 0.35, turn: 0 };
  return { ...look, left: left + width / 2 + size * 0.35, top: top + height, width: height, height: width, turn: -90 };
}

function field(input: HTMLInputElement, style: CSSStyleDeclaration, spot: Spot, opacity: number): WordsMark {
  return held(input, input.value, style, spot, opacity);
}

function chosen(list: HTMLSelectElement, style: CSSStyleDeclaration, spot: Spot, opacity: number): WordsMark {
  return held(list, list.selectedOptions[0]?.text ?? '', style, spot, opacity);
}

/** Words that stand in a control. */
function held(control: HTMLElement, text: string, style: CSSStyleDeclaration, spot: Spot, opacity: number): WordsMark {
  const left = spot.left + (Number.parseFloat(style.paddingLeft) || 0);
  const room = Math.max(1, spot.left + spot.width - left);
  return words(text, { ...spot, left, width: Math.min(room, text.length * Number.parseFloat(style.fontSize) * 0.55) }, control, style, opacity);
}

/** How many times larger an element is shown than it is laid out. */
function scaleOf(element: Element): number {
  return element instanceof HTMLElement && element.offsetWidth > 0 && getComputedStyle(element).display !== 'inline' ? element.getBoundingClientRect().width / element.offsetWidth : element.parentElement ? scaleOf(element.parentElement) : 1;
}

/** A copy that looks the same without a style sheet. */
function copyOf(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const all = [drawing, ...drawing.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(all[i]);
    element.setAttribute('style', DRAWN.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; '));
  });
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${drawing.clientWidth} ${drawing.clientHeight}`);
  copy.setAttribute('overflow', 'visible');
  return copy;
}

function unsized(drawing: SVGSVGElement): string {
  const text = new XMLSerializer().serializeToString(drawing);
  return text.replace(/^<svg[^>]*>/, (tag) => tag.replace(/ (?:x|y|width|height)="[^"]*"/g, ''));
}

function spotOf({ left, top, width, height }: DOMRect, { origin }: Around): Spot {
  return { left: left - origin.left, top: top - origin.top, width, height };
}

function meets(one: Spot, other: Spot): boolean {
  const { width, height } = meet(one, other);
  return width > 0 && height > 0;
}

function meet(one: Spot, other: Spot): Spot {
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  const [right, bottom] = [Math.min(one.left + one.width, other.left + other.width), Math.min(one.top + one.height, other.top + other.height)];
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
