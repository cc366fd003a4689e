import { html } from 'lit';
import type { Mode } from './model.ts';
import { say, type TextKey, type Texts } from './texts.ts';

/** Radio buttons: the surface in perspective, or from above. */
export function viewChoice(texts: Texts, mode: Mode, choose: (mode: Mode) => void) {
  const choice = (one: Mode, key: TextKey) => html`<label><input type="radio" name="view" .checked=${mode === one} @change=${() => choose(one)} />${say(texts, key)}</label>`;
  return html`<div class="views" role="radiogroup" aria-label=${say(texts, 'view')}>${choice('3d', 'view3d')}${choice('contour', 'viewContour')}</div>`;
}
