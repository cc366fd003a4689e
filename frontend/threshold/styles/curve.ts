import { css } from 'lit';

export const curve = css`
  .curve header {
    column-gap: 8px;
  }
  .curve .plot {
    min-height: 0;
    cursor: crosshair;
  }
  .area {
    color: var(--quiet);
    white-space: nowrap;
  }
  .area b {
    color: var(--ink);
    font-weight: 600;
  }
  .curve abbr {
    font-weight: 400;
  }
  .others {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin: 2px 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--paso-text-small);
    color: var(--quiet);
  }
  .others b {
    color: var(--ink);
    font-weight: 600;
  }
  .others i {
    display: inline-block;
    width: 16px;
    margin-inline-end: 5px;
    border-top: 2px dashed var(--negative);
    vertical-align: 3px;
  }
  .others .quiet i {
    border-top-style: dotted;
    border-color: var(--quiet);
  }
  .others .ink i {
    border-color: var(--ink);
  }
`;
