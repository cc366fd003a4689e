import { css } from 'lit';

/** Nodes with value, shape and gradient. */
export const nodeLook = css`
  .node {
    position: absolute;
    inset: -43px auto auto -71px;
    box-sizing: border-box;
    inline-size: 142px;
    block-size: 86px;
    display: grid;
    grid-template-rows: 27px 1fr 1fr;
    gap: 1px;
    padding: 5px 9px 6px;
    border: 1.5px solid var(--operation-line);
    border-radius: 12px;
    background: var(--operation);
    text-align: start;
    font-size: var(--paso-text-plain);
    line-height: 1.2;
    transition: box-shadow 200ms, border-color 200ms;
  }

  .narrow .node {
    inset-inline-start: -52px;
    inline-size: 104px;
    padding-inline: 6px;
  }

  .node.leaf {
    background: var(--leaf);
    border-color: var(--leaf-line);
  }

  .node.data {
    background: none;
    border-style: dashed;
  }

  .node.result {
    background: var(--result);
    border-color: var(--result-line);
  }

  .node:hover,
  .node[aria-expanded='true'] {
    box-shadow: 0 0 0 2px color-mix(in srgb, var(--ink) 28%, transparent);
  }

  .node.lit {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--back) 55%, transparent), 0 0 18px color-mix(in srgb, var(--back) 45%, transparent);
  }

  .head {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }

  .symbol {
    display: inline-grid;
    place-items: center;
    min-inline-size: 22px;
    block-size: 22px;
    box-sizing: border-box;
    padding: 0 5px;
    border-radius: 11px;
    background: color-mix(in srgb, var(--ink) 78%, transparent);
    color: var(--paper);
    font-size: var(--paso-text-plain);
    font-weight: 650;
    white-space: nowrap;
  }

  .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
  }

  .narrow .name {
    white-space: normal;
    line-height: 1;
  }

  .leaf .name {
    font-size: var(--paso-text-lead);
    font-weight: 700;
  }

  .head small,
  .value small {
    color: color-mix(in srgb, var(--ink) 72%, transparent);
    font-size: var(--paso-text-small);
    white-space: nowrap;
  }

  .value small {
    margin-inline-start: auto;
    font-size: var(--paso-text-small);
  }

  .node .value,
  .node .gradient {
    display: flex;
    align-items: center;
    gap: 5px;
    min-inline-size: 0;
    white-space: nowrap;
  }

  .gradient {
    color: var(--back);
    font-weight: 600;
  }

  .gradient i {
    font-weight: 400;
  }

  .node .few {
    display: flex;
    gap: 8px;
    overflow: hidden;
  }

  .none {
    color: color-mix(in srgb, var(--ink) 60%, transparent);
    font-weight: 400;
  }

  .strip {
    flex: 1;
    min-inline-size: 0;
    block-size: 19px;
  }

  .strip path {
    fill: var(--training);
  }

  .gradient .strip path {
    fill: var(--back);
  }

  .strip .zero,
  .gradient .strip .zero {
    fill: none;
    stroke: currentColor;
    stroke-width: 0.5;
    opacity: 0.4;
    vector-effect: non-scaling-stroke;
  }
`;
