import { css } from 'lit';

export const slider = css`
  :host {
    --accent: var(--paso-accent, var(--aura-accent-color, var(--paso-ring)));
    --wrong: var(--paso-wrong);
    --thumb: 16px;
    display: block;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-height: 24px;
  }
  label {
    flex: 1 1 min-content; /* words stay whole: a number that leaves them no room goes below */
    min-width: 0;
    overflow-wrap: break-word;
    line-height: 1.2;
    color: var(--quiet);
  }
  .value {
    display: inline-flex;
    flex: none;
    align-items: center;
    max-width: 65%;
    margin-inline: auto -7px;
  }
  .value:has(.unit) {
    margin-inline-end: 0;
  }
  .field {
    box-sizing: border-box;
    height: 24px;
    min-width: 34px;
    padding: 0 6px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    font-weight: 600;
    text-align: end;
    field-sizing: content;
    max-width: 130px;
  }
  @supports not (field-sizing: content) {
    .field {
      width: 72px;
    }
  }
  .field:hover:not(:disabled),
  .field:focus {
    border-color: var(--line);
    background: var(--soft);
  }
  .field[aria-invalid='true'] {
    border-color: var(--wrong);
  }
  .unit {
    color: var(--quiet);
  }
  .range {
    appearance: none;
    display: block;
    width: 100%;
    height: 24px;
    margin: 0;
    background: none;
    cursor: pointer;
    touch-action: pan-y;
  }
  .range:focus-visible {
    outline: none;
  }
  .range::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 2px;
    background: linear-gradient(to right, var(--accent) var(--at), color-mix(in srgb, var(--ink) 16%, transparent) 0);
  }
  .range::-moz-range-track {
    height: 4px;
    border-radius: 2px;
    background: color-mix(in srgb, var(--ink) 16%, transparent);
  }
  .range::-moz-range-progress {
    height: 4px;
    border-radius: 2px;
    background: var(--accent);
  }
  .range::-webkit-slider-thumb {
    appearance: none;
    box-sizing: border-box;
    width: var(--thumb);
    height: var(--thumb);
    margin-top: -6px;
    border: 2px solid var(--paper);
    border-radius: 50%;
    background: var(--accent);
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--ink) 24%, transparent), 0 1px 3px var(--paso-shadow);
  }
  .range::-moz-range-thumb {
    box-sizing: border-box;
    width: var(--thumb);
    height: var(--thumb);
    border: 2px solid var(--paper);
    border-radius: 50%;
    background: var(--accent);
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--ink) 24%, transparent), 0 1px 3px var(--paso-shadow);
  }
  .range:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--ring);
    outline-offset: 2px;
  }
  .range:focus-visible::-moz-range-thumb {
    outline: 2px solid var(--ring);
    outline-offset: 2px;
  }
  .mark {
    position: relative;
    margin: 0;
    height: 18px;
    color: var(--quiet);
    font-size: var(--paso-text-small);
    line-height: 18px;
  }
  .mark i {
    position: absolute;
    top: -9px;
    left: var(--at);
    width: 2px;
    height: 13px;
    margin-left: -1px;
    border-radius: 1px;
    background: var(--ink);
  }
  .mark span {
    position: absolute;
    white-space: nowrap;
  }
  .mark.start span {
    left: var(--at);
  }
  .mark.end span {
    right: calc(100% - var(--at));
  }
  .note {
    margin: 2px 0 0;
    color: var(--quiet);
    font-size: var(--paso-text-small);
    line-height: 1.35;
  }
  .error {
    color: var(--wrong);
  }
  .range:disabled,
  .field:disabled {
    cursor: not-allowed;
  }
  :host([disabled]) :is(label, .value, .range) {
    opacity: 0.55;
  }
  @media (pointer: coarse) {
    :host {
      --thumb: 22px;
    }
    .head,
    .field {
      min-height: 32px;
    }
    .range {
      height: 36px;
    }
    .range::-webkit-slider-thumb {
      margin-top: -9px;
    }
  }
  @media (forced-colors: active) {
    .range {
      forced-color-adjust: none;
      --accent: Highlight;
      --ink: CanvasText;
      --paper: Canvas;
    }
    .field {
      border-color: CanvasText;
    }
    .value {
      margin-inline-end: 0; /* the edge of the field is seen, and ends where the slider does */
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .range::-webkit-slider-thumb {
      transition: scale 120ms ease-out;
    }
    .range:active:not(:disabled)::-webkit-slider-thumb {
      scale: 1.15;
    }
  }
`;
