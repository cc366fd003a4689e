/** Sizes where a page enlarges a part of itself by the CSS property `zoom`: pointers and screens count other pixels than layouts do. */

/** How many times larger an element is shown than it is laid out. */
export function zoomOf(element: Element): number {
  return (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
}

/** Pixels of the screen for one in which an element is laid out. */
export function ratioOf(element: Element): number {
  return (window.devicePixelRatio || 1) * zoomOf(element);
}

/** Where a pointer is in an element, in pixels of its layout. */
export function spotIn(element: Element, { clientX, clientY }: { clientX: number; clientY: number }): [left: number, top: number] {
  const { left, top } = element.getBoundingClientRect();
  const zoom = zoomOf(element);
  return [(clientX - left) / zoom, (clientY - top) / zoom];
}

/** Puts an element of the top layer at a place of the window. */
export function putAt(element: HTMLElement, left: number, top: number): void {
  const zoom = zoomOf(element);
  element.style.left = `${Math.round(left / zoom)}px`;
  element.style.top = `${Math.round(top / zoom)}px`;
}
