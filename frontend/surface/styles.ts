import { css } from 'lit';
import { blank, unseen } from '../echarts/basics.ts';

export const plot = [blank, unseen, css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 6px;
    position: relative;
    min-width: 0;
    container-type: inline-size;
    color: var(--ink);
    font-family: var(--aura-font-family, system-ui, sans-serif);
    font-size: var(--paso-text-plain);
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 12px;
  }
  header.bare {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
    z-index: 2;
  }
  h3 {
    margin: 0;
    font-size: var(--paso-text-title);
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  p {
    margin: 0;
  }
  .plot {
    position: relative;
    flex: 1;
    min-height: clamp(250px, 78cqi, 440px);
    border-radius: var(--radius);
    outline: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .plot.turns {
    cursor: grab;
    touch-action: pan-y;
  }
  .plot.turns:active {
    cursor: grabbing;
  }
  .plot.moves {
    cursor: crosshair;
  }
  .plot:focus-visible {
    outline: 2px solid var(--ring);
    outline-offset: 2px;
  }
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  .handle {
    position: absolute;
    top: 0;
    left: 0;
    box-sizing: border-box;
    width: 44px;
    height: 44px;
    margin: -22px;
    border-radius: 50%;
    cursor: grab;
    touch-action: none;
    outline: none;
  }
  .handle:active {
    cursor: grabbing;
  }
  .handle::after {
    content: '';
    position: absolute;
    inset: 9px;
    border: 2px solid var(--ring);
    border-radius: 50%;
    opacity: 0;
  }
  .handle:hover::after {
    opacity: 0.45;
  }
  .handle:focus-visible::after {
    inset: 8px;
    border-width: 3px;
    opacity: 1;
  }
  .summary {
    min-height: 1.4em;
    color: var(--quiet);
    font-size: var(--paso-text-note);
  }
  .summary b {
    color: var(--ink);
    font-weight: 600;
  }
  @media (prefers-reduced-motion: no-preference) {
    .handle::after {
      transition: opacity 120ms ease-out;
    }
  }
`];

export const views = css`
  .views {
    display: inline-flex;
    margin-inline-start: auto;
    padding: 2px;
    border-radius: var(--radius);
    background: var(--soft);
  }
  .views label {
    position: relative;
    padding: 3px 11px;
    border-radius: calc(var(--radius) - 2px);
    color: var(--quiet);
    font-size: var(--paso-text-note);
    cursor: pointer;
  }
  .views input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .views label:has(:checked) {
    background: var(--paper);
    color: var(--ink);
    font-weight: 600;
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--ink) 12%, transparent), 0 1px 2px var(--paso-shadow-soft);
  }
  .views label:has(:focus-visible) {
    outline: 2px solid var(--ring);
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    .views label {
      padding: 8px 14px;
    }
  }
`;

export const section = css`
  .views {
    flex: 1;
    display: grid;
    gap: 8px 18px;
    min-height: 0;
  }
  playground-echart {
    height: auto;
    min-height: 270px;
  }
  .moves {
    cursor: ew-resize;
  }
  .near {
    min-height: 230px;
  }
  @container (width >= 460px) {
    .views.zoomed {
      grid-template-columns: minmax(0, 1fr) min(42%, 300px);
    }
  }
`;
