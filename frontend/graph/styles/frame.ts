import { css } from 'lit';

/** The element, its title and its zoom. */
export const frameLook = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-inline-size: 0;
    color: var(--ink);
    font-variant-numeric: tabular-nums;
    --leaf: light-dark(#dcedfa, #15344b);
    --leaf-line: light-dark(#6fb0dc, #3f83b3);
    --operation: light-dark(#f0f2f5, #2a2e35);
    --operation-line: light-dark(#c3c9d2, #4d5560);
    --result: light-dark(#dff3e4, #17382b);
    --result-line: light-dark(#69b78a, #3b8c66);
    --back: light-dark(#9a4300, #f39a5a);
    --back-soft: light-dark(#f3b78a, #8a4d1f);
  }

  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 10px;
  }

  h3 {
    margin: 0;
    font-size: 15px;
    font-weight: 650;
  }

  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }

  button:focus-visible {
    outline: 3px solid var(--ring);
    outline-offset: 2px;
  }

  .zoom {
    display: flex;
    gap: 2px;
    margin-inline-start: auto;
    padding: 2px;
    border-radius: 8px;
    background: var(--soft);
  }

  .zoom button {
    min-inline-size: 30px;
    min-block-size: 26px;
    padding: 0 8px;
    border: 0;
    border-radius: 6px;
    background: none;
    font-size: 13px;
  }

  .zoom button:hover:not(:disabled) {
    background: var(--paper);
  }

  .zoom button:disabled {
    opacity: 0.45;
    cursor: default;
  }
`;
