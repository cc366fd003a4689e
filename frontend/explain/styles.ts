import { css } from 'lit';

export const explanation = css`
  :host {
    display: block;
    min-width: 0;
    container-type: inline-size;
    font-size: var(--paso-text-body);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: end;
    margin-block: 4px 10px;
  }
  .choices label {
    display: grid;
    gap: 2px;
    min-width: 0;
    color: var(--quiet);
    font-size: var(--paso-text-note);
  }
  select {
    max-width: min(320px, 100%);
    min-height: 32px;
    padding: 2px 6px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    font-size: var(--paso-text-body);
  }
  code {
    padding: 5px 8px;
    border-radius: 6px;
    background: var(--soft);
    font-size: var(--paso-text-plain);
  }
  .note {
    margin: 0 0 8px;
    color: var(--quiet);
  }
  .stale .parts {
    opacity: 0.45;
  }
  .parts {
    display: grid;
    gap: 14px 32px;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  @container (min-width: 1000px) {
    .parts {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      grid-auto-flow: column;
    }
  }
  section {
    min-width: 0;
  }
  h3 {
    margin: 0;
    font-size: var(--paso-text-body);
    font-weight: 650;
  }
  .hint {
    margin: 1px 0 6px;
    color: var(--quiet);
    font-size: var(--paso-text-note);
  }
  .blocks {
    display: flex;
    gap: 10px 22px;
    overflow-x: auto;
    padding: 3px;
  }
  .block {
    flex: 0 1 auto;
    min-width: min-content;
  }
  .block > h4 {
    margin: 0 0 4px;
    font-size: var(--paso-text-note);
    font-weight: 600;
    color: var(--quiet);
  }
  .unit {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    min-height: 28px;
    padding-inline: 6px;
    border-inline-start: 3px solid transparent;
  }
  .unit:has(> span) {
    flex-wrap: nowrap;
  }
  .unit.chosen {
    border-inline-start-color: var(--positive);
    background: var(--soft);
    border-radius: 0 6px 6px 0;
  }
  .unit > span {
    min-width: 1.6em;
    color: var(--quiet);
    font-size: var(--paso-text-note);
  }
  button {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: inherit;
    cursor: pointer;
  }
  .number {
    padding: 3px 6px;
    min-height: 26px;
    border-radius: 6px;
    white-space: nowrap;
    text-align: start;
  }
  .number i {
    margin-inline-end: 4px;
    color: var(--quiet);
  }
  .number:hover,
  .number.shown {
    background: color-mix(in srgb, var(--positive) 16%, var(--paper));
  }
  button:focus-visible,
  select:focus-visible {
    outline: 2px solid var(--ring);
    outline-offset: 1px;
  }
  .fold {
    min-height: 26px;
    padding: 2px 8px;
    border-radius: 6px;
    color: var(--link, var(--positive));
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  sub {
    font-size: var(--paso-text-small);
    line-height: 0;
  }
  table {
    border-collapse: collapse;
  }
  .scroller {
    overflow-x: auto;
    padding: 3px;
  }
  tr > * {
    padding: 1px 12px 1px 0;
    text-align: start;
    font-weight: 400;
    vertical-align: baseline;
    white-space: nowrap;
  }
  tr > th {
    color: var(--quiet);
    font-size: var(--paso-text-note);
  }
  td.formula {
    min-width: 5em;
    color: var(--quiet);
    white-space: normal;
  }
  tr.result td {
    font-weight: 650;
  }
  .strip {
    position: sticky;
    bottom: 0;
    z-index: 1;
    margin-top: 12px;
    padding: 8px 12px;
    min-height: 3.2em;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--paper);
    overflow-wrap: anywhere;
  }
  .strip p {
    margin: 0;
  }
  .strip b {
    font-weight: 650;
  }
  .strip .symbols {
    color: var(--quiet);
  }
  @media (max-width: 699px) {
    select,
    .number,
    .fold {
      min-height: 40px; /* for a finger */
    }
  }
`;
