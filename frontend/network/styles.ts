import { css } from 'lit';

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

export const controls = css`
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
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

export const picture = css`
  :host {
    display: flex;
    flex-direction: column;
    position: relative;
    min-width: 0;
    min-height: calc(260px + var(--foot, 0px));
    height: calc(380px + var(--foot, 0px));
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    min-height: 34px;
  }
  .stepper {
    display: inline-flex;
    align-items: center;
    justify-content: space-between;
    background: var(--soft);
    border-radius: var(--radius);
    white-space: nowrap;
  }
  .stepper button {
    flex: none;
    width: 32px;
    height: 32px;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    font-size: var(--paso-text-head);
    line-height: 1;
  }
  .stepper button:hover:not([aria-disabled='true']),
  select:hover:not(:disabled) {
    background: color-mix(in srgb, var(--ink) 9%, transparent);
  }
  .stepper button:active:not([aria-disabled='true']) {
    background: color-mix(in srgb, var(--ink) 16%, transparent);
  }
  .stepper button[aria-disabled='true'] {
    cursor: not-allowed;
    color: color-mix(in srgb, var(--ink) 32%, transparent);
  }
  .stepper b {
    font-weight: 600;
  }
  .depth span {
    padding-inline: 4px;
  }
  .count {
    color: var(--quiet);
    white-space: nowrap;
  }
  .legend {
    display: none;
    align-items: center;
    gap: 14px;
    color: var(--quiet);
    font-size: var(--paso-text-small);
    white-space: nowrap;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .legend svg {
    width: 26px;
    height: 10px;
    overflow: visible;
    fill: none;
    stroke-width: 3;
  }
  @container (max-width: 400px) {
    .count {
      white-space: normal;
      text-align: end;
    }
  }
  @container (min-width: 640px) {
    .legend {
      display: flex;
    }
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow: auto;
    scrollbar-width: thin;
  }
  .stage {
    position: relative;
    height: 100%;
  }
  canvas.picture {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
`;

export const parts = css`
  .head {
    position: absolute;
    top: 4px;
    left: 0;
    display: flex;
    flex-direction: column;
    gap: 3px;
    font-size: var(--paso-text-small);
  }
  .head > .title {
    height: 16px;
    line-height: 16px;
    color: var(--quiet);
    text-align: center;
    white-space: nowrap;
  }
  .head.wide {
    flex-flow: row wrap;
  }
  .head.wide > .title {
    flex: 1 0 100%;
  }
  .head.wide > :is(.stepper, .select) {
    flex: 1 1 0;
    min-width: 0;
  }
  .head.input > .title {
    text-align: start;
  }
  .head.output > .title {
    text-align: end;
  }
  .head.output > .label {
    text-align: end;
    font-weight: 600;
    line-height: 1.25;
  }
  .select {
    position: relative;
  }
  select {
    appearance: none;
    width: 100%;
    height: 32px;
    padding: 0 15px 0 7px;
    border: 0;
    border-radius: var(--radius);
    background: var(--soft);
    text-overflow: ellipsis;
  }
  select option {
    background: var(--paper);
    color: var(--ink);
  }
  select:disabled {
    opacity: 0.6;
    cursor: not-allowed;
  }
  .select::after {
    content: '';
    position: absolute;
    right: 7px;
    top: 12px;
    width: 4px;
    height: 4px;
    border: solid var(--quiet);
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    pointer-events: none;
  }
  .unit {
    position: absolute;
    top: 0;
    left: 0;
    padding: 0;
    border: 0;
    background: none;
  }
  .unit::after {
    content: '';
    position: absolute;
    inset: calc(50% - var(--tile) / 2);
    border-radius: min(7px, calc(var(--tile) * 0.16));
  }
  .unit:hover::after,
  .unit[aria-expanded='true']::after {
    box-shadow: 0 0 0 1.5px var(--ink);
  }
  .unit:focus-visible {
    outline: none;
  }
  .unit:focus-visible::after {
    outline: 2px solid var(--ring);
    outline-offset: 1.5px;
  }
  .label,
  .more:not(.fold) {
    pointer-events: none;
  }
  .fold {
    border: 0;
    padding: 0;
    background: none;
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  .input-label,
  .more,
  .weight,
  .chip {
    position: absolute;
    top: 0;
    left: 0;
    white-space: nowrap;
  }
  .input-label {
    text-align: end;
    line-height: 18px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .more {
    color: var(--quiet);
    font-size: var(--paso-text-small);
    line-height: 14px;
  }
  .weight,
  .chip {
    pointer-events: none;
    padding: 1px 6px;
    border-radius: 6px;
    background: var(--paper);
    font-size: var(--paso-text-small);
    line-height: 17px;
  }
  .weight {
    box-shadow: 0 0 0 1px var(--line);
  }
  .chip {
    background: var(--ink);
    color: var(--paper);
    z-index: 2;
  }
  .invite {
    position: absolute;
    top: 28px;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 1px;
    min-height: 40px;
    padding: 6px 14px;
    border: 1.5px dashed var(--line);
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--paper) 85%, transparent);
    font-weight: 600;
    translate: -50% 0;
  }
  .invite small {
    color: var(--quiet);
    font-weight: 400;
    font-size: var(--paso-text-small);
  }
  .invite:hover:not(:disabled) {
    border-color: var(--ring);
  }
  @media (prefers-reduced-motion: no-preference) {
    .head,
    .unit,
    .input-label,
    .more {
      transition: transform 150ms cubic-bezier(0.22, 1, 0.36, 1);
    }
    .head,
    .invite {
      animation: appear 150ms ease-out;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
`;
