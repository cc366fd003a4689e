import { css } from 'lit';

/** What adds, removes, moves and freezes single layers. */
export const singleLayers = css`
  .title.menu {
    align-self: center;
    height: 24px;
    margin-block: -4px;
    padding: 0 4px;
    border: 0;
    border-radius: 6px;
    background: none;
    font-size: inherit;
    line-height: 24px;
  }
  .title.menu:hover,
  .plus:hover i,
  .layer-chip:hover {
    background: color-mix(in srgb, var(--ink) 9%, transparent);
  }
  .title .down {
    width: 8px;
    height: 6px;
    margin-inline-start: 4px;
    fill: none;
    stroke: currentColor;
    vertical-align: 1px;
  }
  .lock {
    width: 10px;
    height: 12px;
    margin-inline-end: 4px;
    fill: currentColor;
    fill-opacity: 0.3;
    stroke: currentColor;
    vertical-align: -1px;
  }
  .plus,
  .layer-chip {
    position: absolute;
    top: 0;
    left: 0;
  }
  .plus {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--quiet);
  }
  .plus i {
    display: grid;
    place-items: center;
    width: 16px;
    height: 16px;
    border: 1px solid var(--line);
    border-radius: 50%;
    font-style: normal;
    font-size: var(--paso-text-small);
    line-height: 1;
  }
  .plus:hover {
    color: var(--ink);
  }
  .layer-chip {
    padding: 0 8px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--paper);
    font-size: var(--paso-text-small);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .head.output > .title.menu {
    align-self: flex-end;
    margin-inline-end: 18px;
  }
`;
