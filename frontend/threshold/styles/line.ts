import { css } from 'lit';

export const line = css`
  .line .plot {
    container-type: inline-size;
    cursor: pointer;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .line header {
    flex-wrap: wrap;
  }
  .line h3 {
    min-width: min(9em, 100%);
  }
  .legend {
    display: inline-flex;
    gap: 12px;
    color: var(--quiet);
    font-size: var(--paso-text-small);
    white-space: nowrap;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
  }
  .legend i {
    max-width: 9em;
    overflow: hidden;
    text-overflow: ellipsis;
    font-style: normal;
  }
  .glyph {
    width: 11px;
    height: 11px;
    flex: none;
    overflow: visible;
    fill: none;
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .glyph:is(.tp, .fn) {
    stroke: var(--positive);
  }
  .glyph:is(.tn, .fp) {
    stroke: var(--negative);
  }
  .cross {
    stroke: var(--ink);
  }
  .entry {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--quiet);
    white-space: nowrap;
  }
  .entry input {
    box-sizing: border-box;
    width: 62px;
    height: 26px;
    padding: 0 7px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--soft);
    color: var(--ink);
    font-weight: 600;
    text-align: end;
  }
  .entry input[aria-invalid='true'] {
    border-color: var(--paso-wrong);
  }
  .handle {
    --x: calc(var(--side) + var(--at) * (100cqw - 2 * var(--side)));
    position: absolute;
    top: 0;
    bottom: 15px;
    left: var(--x);
    width: 0;
    cursor: ew-resize;
    touch-action: none;
    outline: none;
  }
  .handle[hidden] {
    display: none;
  }
  /* The line is thin, what can be grabbed is not. */
  .handle::before {
    content: '';
    position: absolute;
    inset: 0 -14px;
  }
  .handle::after {
    content: '';
    position: absolute;
    inset: 19px -1px 0;
    border-radius: 1px;
    background: var(--ink);
  }
  .pill {
    position: absolute;
    top: 0;
    left: 0;
    box-sizing: border-box;
    width: 50px;
    padding: 0 4px;
    border-radius: 10px;
    background: var(--ink);
    color: var(--paper);
    font-size: var(--paso-text-small);
    font-weight: 600;
    line-height: 20px;
    text-align: center;
    translate: clamp(-1 * var(--x), -25px, 100cqw - var(--x) - 50px) 0;
  }
  .handle:focus-visible .pill {
    outline: 2px solid var(--ring);
    outline-offset: 2px;
  }
  .line[aria-disabled='true'] :is(.plot, .handle) {
    cursor: not-allowed;
  }
  .line[aria-disabled='true'] :is(.handle, .entry) {
    opacity: 0.55;
  }
  @media (pointer: coarse) {
    .handle::before {
      inset: 0 -22px;
    }
    .entry input {
      height: 36px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .pill {
      transition: scale 120ms ease-out;
    }
    .handle:hover .pill,
    .handle:active .pill {
      scale: 1.06;
    }
  }
  @container (min-width: 1000px) and (max-width: 1159px) {
    .legend {
      display: none; /* the matrix shows the same signs */
    }
  }
  /* Title, signs and field are wider than the column: the signs go below. */
  @container ((min-width: 480px) and (max-width: 659px)) or (min-width: 1160px) {
    :host(:not([has-formulas])) .line .legend {
      order: 1;
      flex-basis: 100%;
    }
  }
  @container (max-width: 479px) {
    .line h3 {
      flex: 1 0 100%;
    }
    .line .entry {
      margin-inline-start: auto;
    }
  }
`;
