import { css } from 'lit';

export const frame = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  .panel {
    display: grid;
    gap: 18px 20px;
    grid-template-columns: minmax(0, 1fr);
  }
  .part {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-width: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 4px 14px;
    min-height: 29px; /* room for two lines of title, so that the charts of a row begin at one height */
  }
  h3 {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-size: 13px;
    font-weight: 600;
    line-height: 1.1;
  }
  .plot {
    position: relative;
    flex: 1;
    min-height: 0;
  }
  .plot canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .line .plot {
    height: 190px;
    flex: 1 0 auto;
  }
  .curve .plot {
    height: 240px;
    flex: 1 0 auto;
  }
  .matrix,
  .metrics {
    min-height: 190px;
  }
  .message {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: 8px 16px;
    margin: 0;
    text-align: center;
    text-wrap: balance;
    color: var(--quiet);
  }
  .message.box {
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    cursor: default;
  }
  .note {
    margin: 0;
    font-size: 12px;
    color: var(--quiet);
  }
  .note.error {
    color: light-dark(#a63c00, #ff9a57);
  }
  .probe {
    position: absolute;
    visibility: hidden;
    transition: color 1ms;
  }
  @container (min-width: 480px) {
    .panel {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .line {
      grid-column: 1 / -1;
    }
    .curve .plot {
      height: 200px;
    }
  }
  @container (min-width: 660px) {
    .panel {
      grid-template-columns: minmax(150px, 1fr) minmax(130px, 0.86fr) minmax(0, 1.16fr) minmax(0, 1.16fr);
      column-gap: 16px;
    }
    .curve .plot {
      height: 166px;
    }
  }
  @container (min-width: 1000px) {
    .panel {
      grid-template: minmax(0, var(--paso-threshold-height, 220px)) / minmax(0, 1fr) 184px 144px 176px 176px;
      column-gap: 20px;
    }
    .line {
      grid-column: auto;
    }
    .line .plot,
    .curve .plot {
      height: auto;
      flex: 1 1 0;
    }
    .matrix,
    .metrics {
      min-height: 0;
    }
    .metrics ul {
      gap: 0;
    }
    .metrics li {
      min-height: 20px;
    }
  }
  @container (min-width: 1240px) {
    .panel {
      grid-template-columns: minmax(0, 1fr) 214px 168px 208px 208px;
      column-gap: 28px;
    }
  }
`;

export const line = css`
  .line .plot {
    container-type: inline-size;
    cursor: pointer;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .legend {
    display: inline-flex;
    gap: 12px;
    color: var(--quiet);
    font-size: 12px;
    white-space: nowrap;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .glyph {
    width: 11px;
    height: 11px;
    flex: none;
    overflow: visible;
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .glyph:is(.tp, .fn) {
    fill: var(--positive);
    stroke: var(--positive);
  }
  .glyph:is(.tn, .fp) {
    fill: var(--negative);
    stroke: var(--negative);
  }
  .glyph:is(.fn, .fp) {
    fill: none;
  }
  .entry {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--quiet);
    white-space: nowrap;
  }
  .entry input {
    box-sizing: border-box;
    width: 62px;
    height: 26px;
    padding: 0 7px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--soft);
    color: var(--ink);
    font-weight: 600;
    text-align: end;
  }
  .entry input[aria-invalid='true'] {
    border-color: light-dark(#a63c00, #ff9a57);
  }
  .handle {
    --x: calc(var(--side) + var(--at) * (100cqw - 2 * var(--side)));
    position: absolute;
    top: 0;
    bottom: 15px;
    left: var(--x);
    width: 0;
    cursor: ew-resize;
    touch-action: none;
    outline: none;
  }
  .handle[hidden] {
    display: none;
  }
  /* The line is thin, what can be grabbed is not. */
  .handle::before {
    content: '';
    position: absolute;
    inset: 0 -14px;
  }
  .handle::after {
    content: '';
    position: absolute;
    inset: 19px -1px 0;
    border-radius: 1px;
    background: var(--ink);
  }
  .pill {
    position: absolute;
    top: 0;
    left: 0;
    box-sizing: border-box;
    width: 50px;
    padding: 0 4px;
    border-radius: 10px;
    background: var(--ink);
    color: var(--paper);
    font-size: 12px;
    font-weight: 600;
    line-height: 20px;
    text-align: center;
    translate: clamp(-1 * var(--x), -25px, 100cqw - var(--x) - 50px) 0;
  }
  .handle:focus-visible .pill {
    outline: 2px solid var(--ring);
    outline-offset: 2px;
  }
  .line[aria-disabled='true'] :is(.plot, .handle) {
    cursor: not-allowed;
  }
  .line[aria-disabled='true'] :is(.handle, .entry) {
    opacity: 0.55;
  }
  @media (pointer: coarse) {
    .handle::before {
      inset: 0 -22px;
    }
    .entry input {
      height: 36px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .pill {
      transition: scale 120ms ease-out;
    }
    .handle:hover .pill,
    .handle:active .pill {
      scale: 1.06;
    }
  }
  @container (min-width: 1000px) and (max-width: 1159px) {
    .legend {
      display: none; /* the matrix shows the same signs */
    }
  }
  @container (max-width: 479px) {
    .line header {
      flex-wrap: wrap;
    }
    .line h3 {
      flex: 1 0 100%;
    }
    .line .entry {
      margin-inline-start: auto;
    }
  }
`;

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
    font-size: 12px;
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
    font-size: 24px;
    font-weight: 600;
    line-height: 1.15;
  }
  @container (max-width: 1239px) {
    tbody td b.long {
      font-size: 14px;
      line-height: 1.8;
    }
  }
  tbody td small {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: 11.5px;
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
    flex: 1;
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
    box-shadow: 0 6px 22px rgb(0 0 0 / 0.18);
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

export const curve = css`
  .curve header {
    column-gap: 8px;
  }
  .curve .plot {
    cursor: crosshair;
    touch-action: pan-y;
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
    font-size: 12px;
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

/** Where a lesson shows only some of the parts. */
export const lesson = css`
  .filled {
    grid-column: 1 / -1;
    order: 3;
    color: var(--quiet);
    font-size: 11.5px;
    overflow-wrap: anywhere;
  }
  :host([has-formulas]) ul {
    display: grid;
    gap: 2px 14px;
    grid-template-columns: repeat(auto-fill, minmax(min(180px, 100%), 1fr));
  }
  :host([has-formulas]) li {
    align-content: start;
    max-height: none;
  }
  :host([has-formulas]) .line header {
    flex-wrap: wrap;
  }
  :host([has-formulas]) .line h3 {
    flex: 1 0 auto;
    max-width: 100%;
  }
  :host([has-formulas]) .metrics {
    grid-column: 1 / -1;
  }
  @container (min-width: 480px) {
    :host([has-formulas]) li:last-child {
      grid-column: span 2; /* the longest formula, MCC's, on one line */
    }
    :host([sections='line matrix metrics']) .panel {
      grid-template: auto / minmax(0, 1.6fr) minmax(180px, 1fr);
    }
    :host([sections='line matrix metrics']) .line {
      grid-column: auto;
    }
    :host([sections='line matrix metrics']) .line .plot {
      height: 200px;
    }
    :host([sections='roc pr']) .panel {
      grid-template: auto / minmax(0, 1fr) minmax(0, 1fr);
    }
    :host([sections='matrix roc']) .panel {
      grid-template: auto / 190px minmax(0, 1fr);
    }
    :host([sections='line']) .panel {
      grid-template: auto / minmax(0, 1fr);
    }
    :host([sections='line']) .line .plot {
      height: 118px;
      flex: none;
    }
    :host([sections='line matrix metrics']) .line .plot {
      flex: none;
    }
    :host([sections='line roc pr']) .panel {
      grid-template: auto / minmax(0, 1fr) minmax(0, 1fr);
    }
    :host([sections='line roc pr']) .line {
      grid-column: 1 / -1;
    }
    :host([sections='line roc pr']) .line .plot {
      height: 150px;
      flex: none;
    }
    :host(:is([sections='roc pr'], [sections='line roc pr'], [sections='matrix roc'])) .curve .plot {
      height: auto;
      aspect-ratio: 1;
      max-height: 420px;
      flex: none;
    }
  }
`;
