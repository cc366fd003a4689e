import { css } from 'lit';

export const frame = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  .panel {
    display: grid;
    gap: 18px 20px;
    grid-template-columns: minmax(0, 1fr);
  }
  .part {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-width: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 4px 14px;
    min-height: 29px; /* room for two lines of title, so that the charts of a row begin at one height */
  }
  h3 {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-size: var(--paso-text-plain);
    font-weight: 600;
    line-height: 1.1;
  }
  .split {
    display: block;
    font-size: var(--paso-text-small);
    font-weight: 400;
    color: var(--quiet);
  }
  .plot {
    position: relative;
    flex: 1;
    min-height: 0;
  }
  .plot canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .line .plot {
    height: 190px;
    flex: 1 0 auto;
  }
  .curve .plot {
    height: 240px;
    flex: 1 0 auto;
  }
  .matrix,
  .metrics {
    min-height: 190px;
  }
  .message {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: 8px 16px;
    margin: 0;
    text-align: center;
    text-wrap: balance;
    color: var(--quiet);
  }
  .message.box {
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    cursor: default;
  }
  .note {
    margin: 0;
    font-size: var(--paso-text-small);
    color: var(--quiet);
  }
  .note.error {
    color: var(--paso-wrong);
  }
  @container (min-width: 480px) {
    .panel {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .line {
      grid-column: 1 / -1;
    }
    .curve .plot {
      height: 200px;
    }
  }
  :host([presented]:not([presented=''])) .panel {
    grid-template: auto / repeat(2, minmax(0, 1fr));
    gap: 8px 20px;
  }
  :host([presented]:not([presented=''])) .line {
    grid-column: 1 / -1;
  }
  :host([presented]:not([presented=''])) .line .plot {
    height: 84px;
  }
  :host([presented]:not([presented=''])) .curve .plot {
    height: 270px;
  }
  :host([presented]:not([presented=''])) :is(.matrix, .metrics) {
    min-height: 0;
    max-height: 224px;
  }
  :host([presented]:not([presented=''])) .metrics :is(ul, li) {
    gap: 0;
    min-height: 20px;
  }
  @container (min-width: 660px) {
    .panel {
      grid-template-columns: minmax(150px, 1fr) minmax(130px, 0.86fr) minmax(0, 1.16fr) minmax(0, 1.16fr);
      column-gap: 16px;
    }
    .curve .plot {
      height: 166px;
    }
  }
  @container (min-width: 1000px) {
    .panel {
      grid-template: minmax(min-content, var(--paso-threshold-height, 220px)) / minmax(0, 1fr) 176px 196px 164px 164px;
      column-gap: 16px;
    }
    .line {
      grid-column: auto;
    }
    .line .plot,
    .curve .plot {
      height: auto;
      flex: 1 1 0;
    }
    .matrix,
    .metrics {
      min-height: 0;
    }
    .metrics ul {
      gap: 0;
    }
    .metrics li {
      min-height: 20px;
    }
  }
  @container (min-width: 1240px) {
    .panel {
      grid-template-columns: minmax(0, 1fr) 214px 196px 206px 206px;
      column-gap: 28px;
    }
  }
`;
