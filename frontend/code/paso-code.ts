import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { STILL, type CodeModel, type CodeState } from './model.ts';
import { tokens } from './python.ts';
import { codeStyles } from './styles.ts';
import { unseen } from '../plot/styles.ts';

const BEAT_MILLIS = 1100; // long enough to read a line and what it came to

/**
 * A listing of Python with the line that runs, and what each line came to. The reader goes on by a press (`line-wanted`), or lets it
 * walk slowly.
 */
export class PasoCode extends LitElement {
  static override styles = [unseen, codeStyles];
  static override properties = { model: { attribute: false }, state: { attribute: false }, isWalking: { state: true } };

  declare model: CodeModel | undefined;
  declare state: CodeState;
  declare isWalking: boolean;

  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.state = STILL;
    this.isWalking = false;
  }

  /** What is drawn, to be read back. */
  values() {
    return { lines: this.model?.lines ?? [], ...this.state };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model') && !this.model?.isWalked) this.#stop();
  }

  override updated(changed: PropertyValues<this>): void {
    const old = changed.get('state') as CodeState | undefined;
    const model = changed.has('model');
    if (model || (changed.has('state') && (old?.at !== this.state.at || this.state.fresh.length > 0))) this.#reveal();
  }

  override render() {
    const { model, state } = this;
    if (!model) return nothing;
    return html`
      ${model.title || model.isWalked ? html`<header><h3>${model.title}</h3>${model.isWalked ? this.#buttons(model) : nothing}</header>` : nothing}
      <ol tabindex="0" role="list" aria-label=${model.title || 'Python'}>${model.lines.map((line, i) => this.#line(line, i))}</ol>
      <p class="said" aria-live="polite">${this.#said(state)}</p>
    `;
  }

  #buttons({ texts }: CodeModel) {
    return html`<div class="buttons">
      <button id="walk" aria-pressed=${this.isWalking} @click=${this.#toggled}>${this.isWalking ? texts.stop : texts.walk}</button>
      <button id="next" @click=${this.#wanted}>${texts.next} ▸</button>
    </div>`;
  }

  #line(line: string, i: number) {
    const { at, values, fresh } = this.state;
    const look = i === at ? 'running' : fresh.includes(i) ? 'fresh' : '';
    return html`<li class=${look} aria-current=${i === at ? 'step' : nothing}>
      <code>${tokens(line).map(({ kind, text }) => (kind === 'plain' ? text : html`<span class=${kind}>${text}</span>`))}</code>
      ${values[i] ? html`<span class="value">${values[i]}</span>` : nothing}
    </li>`;
  }

  /** Only what the reader goes through line by line is read out. */
  #said({ at, values }: CodeState): string {
    const { model } = this;
    return model?.isWalked && at >= 0 ? `${model.texts.running}: ${model.lines[at].trim()} ${values[at] ?? ''}` : '';
  }

  /** The running line, or the first of the new ones, is in sight; the page itself does not move. */
  #reveal(): void {
    const list = this.renderRoot.querySelector('ol');
    const line = list?.querySelector<HTMLElement>('.running, .fresh');
    if (!list || !line) return;
    const top = line.offsetTop - list.offsetTop;
    const isAbove = top < list.scrollTop;
    const isBelow = top + line.offsetHeight > list.scrollTop + list.clientHeight;
    if (isAbove || isBelow) list.scrollTop = Math.max(0, top - list.clientHeight / 3);
  }

  readonly #wanted = () => this.dispatchEvent(new CustomEvent('line-wanted'));

  readonly #toggled = () => {
    if (this.isWalking) return this.#stop();
    this.isWalking = true;
    this.#wanted();
    this.#timer = setInterval(this.#wanted, BEAT_MILLIS);
  };

  #stop(): void {
    clearInterval(this.#timer);
    this.isWalking = false;
  }
}

customElements.define('paso-code', PasoCode);
