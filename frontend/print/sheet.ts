/**
 * A page on paper. While it is printed nothing can be drawn anew, so pictures keep the sizes and colours they have on the screen: a dark page
 * stays dark, which browsers would make light around dark pictures. Parts that stand side by side go below one another where the paper is
 * narrower; a panel that still is wider, or higher, is made smaller as a whole; print.css does the rest.
 */

/** The room within the margins, in CSS pixels: as wide as A4 and as high as Letter, the smaller ones. */
const PAPER = { width: 716, height: 970 };
const NAMES = ['--paso-print-zoom', '--paso-print-width', '--paso-print-picture', '--paso-print-height', '--paso-print-room'];
const PART_NAMES = ['--paso-print-part-width', '--paso-print-part-height'];

const root = document.documentElement;

let settled: HTMLElement[] = [];
/** The scheme that the page's own style had before; undefined while it is not on paper. */
let scheme: string | undefined;

function settle(): void {
  for (const panel of document.querySelectorAll<HTMLElement>('main .panel')) {
    const { offsetWidth: width, offsetHeight: height } = panel;
    if (width === 0) continue;
    const pictures = [...panel.querySelectorAll<HTMLElement>('*')].filter(isPicture);
    for (const picture of pictures) put(picture, { '--paso-print-picture': `${picture.offsetWidth}px`, '--paso-print-height': `${picture.offsetHeight}px` });
    const spread = width > PAPER.width ? Math.max(0, ...pictures.map((picture) => below(picture, PAPER.width - width + picture.offsetWidth))) : 0;
    const narrow = spread > 0 ? width - Math.max(...pictures.map(({ offsetWidth }) => offsetWidth)) + spread : width;
    const high = spread > 0 ? 0 : height;
    put(panel, { '--paso-print-zoom': Math.min(1, PAPER.width / narrow, PAPER.height / Math.max(1, high)).toFixed(4), '--paso-print-width': `${narrow}px` });
  }
}

/** Puts the parts of a picture below one another in a width, or in that of the widest; answers it, or 0 where there are no parts. */
function below(picture: HTMLElement, width: number): number {
  const parts = [...picture.shadowRoot!.querySelectorAll<HTMLElement>('.part')].filter(({ offsetWidth }) => offsetWidth > 0);
  if (parts.length < 2) return 0;
  const room = Math.max(width, ...parts.map(({ offsetWidth }) => offsetWidth));
  for (const part of parts) put(part, { '--paso-print-part-width': `${part.offsetWidth}px`, '--paso-print-part-height': `${part.offsetHeight}px` });
  put(picture, { '--paso-print-room': `${room}px`, '--paso-print-height': 'auto' });
  return room;
}

/** Elements of ours that draw something. */
function isPicture(element: HTMLElement): boolean {
  const drawn = element.shadowRoot?.querySelector('canvas, svg, playground-echart');
  return Boolean(drawn) && !element.localName.startsWith('vaadin-') && element.offsetWidth > 0;
}

function put(element: HTMLElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value);
  settled.push(element);
}

function forget(): void {
  for (const element of settled) for (const name of [...NAMES, ...PART_NAMES]) element.style.removeProperty(name);
  settled = [];
}

/** The colours that are used, said by name, for the paper has none of its own choice. */
function keepColours(): void {
  const used = getComputedStyle(root).colorScheme;
  const isDark = used === 'dark' || (used !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  scheme ??= root.style.colorScheme;
  root.style.colorScheme = isDark ? 'dark' : 'light';
}

window.addEventListener('beforeprint', () => {
  settle();
  keepColours();
});
window.addEventListener('afterprint', () => {
  forget();
  root.style.colorScheme = scheme ?? '';
  scheme = undefined;
});
