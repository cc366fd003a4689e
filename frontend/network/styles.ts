import { css } from 'lit';
import { unseen } from '../echarts/basics.ts';

/** Paso's diverging colours; a theme may set the custom properties, the light and dark defaults are LOOK.md's. */
export const colours = css`
  :host {
    --low: var(--paso-low);
    --high: var(--paso-high);
    --negative: var(--paso-orange);
    --positive: var(--paso-blue);
    --paper: var(--paso-paper);
    --ink: var(--vaadin-text-color, var(--paso-ink));
    --quiet: var(--vaadin-text-color-secondary, var(--paso-quiet));
    --line: var(--vaadin-border-color, var(--paso-edge));
    --soft: var(--vaadin-background-container, var(--paso-soft));
    --ring: var(--vaadin-focus-ring-color, var(--paso-ring));
    --radius: var(--vaadin-radius-m, 8px);
    color: var(--ink);
    font-family: var(--aura-font-family, system-ui, sans-serif);
    font-size: var(--paso-text-plain);
    font-variant-numeric: tabular-nums;
  }
`;

export const controls = [unseen, css`
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button,
  select {
    cursor: pointer;
  }
  :is(button, select, input):focus-visible {
    outline: 2px solid var(--ring);
    outline-offset: 1px;
  }
`];

/** Of a card that opens over the page, beside what it is about. */
export const lifted = css`
    position: fixed;
    inset: auto;
    margin: 0;
    box-sizing: border-box;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 12px;
    box-shadow: 0 8px 28px var(--paso-shadow-strong);
`;

/** What opens over the picture. */
export const floating = css`
  :host {
    ${lifted}
    background: var(--paper);
  }
`;
