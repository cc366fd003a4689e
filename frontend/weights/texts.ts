import { sayer } from '../text/pattern.ts';

/** Words of the weights over time, in English where the server sends none. */
export const ENGLISH = {
  summary: 'Within {limit} of 0: {near} of {count} (at the start {before}). Sum of absolute values: {size} (at the start {first}).',
  drawn: 'Drawn: the first {n}.',
  picture: 'Weights of {name} over the epochs',
  empty: 'The first frame is on its way.',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type Texts = Partial<Record<TextKey, string>>;

export const say = sayer(ENGLISH);
