import { css } from 'lit';

/** Where a lesson shows only some of the parts. */
export const lesson = css`
  .filled {
    grid-column: 1 / -1;
    order: 3;
    color: var(--quiet);
    font-size: var(--paso-text-small);
    overflow-wrap: anywhere;
  }
  :host([has-formulas]) ul {
    display: grid;
    gap: 2px 14px;
    grid-template-columns: repeat(auto-fill, minmax(min(180px, 100%), 1fr));
  }
  :host([has-formulas]) li {
    align-content: start;
    max-height: none;
  }
  :host([has-formulas]) .line h3 {
    flex: 1 0 auto;
    max-width: 100%;
  }
  :host([has-formulas]) .metrics {
    grid-column: 1 / -1;
  }
  @container (min-width: 480px) {
    :host([has-formulas]) li.wide {
      grid-column: span 2; /* a long formula on one line */
    }
    :host([sections='line matrix metrics']) .panel {
      grid-template: auto / minmax(0, 1.6fr) minmax(180px, 1fr);
    }
    :host([sections='line matrix metrics']) .line {
      grid-column: auto;
    }
    :host([sections='line matrix metrics']) .line .plot {
      height: 200px;
    }
    :host([sections='roc pr']) .panel {
      grid-template: auto / minmax(0, 1fr) minmax(0, 1fr);
    }
    :host([sections='matrix roc']) .panel {
      grid-template: auto / 190px minmax(0, 1fr);
    }
    :host([sections='line']) .panel {
      grid-template: auto / minmax(0, 1fr);
    }
    :host([sections='line']) .line .plot {
      height: 118px;
      flex: none;
    }
    :host([sections='line matrix metrics']) .line .plot {
      flex: none;
    }
    :host([sections='line roc pr']) .panel {
      grid-template: auto / minmax(0, 1fr) minmax(0, 1fr);
    }
    :host([sections='line roc pr']) .line {
      grid-column: 1 / -1;
    }
    :host([sections='line roc pr']) .line .plot {
      height: 150px;
      flex: none;
    }
    :host(:is([sections='roc pr'], [sections='line roc pr'], [sections='matrix roc'])) .curve .plot {
      height: auto;
      aspect-ratio: 1;
      max-height: 420px;
      flex: none;
    }
  }
`;
