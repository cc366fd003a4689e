import { css } from 'lit';
import { unseen } from '../echarts/basics.ts';

export const styles = [unseen, css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 6px;
    position: relative;
    min-width: 0;
    min-height: 320px;
    flex: 1;
    color: var(--ink);
    font-size: var(--paso-text-plain);
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  .bar,
  .group {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
  }
  .bar {
    gap: 6px 14px;
  }
  button {
    font: inherit;
    color: inherit;
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-height: 30px;
    max-width: 14em;
    padding: 3px 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: transparent;
    cursor: pointer;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  button svg {
    flex: none;
  }
  button:hover:not(:disabled) {
    background: var(--soft);
  }
  button:disabled {
    color: var(--quiet);
    opacity: 0.7;
    cursor: default;
  }
  button[aria-pressed='true'] {
    border-color: var(--training);
    box-shadow: inset 0 0 0 1px var(--training);
    font-weight: 600;
  }
  .done {
    font-weight: 600;
  }
  .size {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--quiet);
  }
  .size input {
    width: 84px;
    accent-color: var(--training);
  }
  :is(button, input, canvas):focus-visible {
    outline: 2px solid var(--ring);
    outline-offset: 1px;
  }
  .plot {
    position: relative;
    flex: 1;
    min-height: 220px;
  }
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border-radius: 6px;
  }
  #points {
    touch-action: none;
    cursor: crosshair;
  }
  .hint {
    margin: 0;
    display: flex;
    justify-content: space-between;
    gap: 12px;
    color: var(--quiet);
  }
  .hint b {
    font-weight: 600;
    text-align: end;
    color: var(--ink);
  }
  @media (pointer: coarse) {
    button {
      min-height: 38px;
    }
  }
`];
