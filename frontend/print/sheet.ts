/**
 * A page on paper. While it is printed nothing can be drawn anew, so pictures keep the sizes and colours they have on the screen: a dark page
 * stays dark, which browsers would make light around dark pictures. A panel that is wider or higher than the paper is made smaller as a
 * whole; print.css does the rest.
 */

/** The room within the margins, in CSS pixels: as wide as A4 and as high as Letter, the smaller ones. */
const PAPER = { width: 716, height: 970 };
const NAMES = ['--paso-print-zoom', '--paso-print-width', '--paso-print-picture', '--paso-print-height'];

const root = document.documentElement;

let settled: HTMLElement[] = [];
/** The scheme that the page's own style had before; undefined while it is not on paper. */
let scheme: string | undefined;

function settle(): void {
  for (const panel of document.querySelectorAll<HTMLElement>('main .panel')) {
    const { offsetWidth: width, offsetHeight: height } = panel;
    if (width === 0) continue;
    put(panel, { '--paso-print-zoom': Math.min(1, PAPER.width / width, PAPER.height / height).toFixed(4), '--paso-print-width': `${width}px` });
    for (const picture of panel.querySelectorAll<HTMLElement>('*')) {
      if (isPicture(picture)) put(picture, { '--paso-print-picture': `${picture.offsetWidth}px`, '--paso-print-height': `${picture.offsetHeight}px` });
    }
  }
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
  for (const element of settled) for (const name of NAMES) element.style.removeProperty(name);
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
