import { css } from 'lit';

/** What elements that lay handles over a chart have in common. */
export const plots = css`
  :host {
    display: block;
    min-width: 0;
  }
  playground-echart {
    min-height: 0;
  }
  .handle {
    position: absolute;
    left: 0;
    top: 0;
    width: 26px;
    height: 26px;
    margin: -13px;
    border-radius: 50%;
    box-sizing: border-box;
    border: 3px solid var(--ink);
    background: var(--paper);
    box-shadow: 0 1px 5px var(--paso-shadow-strong);
    cursor: grab;
    touch-action: none;
  }
  .handle:active {
    cursor: grabbing;
  }
  .handle:focus-visible {
    outline: 2px solid var(--ring);
    outline-offset: 2px;
  }
  .summary {
    margin: 6px 0 0;
    color: var(--quiet);
  }
  .switch {
    display: inline-flex;
    padding: 2px;
    border-radius: 8px;
    background: var(--soft);
  }
  .switch button {
    border: 0;
    background: none;
    padding: 3px 10px;
    border-radius: 6px;
    color: var(--quiet);
  }
  @media (max-width: 699px) {
    .switch button {
      min-height: 40px; /* for a finger */
    }
  }
  .switch button[aria-pressed='true'] {
    background: var(--paper);
    color: var(--ink);
    box-shadow: 0 0 0 1px var(--line);
  }
`;

/** What is told, and not seen. */
export const unseen = css`
  .said,
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
