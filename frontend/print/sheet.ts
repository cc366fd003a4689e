/**
 * A page on paper. While it is printed nothing can be drawn anew, so pictures keep the sizes they have on the screen, and a panel that is
 * wider or higher than the paper is made smaller as a whole; print.css does the rest. A dark page is printed in the light colours: paper is
 * white. Its pictures are drawn in them just before, at once, for no animation frame comes until it is printed.
 */

/** The room within the margins, in CSS pixels: as wide as A4 and as high as Letter, the smaller ones. */
const PAPER = { width: 716, height: 970 };
const NAMES = ['--paso-print-zoom', '--paso-print-width', '--paso-print-picture', '--paso-print-height'];

const root = document.documentElement;

let settled: HTMLElement[] = [];
/** The scheme that stood in the page's own style; undefined while it is not on paper, or light. */
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

function isDark(): boolean {
  const used = getComputedStyle(root).colorScheme;
  return used === 'dark' || (used !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
}

function lighten(): void {
  if (!isDark()) return;
  scheme = root.style.colorScheme;
  root.style.colorScheme = 'light';
  root.style.setProperty('--paso-probe-time', '0s'); // colours are others at once
  root.dataset.paper = '';
  drawAtOnce();
}

function darken(): void {
  if (scheme === undefined) return;
  root.style.colorScheme = scheme;
  root.style.removeProperty('--paso-probe-time');
  delete root.dataset.paper;
  scheme = undefined;
}

/** Tells every picture that its colours changed, as their transition would, and lets it draw what it asks an animation frame for. */
function drawAtOnce(): void {
  const waiting: FrameRequestCallback[] = [];
  const later = window.requestAnimationFrame;
  window.requestAnimationFrame = (drawing) => waiting.push(drawing);
  try {
    for (const probe of probesIn(document)) probe.dispatchEvent(new Event('transitionend'));
    const now = performance.now();
    for (const drawing of waiting.splice(0)) drawing(now);
  } finally {
    window.requestAnimationFrame = later;
    waiting.forEach(later); // what wants to be drawn again goes on afterwards
  }
}

function* probesIn(tree: Document | ShadowRoot): Generator<Element> {
  for (const element of tree.querySelectorAll('*')) {
    if (element.matches('.probe')) yield element;
    if (element.shadowRoot) yield* probesIn(element.shadowRoot);
  }
}

window.addEventListener('beforeprint', () => {
  settle();
  lighten();
});
window.addEventListener('afterprint', () => {
  forget();
  darken();
});
