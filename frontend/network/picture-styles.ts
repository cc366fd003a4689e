import { css } from 'lit';

/** The picture's own box: what stands above it, and where it scrolls. */
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
