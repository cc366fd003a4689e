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
    --leaf: var(--paso-blue-soft);
    --leaf-line: var(--paso-blue-line);
    --operation: var(--paso-soft);
    --operation-line: var(--paso-edge);
    --result: var(--paso-green-soft);
    --result-line: var(--paso-green-line);
    --back: color-mix(in srgb, var(--paso-orange-text) 88%, var(--ink)); /* to be read on blue and green, too */
    --back-soft: var(--paso-orange-line);
  }

  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 10px;
  }

  h3 {
    margin: 0;
    font-size: var(--paso-text-title);
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
    font-size: var(--paso-text-plain);
  }

  .zoom button:hover:not(:disabled) {
    background: var(--paper);
  }

  .zoom button:disabled {
    opacity: 0.45;
    cursor: default;
  }
`;
