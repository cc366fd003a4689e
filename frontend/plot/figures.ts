import { css } from 'lit';

/** Small pictures beside each other, at least `least` pixels wide, each with words above it; and the menu that keeps them. */
export const figures = (least: number, gap: number) => css`
  :host {
    display: block;
    min-inline-size: 0;
    font-variant-numeric: tabular-nums;
  }
  .grid {
    display: grid;
    gap: 10px ${gap}px;
    grid-template-columns: repeat(auto-fit, minmax(min(${least}px, 100%), 1fr));
  }
  figure {
    margin: 0;
    min-inline-size: 0;
  }
  playground-echart-menu {
    display: block;
    inline-size: fit-content;
    margin: 0 0 0 auto;
  }
`;
