/** What a key means to whoever presents; a presenter's remote control sends the keys that turn pages. */

export type Deed = 'present' | 'next' | 'back' | 'leave';

const DEEDS: Record<string, Deed> = {
  p: 'present',
  P: 'present',
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Escape: 'leave',
};

/** Where letters are typed, or choose something. */
const LETTERS = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable], vaadin-select-value-button, [role=dialog], vaadin-dialog';
/** Where arrows have a meaning of their own. */
const ARROWS = `${LETTERS}, input, [role=slider], [role=menu], [role=listbox], vaadin-radio-group`;

/** Undefined for a key that means nothing here, or belongs to what has the focus. */
export function deedOf(event: KeyboardEvent): Deed | undefined {
  const deed = DEEDS[event.key];
  if (!deed || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const taken = deed === 'present' ? LETTERS : deed === 'leave' ? '[role=menu], [role=dialog], vaadin-dialog' : ARROWS;
  return event.composedPath().some((target) => target instanceof Element && target.matches(taken)) ? undefined : deed;
}
