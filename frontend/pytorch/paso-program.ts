import { css, html, LitElement, nothing } from 'lit';
import { tokens } from '../code/python.ts';
import { codeStyles } from '../code/styles.ts';
import { copy, ofBrowser } from '../share/copy.ts';
import { indentOf } from './program.ts';
import { say, type Texts } from './texts.ts';

/** A whole Python program, and a button that copies it. */
export class PasoProgram extends LitElement {
  static override styles = [
    codeStyles,
    css`
      :host {
        gap: 8px;
        min-block-size: 0;
      }

      .copy {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 12px;
        font-size: var(--paso-text-plain);
      }

      ol {
        min-block-size: 8em;
      }

      li code {
        padding-inline-start: calc(var(--indent) * 1ch + 4ch);
        text-indent: calc(var(--indent) * -1ch - 4ch); /* what has no room goes on further in */
        overflow-wrap: anywhere;
      }

      .comment {
        display: inline;
      }
    `,
  ];
  static override properties = { text: {}, whole: { type: Boolean }, texts: { attribute: false }, word: { state: true } };

  declare text: string;
  /** Whether this is all of it, so that it can be copied. */
  declare whole: boolean;
  declare texts: Texts;
  declare word: string;

  constructor() {
    super();
    this.text = '';
    this.whole = false;
    this.texts = {};
    this.word = '';
  }

  /** What is drawn, to be read back. */
  values() {
    return { lines: this.#lines() };
  }

  override render() {
    const { texts } = this;
    return html`
      ${this.whole ? html`<div class="copy"><button id="copy" @click=${this.#copy}>${say(texts, 'copy')}</button><span role="status">${this.word}</span></div>` : nothing}
      <ol tabindex="0" role="list" aria-label=${say(texts, 'listing')}>${this.#lines().map((line) => this.#line(line))}</ol>
    `;
  }

  #lines(): string[] {
    return this.text.replace(/\n$/, '').split('\n');
  }

  #line(line: string) {
    return html`<li>
      <code style="--indent: ${indentOf(line)}">${tokens(line).map(({ kind, text }) => (kind === 'plain' ? text : html`<span class=${kind}>${text}</span>`))}</code>
    </li>`;
  }

  readonly #copy = () => {
    void copy(this.text, ofBrowser()).then((isCopied) => {
      this.word = say(this.texts, isCopied ? 'copied' : 'notCopied');
    });
  };
}

customElements.define('paso-program', PasoProgram);
