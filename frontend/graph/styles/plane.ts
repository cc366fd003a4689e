import { css } from 'lit';

/** Edges, and the pulses along them. */
export const planeLook = css`
  .view {
    overflow: auto;
    padding: 6px 0;
    scrollbar-width: thin;
  }

  .room {
    margin: 0 auto;
    overflow: clip;
    overflow-clip-margin: 8px;
  }

  .plane {
    position: relative;
    transform-origin: 0 0;
  }

  .plane > svg {
    position: absolute;
    inset: 0;
    overflow: visible;
  }

  .edge {
    fill: none;
    stroke: var(--operation-line);
    stroke-width: 2;
    transition: stroke 200ms;
  }

  .edge.back {
    stroke: var(--back-soft);
    stroke-width: 2.5;
  }

  .edge.running {
    stroke: var(--training);
  }

  .edge.running.back {
    stroke: var(--back);
  }

  marker path {
    fill: var(--quiet);
    fill: context-stroke; /* where it is unknown, all arrowheads are grey */
  }

  .pulses circle {
    fill: var(--training);
  }

  .pulses circle.back {
    fill: var(--back);
  }

  .pulses .glow {
    opacity: 0.28;
  }
`;
