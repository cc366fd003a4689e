/** What can be presented: a panel is a slide; a lab's story and the settings of the playground are notes. */

const SLIDE = '.panel:not(.story, .data, .training, .lab-card)';

/** All slides of a page, in its order; a panel within a panel belongs to that. What the server drew at first gives way to them. */
export function slidesOf(page: ParentNode): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(SLIDE)].filter((panel) => !panel.parentElement!.closest(`${SLIDE}, #first`) && panel.checkVisibility());
}

/** The slide that somebody means: where they work, else where they point, else what the model makes of the plane, else the first. */
export function meant(slides: readonly HTMLElement[]): HTMLElement | undefined {
  const worked = slides.find((slide) => slide.contains(document.activeElement));
  const pointed = slides.find((slide) => slide.matches(':hover'));
  return worked ?? pointed ?? slides.find((slide) => slide.matches('.plane')) ?? slides[0];
}

/** The first heading in a slide, also in what its elements draw; empty where there is none. */
export function titleOf(root: ParentNode): string {
  for (const element of root.querySelectorAll('*')) {
    const title = /^H[23]$/.test(element.tagName) ? element.textContent!.trim() : element.shadowRoot ? titleOf(element.shadowRoot) : '';
    if (title) return title;
  }
  return '';
}
