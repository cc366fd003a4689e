import { css } from 'lit';

/** The look of `paso-code`. */
export const codeStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    --code-keyword: var(--paso-code-keyword);
    --code-string: var(--paso-code-string);
    --code-number: var(--paso-code-number);
    --code-name: var(--paso-code-name);
    --code-run: var(--paso-code-run);
    --code-edge: var(--paso-code-edge);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 12px;
    margin-block-end: 8px;
    min-block-size: 34px;
  }

  h3 {
    margin: 0;
    font-size: var(--paso-text-title);
    font-weight: 650;
  }

  .buttons {
    display: flex;
    gap: 6px;
  }

  button {
    font: inherit;
    font-size: var(--paso-text-plain);
    font-weight: 600;
    padding: 6px 12px;
    border: 1px solid var(--paso-line);
    border-radius: 8px;
    background: var(--paso-surface);
    color: inherit;
    cursor: pointer;
  }

  @media (max-width: 699px) {
    button {
      min-block-size: 40px; /* for a finger */
    }
  }

  button:hover {
    border-color: var(--paso-high);
  }

  button[aria-pressed='true'] {
    border-color: var(--paso-high);
    box-shadow: inset 0 0 0 1px var(--paso-high);
  }

  :is(button, ol):focus-visible {
    outline: 2px solid var(--vaadin-focus-ring-color, var(--paso-ring));
    outline-offset: 1px;
  }

  ol {
    list-style: none;
    margin: 0;
    padding: 8px 0;
    overflow: auto;
    flex: 1;
    border-radius: 8px;
    background: var(--paso-sunk);
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    font-size: var(--paso-text-plain);
    line-height: 1.55;
    font-variant-numeric: tabular-nums;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 14px;
    padding: 0 12px 0 9px;
    border-inline-start: 3px solid transparent;
    min-block-size: 1.55em;
  }

  li code {
    font: inherit;
    white-space: pre-wrap;
    tab-size: 4;
  }

  li.running {
    background: var(--code-run);
    border-color: var(--code-edge);
  }

  li.fresh {
    background: var(--paso-blue-faint);
    border-color: var(--paso-high);
  }

  .value {
    margin-inline-start: auto;
    color: var(--code-name);
    font-weight: 600;
    text-align: end;
    overflow-wrap: anywhere;
  }

  .value::before {
    content: '→ ';
    opacity: 0.6;
  }

  .keyword,
  .self {
    color: var(--code-keyword);
  }

  .string {
    color: var(--code-string);
  }

  .number {
    color: var(--code-number);
  }

  .name {
    color: var(--code-name);
    font-weight: 600;
  }

  .call {
    color: var(--code-name);
  }

  .comment {
    display: inline-block; /* wraps as one, with its sign */
    color: var(--paso-quiet);
    font-style: italic;
  }

  @media (max-width: 520px) {
    ol {
      font-size: var(--paso-text-small);
    }
  }
`;
