/** What elements with a picture have in common, each rule once. */

import { css } from 'lit';

/** Words for who does not see the picture. */
export const unseen = css`
  .hidden,
  .said {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** In the place of a picture that has nothing to show. */
export const blank = css`
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: 12px;
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    color: var(--quiet);
    text-align: center;
  }
`;
