/** The picture that the server drew into the page (`FirstPicture.java`) gives way to the live one, which lies under it. */
export function giveWay(): void {
  const first = document.getElementById('first');
  const held = first?.contains(document.activeElement) ? document.activeElement : null;
  first?.remove();
  if (held) {
    document.querySelector<HTMLElement>(same(held))?.focus();
  }
}

/** Who has come to a place by keyboard is there afterwards too. */
function same(held: Element): string {
  return held.matches('a:not(.skip)') ? `.frame a[href="${held.getAttribute('href')}"]` : `.frame > ${held.matches('main') ? 'main' : '.skip'}`;
}
