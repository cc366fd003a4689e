import { deedOf, type Deed } from './keys.ts';
import { isSame, meant, showPart, slidesOf, titleOf, type Slide } from './slides.ts';

/** A slide is laid out in at least so many pixels, and enlarged to the screen: text of 12 pixels has 22 of them at 1024 × 768. */
const WIDTH = 558;
const HEIGHT = 418;
/** A phone is in a hand, and no projector. */
const WIDE = matchMedia('(min-width: 700px)');

/**
 * Presents one panel of the page after the other as large as the screen: nothing is moved or drawn anew, so that whatever is on a slide
 * goes on. Buttons in it say by `data-do` what they do; the style sheet puts away what is no slide.
 */
export class PasoPresent extends HTMLElement {
  #slide: Slide | undefined;
  #focused: Element | null = null;
  #isExiting = false; // the full screen, which takes a moment
  /** A panel may be taken away while it is presented. */
  readonly #changes = new MutationObserver(() => {
    if (!this.#slide) return;
    if (this.#slide.panel.checkVisibility()) openWhereTheyArePlaced(this.#slide.panel);
    else this.#turn(0);
  });

  constructor() {
    super();
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-do]');
      if (button) this.#do(button.dataset.do as Deed);
    });
  }

  connectedCallback(): void {
    window.addEventListener('keydown', this.#keyPressed);
    window.addEventListener('resize', this.#fit);
    document.addEventListener('fullscreenchange', this.#screenChanged);
  }

  disconnectedCallback(): void {
    window.removeEventListener('keydown', this.#keyPressed);
    window.removeEventListener('resize', this.#fit);
    document.removeEventListener('fullscreenchange', this.#screenChanged);
    this.#leave();
  }

  readonly #keyPressed = (event: KeyboardEvent) => {
    const deed = deedOf(event);
    if (!deed || (deed !== 'present' && !this.#slide)) return;
    event.preventDefault();
    this.#do(deed);
  };

  #do(deed: Deed): void {
    if (deed === 'leave' || (deed === 'present' && this.#slide)) this.#leave();
    else if (deed === 'present') this.#begin();
    else this.#turn(deed === 'next' ? 1 : -1);
  }

  #begin(): void {
    const slide = meant(slidesOf(document));
    if (!slide || !WIDE.matches) return;
    this.#focused = document.activeElement;
    this.#show(slide);
    this.#changes.observe(document.querySelector('main')!, { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden'] });
    if (!this.#isExiting) fillScreen();
  }

  /** To the slide so many places on; from the last one to the first. */
  #turn(by: number): void {
    const slides = slidesOf(document);
    if (slides.length === 0) return this.#leave();
    const at = slides.findIndex((slide) => this.#slide && isSame(slide, this.#slide));
    this.#show(slides[(Math.max(0, at) + by + slides.length) % slides.length]);
  }

  #show(slide: Slide): void {
    if (this.#slide) putAway(this.#slide);
    this.#slide = slide;
    const { panel } = slide;
    panel.dataset.presented = '';
    document.documentElement.dataset.presenting = '';
    panel.tabIndex = -1;
    panel.scrollTop = 0;
    showPart(slide);
    this.#fit();
    openWhereTheyArePlaced(panel);
    this.#say(slide);
    panel.focus({ preventScroll: true });
  }

  #say(slide: Slide): void {
    const slides = slidesOf(document);
    this.querySelector('.place')!.textContent = `${slides.findIndex((one) => isSame(one, slide)) + 1} / ${slides.length}`;
    this.querySelector('.title')!.textContent = titleOf(slide.panel);
  }

  #leave(): void {
    if (!this.#slide) return;
    this.#changes.disconnect();
    putAway(this.#slide);
    this.#slide = undefined;
    delete document.documentElement.dataset.presenting;
    if (document.fullscreenElement) {
      this.#isExiting = true;
      document.exitFullscreen().catch(() => (this.#isExiting = false));
    }
    if (this.#focused instanceof HTMLElement) this.#focused.focus({ preventScroll: true });
  }

  /** Whoever leaves the full screen has seen enough; who left before, and presents again by now, fills it again. */
  readonly #screenChanged = () => {
    if (document.fullscreenElement) return;
    if (!this.#isExiting) return this.#leave();
    this.#isExiting = false;
    if (this.#slide) fillScreen();
  };

  readonly #fit = () => {
    const zoom = Math.max(1, Math.min(innerWidth / WIDTH, innerHeight / HEIGHT));
    document.documentElement.style.setProperty('--paso-zoom', zoom.toFixed(4));
  };
}

/** A page that may not fill the screen fills its window. */
function fillScreen(): void {
  void document.documentElement.requestFullscreen?.().catch(() => {});
}

/** The panel is what it was before, all of it. */
function putAway({ panel }: Slide): void {
  panel.removeAttribute('data-presented');
  panel.removeAttribute('tabindex');
  showPart({ panel });
}

/** A list of choices is placed in pixels of the window, so its frame is not enlarged with the panel; present.css enlarges what is in it. */
function openWhereTheyArePlaced(slide: HTMLElement): void {
  for (const select of slide.querySelectorAll('vaadin-select')) {
    select.shadowRoot?.querySelector<HTMLElement>('vaadin-select-overlay')?.style.setProperty('zoom', 'var(--paso-unzoom, 1)');
  }
}

customElements.define('paso-present', PasoPresent);
