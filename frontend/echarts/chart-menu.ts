import { css, html, LitElement, nothing } from 'lit';
import type { ChartTexts } from './model.ts';
import { colours } from './theme.ts';

export type Choice = 'png' | 'svg' | 'csv' | 'fullScreen';

/**
 * The menu of a picture: a button and what can be done.
 *
 * @fires choice the {@link Choice} made, in `detail`
 */
export class ChartMenu extends LitElement {
  static override properties = { texts: { attribute: false }, choices: { attribute: false }, isOpen: { state: true } };
  static override styles = [
    colours,
    css`
      :host {
        position: relative;
        flex: none;
        margin: -5px -6px -5px 0;
      }
      button {
        font: inherit;
        color: inherit;
        border: 0;
        background: none;
        cursor: pointer;
        border-radius: var(--radius);
      }
      button:hover,
      button[aria-expanded='true'],
      [role='menuitem']:focus {
        background: color-mix(in srgb, var(--ink) 8%, transparent);
      }
      button:focus-visible {
        outline: 2px solid var(--ring);
        outline-offset: -2px;
      }
      .open {
        display: grid;
        place-content: center;
        width: 32px;
        height: 32px;
        padding: 0;
        color: var(--quiet);
      }
      @media (max-width: 699px) {
        .open {
          width: 40px; /* for a finger */
          height: 40px;
          margin: -4px;
        }
      }
      .menu {
        position: absolute;
        inset-block-start: 100%;
        inset-inline-end: 0;
        z-index: 3;
        display: flex;
        flex-direction: column;
        min-width: 150px;
        padding: 4px;
        border-radius: calc(var(--radius) + 4px);
        background: var(--paper);
        box-shadow: 0 0 0 1px var(--line), 0 8px 24px rgb(0 0 0 / 18%);
      }
      [role='menuitem'] {
        padding: 7px 12px;
        text-align: start;
        white-space: nowrap;
      }
      @media print {
        :host {
          display: none;
        }
      }
      @media (prefers-reduced-motion: no-preference) {
        .menu {
          animation: appear 120ms ease-out;
        }
        @keyframes appear {
          from {
            opacity: 0;
            translate: 0 -4px;
          }
        }
      }
    `,
  ];

  declare texts: ChartTexts;
  declare choices: readonly Choice[];
  declare isOpen: boolean;

  constructor() {
    super();
    this.choices = ['png', 'svg', 'csv', 'fullScreen'];
    this.isOpen = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  override render() {
    return html`<button class="open" type="button" title=${this.texts.menu} aria-label=${this.texts.menu} aria-haspopup="menu" aria-expanded=${this.isOpen} @click=${this.#toggle} @keydown=${this.#openByKey}>
        <svg width="16" height="16" fill="currentColor" aria-hidden="true"><circle cx="3" cy="8" r="1.4" /><circle cx="8" cy="8" r="1.4" /><circle cx="13" cy="8" r="1.4" /></svg>
      </button>
      ${this.isOpen ? this.#menu() : nothing}`;
  }

  #menu() {
    return html`<div class="menu" role="menu" aria-label=${this.texts.menu} @keydown=${this.#walk} @focusout=${this.#left}>
      ${this.choices.map((choice) => html`<button type="button" role="menuitem" tabindex="-1" @click=${() => this.#choose(choice)}>${this.texts[choice]}</button>`)}
    </div>`;
  }

  readonly #toggle = () => (this.isOpen ? this.#close() : void this.#open(0));

  readonly #openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.#open(event.key === 'ArrowDown' ? 0 : -1);
  };

  async #open(item: number): Promise<void> {
    this.isOpen = true;
    import('./copies.ts').catch(() => undefined); // is asked for again by what is chosen
    document.addEventListener('pointerdown', this.#outside, true);
    await this.updateComplete;
    this.#items().at(item)?.focus();
  }

  #close(): void {
    this.isOpen = false;
    document.removeEventListener('pointerdown', this.#outside, true);
  }

  #choose(choice: Choice): void {
    this.#leave();
    this.dispatchEvent(new CustomEvent<Choice>('choice', { detail: choice }));
  }

  /** Closes, and the focus goes back to where it came from. */
  #leave(): void {
    this.#close();
    this.renderRoot.querySelector<HTMLElement>('.open')!.focus();
  }

  readonly #outside = (event: Event) => {
    if (!event.composedPath().includes(this)) this.#close();
  };

  readonly #left = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null && !this.renderRoot.contains(relatedTarget as Node)) this.#close();
  };

  readonly #walk = (event: KeyboardEvent) => {
    const items = this.#items();
    const at = items.indexOf(this.shadowRoot!.activeElement as HTMLElement);
    const places: Record<string, number> = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 };
    if (event.key === 'Escape') this.#leave();
    else if (event.key === 'Tab') return this.#close();
    else if (event.key in places) items[places[event.key]].focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }
}

customElements.define('playground-echart-menu', ChartMenu);
