/**
 * What a saved picture is of, line by line. The chart does not know it: who does listens for `caption-asked` around it, and adds a line
 * to the list in its `detail`.
 */
export function captionOf(element: Element): string[] {
  const lines: string[] = [];
  element.dispatchEvent(new CustomEvent('caption-asked', { detail: lines, bubbles: true, composed: true }));
  return lines;
}

const BETWEEN = ' · ';

/** A caption in lines that are no wider than `most`, broken between its parts. */
export function brokenLines(caption: string, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const part of caption.split(BETWEEN)) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]}${BETWEEN}${part}` : part;
    if (lines.length > 0 && widthOf(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** How wide words are in a font, in pixels. */
export function widthIn(font: string): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = font;
  return (text) => pen.measureText(text).width;
}
