import { css, html, LitElement } from 'lit';
import type { Row } from '../echarts/csv.ts';
import { keepMenu } from './keep.ts';

/** A picture that the server draws, as its child, with the menu that saves it. */
export class PasoKept extends LitElement {
  static override properties = { texts: { attribute: false }, name: {}, rows: { attribute: false } };
  static override styles = css`
    :host {
      display: block;
      position: relative;
    }
    playground-echart-menu {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
    }
  `;

  declare texts: object;
  /** What files are called. */
  declare name: string;
  /** Its numbers; the first row names them. */
  declare rows: Row[];

  constructor() {
    super();
    this.texts = {};
    this.name = '';
    this.rows = [];
  }

  override render() {
    return html`<slot></slot>${keepMenu(this.texts, { picture: () => this, title: this.name, rows: () => this.rows })}`;
  }
}

customElements.define('paso-kept', PasoKept);
