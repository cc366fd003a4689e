import { css, html, LitElement, nothing } from 'lit';
import { putAt } from '../echarts/zoom.ts';
import { colours, controls, floating } from './styles.ts';

/** Something to choose; `why` says that it cannot be chosen now. */
export interface Item {
  key: string;
  label: string;
  why?: string;
  /** Of what is on or off. */
  isChecked?: boolean;
  /** Whether a line sets it apart from what is above. */
  isApart?: boolean;
}

const MARGIN = 8;

/** A menu under the button that opened it: mouse, finger, arrow keys. */
export class LayerMenu extends LitElement {
  static override styles = [
    colours,
    controls,
    floating,
    css`
      :host {
        padding: 6px;
        max-height: calc(100dvh - 16px);
        max-width: calc(100vw - 16px);
      }
      p {
        margin: 4px 10px 6px;
        font-size: var(--paso-text-small);
        color: var(--quiet);
      }
      button {
        display: block;
        width: 100%;
        min-height: 30px;
        padding: 3px 10px;
        border: 0;
        border-radius: 6px;
        background: none;
        text-align: start;
      }
      button:hover:not([aria-disabled='true']),
      button:focus-visible {
        background: color-mix(in srgb, var(--ink) 9%, transparent);
      }
      button[aria-disabled='true'] {
        cursor: not-allowed;
        color: var(--quiet);
      }
      small {
        display: block;
        max-width: 30ch;
        font-size: var(--paso-text-small);
        color: var(--quiet);
      }
      .mark {
        display: inline-block;
        width: 1.4em;
      }
      hr {
        margin: 5px 10px;
        border: 0;
        border-top: 1px solid var(--line);
      }
    `,
  ];
  static override properties = { heading: {}, items: { attribute: false } };

  declare heading: string;
  declare items: Item[];
  private anchor: HTMLElement | undefined;
  private choose: (key: string) => void = () => {};

  constructor() {
    super();
    this.heading = '';
    this.items = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'auto';
    this.setAttribute('role', 'menu');
    this.addEventListener('keydown', this.keyPressed);
    this.addEventListener('toggle', this.toggled);
  }

  /** Closes if it is open. */
  dismiss(): void {
    if (this.matches(':popover-open')) this.hidePopover();
  }

  /** Opens under `anchor`. */
  async openAt(anchor: HTMLElement, heading: string, items: Item[], choose: (key: string) => void): Promise<void> {
    this.anchor = anchor;
    this.heading = this.ariaLabel = heading;
    this.items = items;
    this.choose = choose;
    await this.updateComplete;
    if (!this.isConnected) return;
    this.showPopover();
    this.place(anchor);
    this.buttons()[0]?.focus();
  }

  override render() {
    return html`<p aria-hidden="true">${this.heading}</p>
      ${this.items.map((item) => html`${item.isApart ? html`<hr />` : nothing}${this.item(item)}`)}`;
  }

  private item({ key, label, why, isChecked }: Item) {
    const isSwitch = isChecked !== undefined;
    return html`<button
      type="button"
      role=${isSwitch ? 'menuitemcheckbox' : 'menuitem'}
      tabindex="-1"
      data-key=${key}
      aria-checked=${isSwitch ? String(isChecked) : nothing}
      aria-disabled=${why ? 'true' : 'false'}
      @click=${() => !why && this.chosen(key)}
    >
      ${isSwitch ? html`<span class="mark" aria-hidden="true">${isChecked ? '✓' : ''}</span>` : nothing}${label}${why ? html`<small>${why}</small>` : nothing}
    </button>`;
  }

  private chosen(key: string): void {
    this.close();
    this.choose(key);
  }

  private close(): void {
    this.hidePopover();
    this.anchor?.focus();
  }

  private place(anchor: HTMLElement): void {
    const at = anchor.getBoundingClientRect();
    const { width, height } = this.getBoundingClientRect();
    const left = Math.min(innerWidth - width - MARGIN, at.left + at.width / 2 - width / 2);
    const below = at.bottom + 4;
    const top = below + height < innerHeight - MARGIN ? below : innerHeight - height - MARGIN;
    putAt(this, Math.max(MARGIN, left), Math.max(MARGIN, top));
  }

  private readonly toggled = (event: Event) => {
    this.anchor?.setAttribute('aria-expanded', String((event as ToggleEvent).newState === 'open'));
  };

  private readonly keyPressed = (event: KeyboardEvent) => {
    const buttons = this.buttons();
    const at = buttons.indexOf(this.shadowRoot!.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined) buttons[(to + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else return;
    event.stopPropagation();
    event.preventDefault();
  };

  private buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }
}

customElements.define('paso-layer-menu', LayerMenu);
