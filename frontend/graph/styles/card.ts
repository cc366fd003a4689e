import { css } from 'lit';

/** An opened node: its local derivative, with numbers. */
export const cardLook = css`
  .card {
    padding: 12px 14px;
    border: 1.5px solid var(--operation-line);
    border-radius: 12px;
    background: color-mix(in srgb, var(--operation) 45%, var(--paper));
    font-size: var(--paso-text-plain);
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
    font-size: var(--paso-text-lead);
  }

  .card code {
    font-size: var(--paso-text-small);
    color: var(--quiet);
    overflow-wrap: anywhere;
  }

  .card .close {
    margin-inline-start: auto;
    padding: 3px 10px;
    border: 1px solid var(--operation-line);
    border-radius: 8px;
    background: none;
    font-size: var(--paso-text-note);
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
    font-size: var(--paso-text-title);
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
    font-size: var(--paso-text-note);
  }

  .card th small {
    display: block;
    color: var(--ink);
    font-size: var(--paso-text-small);
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
    font-size: var(--paso-text-small);
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
