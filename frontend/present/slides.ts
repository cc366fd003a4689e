/** What can be presented: a panel is a slide, and more than one where it says so; a lab's story and the settings of the playground are notes. */

const SLIDE = '.panel:not(.story, .data, .training, .lab-card)';

/** An element that stands on several slides: what is on each of them, and what is on the one that is shown. */
interface Several extends HTMLElement {
  slides?: string[];
  presented: string;
}

/** @param part what of the panel's element is on it; undefined for the whole panel */
export interface Slide {
  panel: HTMLElement;
  part?: string;
}

/** All slides of a page, in its order; a panel within a panel belongs to that. What the server drew at first gives way to them. */
export function slidesOf(page: ParentNode): Slide[] {
  return [...page.querySelectorAll<HTMLElement>(SLIDE)]
    .filter((panel) => !panel.parentElement!.closest(`${SLIDE}, #first`) && panel.checkVisibility())
    .flatMap((panel) => severalIn(panel)?.slides?.map((part) => ({ panel, part })) ?? [{ panel }]);
}

/** Shows of a panel what is on a slide; everything again where that is nothing. */
export function showPart({ panel, part }: Slide): void {
  const several = severalIn(panel);
  if (several) several.presented = part ?? '';
}

export function isSame(one: Slide, other: Slide): boolean {
  return one.panel === other.panel && one.part === other.part;
}

function severalIn(panel: HTMLElement): Several | null {
  return panel.querySelector<Several>('paso-threshold');
}

/** The slide that somebody means: where they work, else where they point, else what the model makes of the plane, else the first. */
export function meant(slides: readonly Slide[]): Slide | undefined {
  const worked = slides.find(({ panel }) => panel.contains(document.activeElement));
  const pointed = slides.find(({ panel }) => panel.matches(':hover'));
  return worked ?? pointed ?? slides.find(({ panel }) => panel.matches('.plane')) ?? slides[0];
}

/** The first heading in a slide, also in what its elements draw; empty where there is none. */
export function titleOf(root: ParentNode): string {
  for (const element of root.querySelectorAll('*')) {
    const title = /^H[23]$/.test(element.tagName) ? element.textContent!.trim() : element.shadowRoot ? titleOf(element.shadowRoot) : '';
    if (title) return title;
  }
  return '';
}
