/** The language in which an element's numbers and words are written: that of the nearest part of the page that names one. */
export function languageOf(element: Element): string | undefined {
  for (let at: Element | null = element; at; ) {
    const named = at.closest<HTMLElement>('[lang]');
    if (named) return named.lang || undefined;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
