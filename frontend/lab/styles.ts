import { css } from 'lit';

/** The look of `paso-fit`. */
export const fitStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    --fit-training: light-dark(#0072b2, #46a6e0);
    --fit-validation: light-dark(#d55e00, #f08a3c);
    --fit-after: light-dark(#00795a, #2fc79a);
    --fit-ink: light-dark(#14171c, #f2f4f7);
    font-variant-numeric: tabular-nums;
  }

  h3 {
    margin: 0 0 4px;
    font-size: 15px;
    font-weight: 650;
    min-block-size: 22px;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin: 0 0 4px;
    font-size: 12.5px;
    color: var(--paso-quiet);
  }

  .legend i {
    display: inline-block;
    box-sizing: border-box;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 6px;
    border-radius: 50%;
    vertical-align: -0.5px;
  }

  .legend .training i {
    background: var(--fit-training);
  }

  .legend .validation i {
    border: 2px solid var(--fit-validation);
  }

  .legend .line i,
  .legend .other i,
  .legend .truth i {
    inline-size: 20px;
    block-size: 0;
    border-radius: 0;
    border-block-start: 3px solid var(--fit-ink);
    vertical-align: 3px;
  }

  .legend .other i {
    border-block-start: 2px dashed var(--fit-after);
  }

  .legend .truth i {
    border-block-start: 2px dashed var(--paso-quiet);
  }

  .plot {
    position: relative;
    flex: 1;
    min-block-size: 180px;
    border-radius: 8px;
    touch-action: pan-y;
    overflow: hidden;
  }

  .plot:focus-visible,
  .handle:focus-visible {
    outline: 2px solid var(--vaadin-focus-ring-color, #1a6fd6);
    outline-offset: 2px;
  }

  svg {
    position: absolute;
    inset: 0;
    overflow: visible;
  }

  .axes path {
    fill: none;
    stroke: var(--paso-line);
    shape-rendering: crispEdges;
  }

  .axes .grid {
    opacity: 0.55;
  }

  .axes text {
    fill: var(--paso-quiet);
    font-size: 12px;
  }

  .training circle {
    fill: var(--fit-training);
    stroke: var(--paso-surface);
    stroke-width: 1;
    transition: opacity 150ms;
  }

  .validation circle {
    fill: var(--paso-surface);
    stroke: var(--fit-validation);
    stroke-width: 1.8;
  }

  .aside {
    opacity: 0.22;
  }

  .curve {
    fill: none;
    stroke-linecap: round;
  }

  .curve.line {
    stroke: var(--fit-ink);
    stroke-width: 3;
  }

  .curve.other {
    stroke: var(--fit-after);
    stroke-width: 2;
    stroke-dasharray: 7 5;
  }

  .curve.truth {
    stroke: var(--paso-quiet);
    stroke-width: 1.75;
    stroke-dasharray: 6 4;
  }

  .errors path {
    fill: none;
    stroke: var(--fit-validation);
    stroke-width: 1.4;
    opacity: 0.6;
  }

  .predictions path {
    fill: var(--fit-ink);
    stroke: var(--paso-surface);
    stroke-width: 0.8;
  }

  .picked circle {
    fill: none;
    stroke: var(--fit-ink);
    stroke-width: 2;
  }

  .picked .arrow {
    fill: none;
    stroke: var(--fit-validation);
    stroke-width: 2.4;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .picked text {
    fill: var(--fit-ink);
    font-size: 13px;
    font-weight: 650;
    paint-order: stroke;
    stroke: var(--paso-surface);
    stroke-width: 5px;
    stroke-linejoin: round;
  }

  .handle {
    position: absolute;
    inset: -13px auto auto -13px;
    inline-size: 26px;
    block-size: 26px;
    border-radius: 50%;
    box-sizing: border-box;
    border: 3px solid var(--fit-ink);
    background: var(--paso-surface);
    box-shadow: 0 1px 5px rgb(0 0 0 / 25%);
    cursor: ns-resize;
    touch-action: none;
  }

  .summary {
    margin: 6px 0 0;
    font-size: 13px;
    color: var(--paso-quiet);
  }

  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
