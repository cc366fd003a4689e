import { css } from 'lit';

export const table = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 40px;
  }
  .head {
    flex: 1 1 200px;
    max-width: 300px;
  }
  .title {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }
  h3 {
    margin: 0 0 10px;
    font-size: var(--paso-text-plain);
    font-weight: 600;
  }
  .split {
    display: block;
    font-size: var(--paso-text-small);
    font-weight: 400;
    color: var(--quiet);
  }
  .figure {
    font-size: var(--paso-text-figure);
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.02em;
  }
  .head p {
    margin: 0;
    color: var(--quiet);
    line-height: 1.45;
  }
  .head .name {
    color: var(--ink);
    font-weight: 600;
  }
  .scroller {
    flex: 0 1 auto;
    min-width: 0;
    overflow-x: auto;
  }
  table {
    border-collapse: separate;
    border-spacing: 3px;
  }
  th {
    padding: 0 4px;
    font-size: var(--paso-text-small);
    font-weight: 400;
    line-height: 14px;
    color: var(--quiet);
    white-space: nowrap;
  }
  th.row {
    text-align: end;
  }
  .truth span {
    display: inline-block;
    writing-mode: vertical-rl;
    rotate: 180deg;
  }
  .sign {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .sign i {
    max-width: 9em;
    overflow: hidden;
    text-overflow: ellipsis;
    font-style: normal;
  }
  .sign svg {
    flex: none;
    width: 11px;
    height: 11px;
    overflow: visible;
  }
  td {
    min-width: 54px;
    height: 30px;
    padding: 0 6px;
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--hue) calc(6% + var(--share) * 0.5), var(--paper));
    text-align: center;
    font-size: var(--paso-text-lead);
    font-weight: 600;
  }
  td.wrong {
    --hue: var(--negative);
  }
  td.right {
    --hue: var(--positive);
    box-shadow: inset 0 0 0 1.5px color-mix(in srgb, var(--hue) 55%, transparent);
  }
  td.wrong.zero {
    background: var(--soft);
    color: var(--quiet);
    font-weight: 400;
  }
  td.rate {
    min-width: 50px;
    background: none;
    color: var(--quiet);
    font-size: var(--paso-text-plain);
    font-weight: 400;
  }
  .many td {
    min-width: 38px;
    height: 26px;
    font-size: var(--paso-text-body);
  }
  @container (max-width: 480px) {
    td {
      min-width: 34px;
      font-size: var(--paso-text-body);
    }
    td.rate {
      min-width: 40px;
      padding: 0 2px;
    }
    .sign i {
      max-width: 4.5em;
    }
    .many td {
      min-width: 20px;
      padding: 0 4px;
    }
  }
`;
