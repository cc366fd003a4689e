import { titleOf } from '../present/slides.ts';

/** Something that is explained: the element, and the key of its text. */
export interface Explained {
  element: Element;
  key: string;
}

/** What elements are that do not say it themselves by `data-help`; the first that fits. */
const PLACES: readonly (readonly [selector: string, key: string])[] = [
  ['paso-status', 'status'],
  ['paso-scrubber', 'scrubber'],
  ['paso-present', 'present'],
  ['.remarks', 'remark'],
  ['.ghosts', 'ghosts'],
  ['.share, paso-copy-link', 'share'],
  ['paso-program, .pytorch', 'pytorch'],
  ['.places, .brand', 'layout.places'],
  ['.language', 'layout.language'],
  ['.colours', 'layout.colours'],
  ['.datasets', 'data.pictures'],
  ['.features', 'data.features'],
  ['.own-data', 'data.own'],
  ['.balance', 'data.balance'],
  ['.test-set', 'data.test'],
  ['.all-settings, #open-settings, .unusual-one', 'settings'],
  ['.depth', 'network.depth'],
  ['.head .stepper', 'network.units'],
  ['.head .select', 'network.activation'],
  ['.plus', 'network.plus'],
  ['.title.menu, .layer-chip', 'network.layer'],
  ['.unit', 'network.unit'],
  ['.panel.model .segmented', 'model.kind'],
  ['.open[aria-haspopup=menu]', 'menu'],
  ['.log', 'losses.log'],
  ['.rates', 'rate'],
  ['paso-errors', 'errors'],
  ['paso-confusion', 'confusion'],
  ['.panel.surface, .surface-extra', 'extra.surface'],
  ['.batch-extra', 'extra.batch'],
  ['.panel.numbers', 'extra.numbers'],
  ['.panel.explain', 'extra.explain'],
  ['.panel.graph', 'extra.graph'],
  ['.panel.spread', 'extra.distributions'],
  ['.panel.weights', 'extra.weights'],
  ['.panel.importance', 'extra.importance'],
  ['.panel.residuals, .residual-charts', 'extra.residuals'],
  ['.panel.sweep', 'extra.sweep'],
  ['.panel.cost', 'extra.cost'],
  ['.panel.calibration', 'extra.calibration'],
  ['.panel.data', 'data'],
  ['.panel.model', 'model'],
  ['.panel.training', 'training'],
  ['.panel.plane', 'plane'],
  ['.panel.losses', 'losses'],
  ['.panel.threshold', 'threshold'],
  ['.panel.confusion', 'confusion'],
  ['.panel.story', 'story'],
  ['.extra-choice', 'extras'],
  ['.scores-head, .scores-side, .scores-board', 'scores'],
  ['.lab-card', 'lab'],
  ['.proof, .proof-table', 'proof'],
  ['.lab-body .panel', 'panel'],
];

const LONGEST = 60; // characters of a name
const EXTRA = /^extra-(\w+)$/; // ids of the buttons that add panels

/** The nearest thing on the way from where somebody points, outwards. */
export function explainedIn(path: readonly EventTarget[]): Explained | undefined {
  for (const element of path) {
    const key = element instanceof Element ? keyOf(element) : undefined;
    if (key) return { element: element as Element, key };
  }
  return undefined;
}

function keyOf(element: Element): string | undefined {
  const extra = EXTRA.exec(element.id)?.[1];
  return element.getAttribute('data-help') ?? (extra ? `extra.${extra}` : PLACES.find(([selector]) => element.matches(selector))?.[1]);
}

/** From an element outwards, through what holds it: as events go. */
export function pathFrom(element: Element | null): Element[] {
  const path: Element[] = [];
  for (let at = element; at; at = at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as ShadowRoot).host ?? null)) path.push(at);
  return path;
}

/** What has the focus, however deep. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body ? null : at;
}

/** What a screen calls it. */
export function nameOf(element: Element): string {
  const own = element.querySelector('select')?.ariaLabel || element.querySelector('.name, legend')?.textContent || element.getAttribute('aria-label') || (element as { label?: string }).label;
  const name = own || element.getAttribute('title') || (element.matches('.panel, section, div') ? titleOf(element) : '') || (element.textContent ?? '');
  return name.trim().slice(0, LONGEST);
}

/** All keys there are, for a test. */
export const KEYS = PLACES.map(([, key]) => key);
