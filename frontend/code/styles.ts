import { css } from 'lit';

/** The look of `paso-code`. */
export const codeStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    --code-keyword: light-dark(#8a2da5, #d79bf0);
    --code-string: light-dark(#1c6b2a, #8fd39c);
    --code-number: light-dark(#9a4a00, #f0a868);
    --code-name: light-dark(#00558a, #74bdf2);
    --code-run: light-dark(#fff1c9, #453a14);
    --code-edge: light-dark(#d99a00, #f2c14a);
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
    font-size: 15px;
    font-weight: 650;
  }

  .buttons {
    display: flex;
    gap: 6px;
  }

  button {
    font: inherit;
    font-size: 13.5px;
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
    outline: 2px solid var(--vaadin-focus-ring-color, #1a6fd6);
    outline-offset: 1px;
  }

  ol {
    list-style: none;
    margin: 0;
    padding: 8px 0;
    overflow: auto;
    flex: 1;
    border-radius: 8px;
    background: light-dark(#f7f8fa, #15181c);
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    font-size: 13px;
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
    background: light-dark(#e8f3fb, #14293a);
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

  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  @media (max-width: 520px) {
    ol {
      font-size: 12px;
    }
  }
`;
