import { css, html, LitElement, nothing } from 'lit';
import { putAt } from '../echarts/zoom.ts';
import { colours, controls, lifted } from '../network/styles.ts';
import { explainedIn, focused, nameOf, pathFrom, type Explained } from './places.ts';

const MARGIN = 8;
/** Where a question mark is a letter like others. */
const LETTERS = 'input:not([type=radio], [type=checkbox], [type=range], .field), textarea, [contenteditable]';
const PRESSES = ['pointerdown', 'mousedown', 'click', 'dblclick'] as const;

const look = css`
  :host {
    display: flex;
    align-items: center;
  }
  .open {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    padding: 2px 8px;
    border: 0;
    border-radius: 8px;
    background: none;
  }
  .open b {
    inline-size: 18px;
    block-size: 18px;
    border: 1.5px solid currentcolor;
    border-radius: 50%;
    font-size: var(--paso-text-small);
    line-height: 18px;
    text-align: center;
  }
  .open[aria-pressed='true'] {
    background: var(--paso-blue-soft);
    color: var(--paso-blue-text);
  }
  @media (forced-colors: active) {
    .open {
      border: 1px solid ButtonBorder;
    }
  }
  @media (max-width: 1439px) {
    .open {
      padding: 2px 3px;
    }
    .open span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  .card {
    ${lifted}
    visibility: visible; /* also where the page around it is put away */
    background: var(--paso-raised);
    inline-size: min(340px, calc(100vw - 16px));
    max-block-size: calc(100dvh - 16px);
    padding: 10px 14px;
    font-size: var(--paso-text-body);
    line-height: 1.45;
    color: var(--ink);
    text-wrap: pretty;
  }
  .card :is(h2, p, ul) {
    margin: 0 0 4px;
  }
  h2 {
    font-size: var(--paso-text-body);
  }
  ul {
    padding: 0;
    list-style: none;
    font-size: var(--paso-text-plain);
  }
  li.chosen {
    color: var(--paso-blue-text);
  }
  .close {
    float: inline-end;
    min-inline-size: 24px;
    min-block-size: 24px;
    border: 0;
    background: none;
  }
`;

/**
 * Says in a sentence what anything on the page is. While it is on, by its button or the key `?`, whatever is pointed at, tapped or focused
 * is explained and not pressed; Escape ends it.
 *
 * @fires help-wanted when the explanations are not there yet
 */
export class PasoHelp extends LitElement {
  static override styles = [colours, controls, look];
  static override properties = {
    words: { attribute: false },
    texts: { attribute: false },
    isOn: { state: true },
    about: { state: true },
  };

  /** Of its own parts. */
  declare words: Record<string, string>;
  /** The explanations, by their keys; undefined until they are wanted. */
  declare texts: Record<string, string> | undefined;
  declare isOn: boolean;
  /** What is being explained; the intro where it is nothing yet. */
  declare about: Explained | undefined;

  #pointed: EventTarget[] = [];

