import { css } from 'lit';
import { blank, unseen } from './basics.ts';

export const frame = [blank, unseen, css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 6px;
    position: relative;
    min-width: 0;
    min-height: 200px;
    height: 340px;
    color: var(--ink);
    font-family: var(--aura-font-family, system-ui, sans-serif);
    font-size: 13px;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    forced-color-adjust: none;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:fullscreen) {
    box-sizing: border-box;
    height: 100%;
    padding: 24px;
    background: var(--paper);
  }
  header {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 8px;
  }
  h3 {
    margin: 0;
    font-size: 15px;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  p {
    margin: 0;
  }
  .subtitle {
    margin-top: -5px;
  }
  @media (max-width: 699px) {
    .subtitle {
      padding-inline-end: 40px; /* the menu beside the title is as high as a finger */
    }
  }
  .subtitle,
  .summary,
  .legend {
    color: var(--quiet);
  }
  header.bare {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    z-index: 2;
  }
  .area {
    position: relative;
    flex: 1;
    display: grid;
    min-height: 0;
  }
  .plot {
    position: relative;
    border-radius: var(--radius);
    touch-action: pan-y;
  }
  .plot:focus {
    outline: none;
  }
  .plot:focus-visible {
    outline: 2px solid var(--ring);
    outline-offset: 2px;
  }
  .ground,
  .over,
  .chart {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  .summary {
    min-height: 1.4em;
    font-size: 12.5px;
  }
  [hidden] {
    display: none !important;
  }
`];

export const legend = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 12px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .legend svg {
    flex: none;
    height: 12px;
    overflow: visible;
  }
`;

export const look = css`
  .ring,
  .guide,
  .card {
    position: absolute;
    top: 0;
    left: 0;
    pointer-events: none;
  }
  .ring {
    width: 12px;
    height: 12px;
    margin: -8px;
    border: 2px solid var(--ink);
    border-radius: 50%;
  }
  .guide {
    width: 1px;
    background: color-mix(in srgb, var(--ink) 35%, transparent);
  }
  .card {
    z-index: 2;
    box-sizing: border-box;
    max-width: min(260px, 100%);
    padding: 7px 10px;
    border-radius: var(--radius);
    background: var(--paper);
    box-shadow: 0 0 0 1px var(--line), 0 4px 16px rgb(0 0 0 / 16%);
    font-size: 12px;
    overflow-wrap: anywhere;
  }
  .card b {
    font-weight: 600;
  }
  .card svg {
    height: 10px;
    overflow: visible;
    vertical-align: -1px;
  }
  .card i {
    display: inline-block;
    width: 11px;
    height: 11px;
    border-radius: 3px;
    vertical-align: -1px;
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--ink) 25%, transparent);
  }
  .card .row {
    display: flex;
    justify-content: space-between;
    gap: 14px;
  }
  .card .row > :first-child {
    color: var(--quiet);
  }
  .card small {
    display: block;
    margin-top: 3px;
    color: var(--quiet);
  }
`;
