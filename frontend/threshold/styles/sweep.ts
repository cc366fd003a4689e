import { css } from 'lit';

/** Metrics or costs against the threshold. */
export const sweep = css`
  .plot {
    height: var(--paso-sweep-height, 250px);
    cursor: ew-resize;
  }
  .curve {
    stroke: var(--hue);
    stroke-width: 2.25;
    stroke-linejoin: miter;
  }
  .band {
    fill: var(--hue);
    opacity: 0.16;
    stroke: none;
  }
  .accuracy { --hue: var(--ink); }
  .precision { --hue: var(--positive); }
  .recall { --hue: var(--negative); }
  .f1 { --hue: light-dark(#00795a, #2fc79a); }
  .fpr { --hue: light-dark(#8a5a00, #e0b04a); }
  .specificity { --hue: light-dark(#9c4f7d, #dd93bd); }
  .balancedAccuracy { --hue: var(--quiet); }
  .mcc { --hue: light-dark(#5b4bb7, #a99cf5); }
  .cost { --hue: var(--negative); }
  .balancedAccuracy.curve,
  .mcc.curve {
    stroke-dasharray: 6 3;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0 0 6px;
  }
  .chips button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    padding: 2px 10px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: none;
    color: var(--quiet);
    font-size: 12.5px;
  }
  @media (max-width: 699px) {
    .chips button {
      min-height: 40px; /* for a finger */
      border-radius: 20px;
    }
  }
  .chips button i {
    width: 14px;
    border-top: 3px solid var(--hue);
    opacity: 0.35;
  }
  .chips button[aria-pressed='true'] {
    color: var(--ink);
    background: var(--soft);
  }
  .chips button[aria-pressed='true'] i {
    opacity: 1;
  }
  .chips b {
    font-weight: 650;
  }
  /* What moves has a layer of its own: the curves below are not painted again. */
  .over {
    will-change: transform;
    pointer-events: none;
  }
  .at {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .spot {
    fill: var(--hue);
    stroke: var(--paper);
    stroke-width: 1.5;
  }
  .best {
    fill: none;
    stroke: var(--quiet);
    stroke-dasharray: 4 4;
  }
  .handle {
    cursor: ew-resize;
  }
`;
