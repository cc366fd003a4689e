import { sayer } from '../text/pattern.ts';

/** Words of the confusion table, in English where the server sends none. */
export const ENGLISH = {
  title: 'Confusion matrix',
  truth: 'Truth',
  predicted: 'Predicted',
  name: 'class {n}',
  accuracy: 'Accuracy',
  right: '{right} of {total} {total|point|points} {right|is|are} predicted as what {right|it is|they are}.',
  recall: 'Recall',
  precision: 'Precision',
  cell: '{count} of {total} {total|point|points} of {truth} {count|is|are} predicted as {predicted}',
  none: 'There is no point to count.',
  summary: 'Accuracy {accuracy}: {right} of {total} {total|point|points} {right|is|are} predicted as what {right|it is|they are}.',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type Texts = Partial<Record<TextKey, string>>;

export const say = sayer(ENGLISH);
