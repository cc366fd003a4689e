import { css, html, LitElement } from 'lit';
import { save } from '../echarts/save.ts';

/** A button that opens a text file (`file-read`, or `file-refused` where it is too large), and a way to give one to the reader. */
export class PasoFile extends LitElement {
  static override styles = css`
    label {
      display: inline-block;
      font-size: var(--paso-text-body);
      font-weight: 600;
      padding: 6px 12px;
      border: 1px solid var(--paso-line);
      border-radius: 8px;
      cursor: pointer;
      white-space: nowrap;
    }

    label:hover {
      border-color: var(--paso-high);
    }

    label:focus-within {
      outline: 2px solid var(--vaadin-focus-ring-color, var(--paso-ring));
      outline-offset: 1px;
    }

    input {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      opacity: 0;
    }
  `;
  static override properties = { label: {}, accept: {}, most: { type: Number } };

  declare label: string;
  declare accept: string;
  /** Bytes of a file. */
  declare most: number;

  constructor() {
    super();
    this.label = '';
    this.accept = '';
    this.most = 0;
  }

  override render() {
    return html`<label>${this.label}<input type="file" accept=${this.accept} @change=${this.#chosen} /></label>`;
  }

  /** Gives the reader a file. */
  give(text: string, name: string, ending: string): void {
    save(new Blob([text], { type: 'application/json;charset=utf-8' }), name, ending);
  }

  readonly #chosen = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const isTooLarge = file.size > this.most;
    const text = isTooLarge ? '' : await file.text();
    input.value = ''; // the same file can be chosen again
    this.dispatchEvent(new CustomEvent(isTooLarge ? 'file-refused' : 'file-read', { detail: { name: file.name, text } }));
  };
}

customElements.define('paso-file', PasoFile);
