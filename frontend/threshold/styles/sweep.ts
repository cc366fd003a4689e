import { css } from 'lit';

/** Metrics or costs against the threshold. */
export const sweep = css`
  playground-echart {
    height: var(--paso-sweep-height, 280px);
    cursor: ew-resize;
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
    font-size: var(--paso-text-note);
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
  .handle {
    cursor: ew-resize;
  }
`;
