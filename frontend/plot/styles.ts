import { css } from 'lit';

/** What the lab's SVG pictures have in common. */
export const plots = css`
  :host {
    display: block;
    min-width: 0;
  }
  h3 {
    margin: 0;
    font-size: 15px;
    font-weight: 650;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    min-height: 28px;
    margin-bottom: 4px;
  }
  .plot {
    position: relative;
    border-radius: 8px;
    touch-action: pan-y;
    user-select: none;
  }
  .plot > svg {
    position: absolute;
    inset: 0;
    overflow: hidden;
    display: block;
  }
  .axes path {
    fill: none;
    stroke: var(--line);
  }
  .axes .grid {
    opacity: 0.5;
  }
  .axes text {
    fill: var(--quiet);
    font-size: 12px;
  }
  .curve {
    fill: none;
    stroke: var(--positive);
    stroke-width: 2.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .guide {
    fill: none;
    stroke: var(--quiet);
    stroke-dasharray: 3 4;
  }
  .note {
    fill: var(--ink);
    font-size: 12px;
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 4px;
    stroke-linejoin: round;
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
    box-shadow: 0 1px 5px rgb(0 0 0 / 25%);
    cursor: grab;
    touch-action: none;
  }
  .handle:active {
    cursor: grabbing;
  }
  .handle:focus-visible,
  .plot:focus-visible {
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
