import type { PasoStatus } from '../status/paso-status.ts';
import { copy, ofBrowser, whole } from './copy.ts';

/**
 * Copies `link` when the button in it is pressed, and says so with `link-copied`: what was copied, the step it names, and whether
 * the browser let it happen. The link is here before the click, for browsers let a page copy inside a click alone.
 */
export class PasoCopyLink extends HTMLElement {
  /** Absolute or from the application's root; empty where there is none. */
  link = '';
  /** Whether the link gets the step that the status line shows: what is shared is what is seen. */
  hasStep = false;

  constructor() {
    super();
    this.addEventListener('click', this.#copy);
  }

  readonly #copy = () => {
    const step = this.hasStep ? (document.querySelector<PasoStatus>('paso-status')?.status?.step ?? 0) : 0;
    const href = this.link === '' ? '' : whole(this.link, document.baseURI, step);
    const copied = href === '' ? Promise.resolve(false) : copy(href, ofBrowser());
    void copied.then((isCopied) => this.dispatchEvent(new CustomEvent('link-copied', { detail: { href, step, isCopied } })));
  };
}

customElements.define('paso-copy-link', PasoCopyLink);
