import { css } from 'lit';

export const matrix = css`
  table {
    flex: 1;
    width: 100%;
    border-collapse: separate;
    border-spacing: 4px;
    margin: -4px;
    width: calc(100% + 8px);
    table-layout: fixed;
  }
  th {
    width: 14px;
    padding: 0;
    font-size: var(--paso-text-small);
    font-weight: 400;
    line-height: 14px;
    color: var(--quiet);
  }
  thead tr {
    height: 14px;
  }
  thead th {
    width: auto;
  }
  thead td {
    width: 32px;
  }
  .class span {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* A name beside a row stands upright. */
  .class.long[scope='row'] span {
    writing-mode: vertical-rl;
    rotate: 180deg;
    max-height: 5.5em;
    margin: auto;
  }
  .truth span {
    display: inline-block;
    writing-mode: vertical-rl;
    rotate: 180deg;
  }
  tbody td {
    --hue: var(--positive);
    position: relative;
    padding: 2px;
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--hue) calc(7% + var(--share) * 0.55), var(--paper));
    text-align: center;
  }
  tbody td:is(.tn, .fp) {
    --hue: var(--negative);
  }
  tbody td:is(.fp, .fn) {
    box-shadow: inset 0 0 0 1.5px color-mix(in srgb, var(--hue) 55%, transparent);
  }
  tbody td b {
    display: block;
    font-size: var(--paso-text-huge);
    font-weight: 600;
    line-height: 1.15;
  }
  @container (max-width: 1239px) {
    tbody td b.long {
      font-size: var(--paso-text-body);
      line-height: 1.8;
    }
  }
  tbody td small {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: var(--paso-text-small);
    white-space: nowrap;
  }
  tbody td i {
    font-style: normal;
    opacity: 0.75;
  }
  abbr {
    text-decoration: none;
    font-weight: 600;
  }
  .measured td.none {
    opacity: 0.3;
  }
  @media (prefers-reduced-motion: no-preference) {
    tbody td {
      transition: opacity 120ms;
    }
  }
  .measured td.over {
    outline: 2px solid var(--ink);
    outline-offset: -1px;
  }
  .measured td.under {
    outline: 1.5px dashed var(--ink);
    outline-offset: -1px;
  }
  @container (min-width: 1000px) and (max-width: 1239px) {
    tbody td i {
      display: none;
    }
  }
  @container (min-width: 660px) and (max-width: 760px) {
    tbody td i {
      display: none;
    }
  }
`;

export const metrics = css`
  ul {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: space-between;
    gap: 2px;
    list-style: none;
    margin: 0 -6px;
    padding: 0;
  }
  li {
    display: grid;
    flex: 1 0 auto; /* a name of two lines is higher than its neighbours */
    min-height: 23px;
    max-height: 44px;
  }
  li button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-content: center;
    gap: 1px 8px;
    padding: 0 6px;
    border: 0;
    border-radius: 6px;
    background: none;
    text-align: start;
    cursor: help;
  }
  li button:hover {
    background: var(--soft);
  }
  li b {
    font-weight: 600;
  }
  li .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @container (min-width: 660px) and (max-width: 999px) {
    li .name {
      line-height: 1.1;
      white-space: normal;
    }
  }
  .bar {
    grid-column: 1 / -1;
    height: 3px;
    border-radius: 2px;
    background:
      linear-gradient(var(--ink) 0 0) 0 0 / calc(var(--part) * 100%) 100% no-repeat,
      color-mix(in srgb, var(--ink) 12%, transparent);
  }
  .formula {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    width: max-content;
    max-width: min(300px, calc(100vw - 16px));
    margin: 0;
    padding: 8px 11px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--paper);
    color: inherit;
    box-shadow: 0 6px 22px var(--paso-shadow);
    line-height: 1.5;
    pointer-events: none;
  }
  .formula p {
    margin: 0;
  }
  .formula p:first-child {
    font-weight: 600;
  }
`;
