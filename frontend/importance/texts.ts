import { sayer } from '../text/pattern.ts';

/** Words about which input matters, in English where the server sends none. */
export const ENGLISH = {
  title: 'Which input matters',
  input: 'input',
  falls: '{score} falls by',
  spread: 'mean ± deviation of {n} shuffles of the validation split',
  whole: 'with nothing shuffled: {score} {value}',
  empty: 'It is measured when training rests.',
  old: 'As of step {step}: it is measured when training rests.',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type Texts = Partial<Record<TextKey, string>>;

export const say = sayer(ENGLISH);