  constructor() {
    super();
    this.words = {};
    this.isOn = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#keyPressed, true);
    window.addEventListener('pointermove', this.#moved, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
    window.removeEventListener('keydown', this.#keyPressed, true);
    window.removeEventListener('pointermove', this.#moved);
  }

  override render() {
    return html`<button class="open" type="button" aria-pressed=${this.isOn ? 'true' : 'false'} title=${`${this.words.button} (?)`}
        @click=${() => (this.isOn ? this.#end() : this.#begin([]))}><b aria-hidden="true">?</b><span>${this.words.button}</span></button>
      <div class="card" popover="manual" role="status">${this.isOn ? this.#card() : nothing}</div>`;
  }

  override updated(): void {
    const card = this.renderRoot.querySelector<HTMLElement>('.card')!;
    if (this.isOn !== card.matches(':popover-open')) card.togglePopover(this.isOn);
    if (this.isOn) this.#place(card);
  }

  #card() {
    const { about, texts, words } = this;
    const close = html`<button class="close" type="button" aria-label=${words.close} @click=${() => this.#end()}>✕</button>`;
    if (!about) return html`${close}<p>${words.intro}</p>`;
    const { key, element } = about;
    return html`${close}<h2>${nameOf(element)}</h2><p>${texts?.[key] ?? (texts ? words.none : '…')}</p>${this.#choices(key, element)}`;
  }

  /** What each thing is that can be chosen there. */
  #choices(key: string, element: Element) {
    const names = Object.keys(this.texts ?? {}).filter((one) => one.startsWith(`${key}.`));
    const chosen = element.querySelector<HTMLSelectElement>('select')?.value ?? element.textContent ?? '';
    const isChosen = (name: string) => /^[A-Z]/.test(name) && chosen.trim().split(/\s+/).includes(name);
    if (names.length === 0 || !OFFERS.test(key)) return nothing;
    return html`<ul>
      ${names.map((name) => {
        const last = name.slice(key.length + 1);
        return html`<li class=${isChosen(last) ? 'chosen' : ''}><b>${this.#called(element, last)}</b>: ${this.texts![name]}</li>`;
      })}
    </ul>`;
  }

  /** PyTorch's names are their own; pictures of data are called what stands below them. */
  #called(element: Element, name: string): string {
    const input = element.querySelector(`input[value="${name.toUpperCase()}"]`);
    return input?.closest('label')?.textContent?.trim() ?? name;
  }

  #place(card: HTMLElement): void {
    const { width, height } = card.getBoundingClientRect();
    const around = this.about?.element.getBoundingClientRect() ?? this.getBoundingClientRect();
    const below = around.bottom + MARGIN;
    const above = around.top - height - MARGIN;
    const top = below + height <= innerHeight ? below : above >= MARGIN ? above : Math.max(MARGIN, innerHeight - height - MARGIN);
    putAt(card, Math.max(MARGIN, Math.min(around.left, innerWidth - width - MARGIN)), top);
  }

  #begin(path: readonly EventTarget[]): void {
    if (!this.texts) this.dispatchEvent(new CustomEvent('help-wanted'));
    this.isOn = true;
    this.about = explainedIn(path);
    for (const press of PRESSES) window.addEventListener(press, this.#pressed, true);
    window.addEventListener('focusin', this.#entered);
    document.documentElement.dataset.helping = '';
  }

  #end(): void {
    this.isOn = false;
    this.about = undefined;
    for (const press of PRESSES) window.removeEventListener(press, this.#pressed, true);
    window.removeEventListener('focusin', this.#entered);
    delete document.documentElement.dataset.helping;
  }

  readonly #keyPressed = (event: KeyboardEvent) => {
    const isAsked = event.key === '?' && !event.ctrlKey && !event.metaKey && !event.composedPath().some((at) => at instanceof Element && at.matches(LETTERS));
    if (!isAsked && !(this.isOn && event.key === 'Escape')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.isOn) this.#end();
    else this.#begin([...pathFrom(focused()), ...this.#pointed]);
  };

  readonly #moved = (event: PointerEvent) => {
    this.#pointed = event.composedPath();
    if (this.isOn) this.#explain(this.#pointed);
  };

  readonly #entered = (event: FocusEvent) => this.#explain(event.composedPath());

  /** While it is on a press asks, and does nothing else. */
  readonly #pressed = (event: Event) => {
    if (event.composedPath().includes(this)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#explain(event.composedPath());
  };

  #explain(path: readonly EventTarget[]): void {
    const found = path.includes(this) ? undefined : explainedIn(path);
    if (found && found.element !== this.about?.element) this.about = found;
  }
}

/** Keys whose longer ones are what can be chosen there. */
const OFFERS = /^(data\.pictures|network\.activation|training\.(loss|optimizer))$/;

customElements.define('paso-help', PasoHelp);
