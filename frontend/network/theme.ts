import { css } from '../echarts/ink.ts';
import { readInk } from '../echarts/theme.ts';
import { palette } from './colours.ts';
import type { Ink } from './painter.ts';

/** The theme's colours as the picture of a network wears them. */
export function networkInk(root: ShadowRoot): Ink {
  const { training, validation, ink, paper, low, high } = readInk(root);
  return { positive: css(training), negative: css(validation), border: css(ink), paper: css(paper), maps: palette(low, paper, high) };
}
