import { css } from 'lit';

/** What stands in the picture: heads of layers, units, labels, invitations. */
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
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  .head.wide > .title {
    grid-column: 1 / -1;
    justify-self: center; /* no wider than its words: the + stands beside them */
  }
  .head.wide > :is(.stepper, .select) {
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
