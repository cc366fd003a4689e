import { css } from 'lit';

/** What the colours mean. */
export const legendLook = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin: 0;
    font-size: var(--paso-text-note);
    color: var(--quiet);
  }

  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .legend i {
    box-sizing: border-box;
    inline-size: 16px;
    block-size: 12px;
    border: 1.5px solid var(--operation-line);
    border-radius: 4px;
    background: var(--operation);
  }

  .legend .leaf i {
    background: var(--leaf);
    border-color: var(--leaf-line);
  }

  .legend .result i {
    background: var(--result);
    border-color: var(--result-line);
  }

  .legend .data i {
    background: none;
    border-style: dashed;
  }

  .legend .back i {
    block-size: 0;
    border: 0;
    border-block-start: 3px solid var(--back);
    border-radius: 0;
  }
`;
