import { sayer } from '../text/pattern.ts';

/** Words of a regression's measures, in English where the server sends none. */
export const ENGLISH = {
  title: 'How well it predicts',
  training: 'training',
  validation: 'validation',
  count: '{n} {n|sample|samples}',
  r2: 'R²',
  rmse: 'RMSE',
  mae: 'MAE',
  r2Means: 'The share of the targets’ variance that the model explains: 1 is perfect, 0 is no better than always predicting the mean.',
  rmseMeans: 'The root of the mean squared error, in the target’s units.',
  maeMeans: 'The mean size of the errors, in the target’s units.',
  none: 'R² needs two samples at least.',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type Texts = Partial<Record<TextKey, string>>;

export const say = sayer(ENGLISH);
