import { sayer } from '../text/pattern.ts';

/** Words of the listing of a program, in English where the server sends none. */
export const ENGLISH = {
  listing: 'The program',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser did not let it be copied: save it, or select it.',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type Texts = Partial<Record<TextKey, string>>;

export const say = sayer(ENGLISH);
