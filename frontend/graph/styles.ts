import { css } from 'lit';

/** The look of `paso-graph`. */
export const graphStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-inline-size: 0;
    color: var(--ink);
    font-variant-numeric: tabular-nums;
    --leaf: light-dark(#dcedfa, #15344b);
    --leaf-line: light-dark(#6fb0dc, #3f83b3);
    --operation: light-dark(#f0f2f5, #2a2e35);
    --operation-line: light-dark(#c3c9d2, #4d5560);
    --result: light-dark(#dff3e4, #17382b);
    --result-line: light-dark(#69b78a, #3b8c66);
    --back: light-dark(#9a4300, #f39a5a);
    --back-soft: light-dark(#f3b78a, #8a4d1f);
  }

  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 10px;
  }

  h3 {
    margin: 0;
    font-size: 15px;
    font-weight: 650;
  }

  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }

  button:focus-visible {
    outline: 3px solid var(--ring);
    outline-offset: 2px;
  }

  .zoom {
    display: flex;
    gap: 2px;
    margin-inline-start: auto;
    padding: 2px;
    border-radius: 8px;
    background: var(--soft);
  }

  .zoom button {
    min-inline-size: 30px;
    min-block-size: 26px;
    padding: 0 8px;
    border: 0;
    border-radius: 6px;
    background: none;
    font-size: 13px;
  }

  .zoom button:hover:not(:disabled) {
    background: var(--paper);
  }

  .zoom button:disabled {
    opacity: 0.45;
    cursor: default;
  }

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
    fill: context-stroke;
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
    font-size: 13.5px;
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
    font-size: 13px;
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

  .leaf .name {
    font-size: 17px;
    font-weight: 700;
  }

  .head small,
  .value small {
    color: color-mix(in srgb, var(--ink) 72%, transparent);
    font-size: 11px;
    white-space: nowrap;
  }

  .value small {
    margin-inline-start: auto;
    font-size: 10.5px;
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

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin: 0;
    font-size: 12.5px;
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

  .card {
    padding: 12px 14px;
    border: 1.5px solid var(--operation-line);
    border-radius: 12px;
    background: color-mix(in srgb, var(--operation) 45%, var(--paper));
    font-size: 13.5px;
    overflow-x: auto;
  }

  .card.leaf {
    border-color: var(--leaf-line);
  }

  .card header {
    flex-wrap: wrap;
    justify-content: flex-start;
  }

  .card h4 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    font-size: 16px;
  }

  .card code {
    font-size: 12px;
    color: var(--quiet);
    overflow-wrap: anywhere;
  }

  .card .close {
    margin-inline-start: auto;
    padding: 3px 10px;
    border: 1px solid var(--operation-line);
    border-radius: 8px;
    background: none;
    font-size: 12.5px;
  }

  .card p {
    margin: 8px 0;
    color: var(--quiet);
  }

  .card dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 14px;
    margin: 0;
  }

  .card dd {
    margin: 0;
  }

  .flows {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 34px;
  }

  figure {
    margin: 0;
    min-inline-size: 0;
  }

  figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    margin-block-end: 4px;
  }

  .formula {
    font-size: 15px;
  }

  table {
    border-collapse: collapse;
  }

  .card th,
  .card td {
    padding: 2px 8px;
    text-align: end;
    font-weight: inherit;
    white-space: nowrap;
  }

  .card thead th,
  .card tbody th,
  .more td {
    color: var(--quiet);
    font-size: 12.5px;
  }

  .card th small {
    display: block;
    color: var(--ink);
    font-size: 12px;
  }

  .card td.gradient {
    font-weight: 600;
  }

  .card tfoot {
    border-block-start: 1px solid var(--operation-line);
    font-weight: 700;
  }

  .product {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .matrix {
    display: inline-grid;
    justify-items: center;
    gap: 2px;
  }

  .matrix table {
    border-inline: 1.5px solid currentColor;
    border-radius: 5px;
  }

  .matrix small {
    color: var(--quiet);
    font-size: 11px;
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
