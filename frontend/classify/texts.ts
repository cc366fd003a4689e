import { sayer } from '../text/pattern.ts';

/** Words of the pictures of the classification lab, in English where the server sends none. */
export const ENGLISH = {
  probability: 'probability p',
  odds: 'odds p / (1 − p)',
  logOdds: 'log odds z',
  oddsTitle: 'Odds against probability',
  logOddsTitle: 'Log odds against probability',
  sigmoidTitle: 'Axes swapped: the sigmoid',
  linear: 'linear',
  log: 'log',
  scale: 'Scale of the odds',
  handle: 'Probability',
  neuronTitle: 'Logistic regression as one neuron',
  probabilityShort: 'probability',
  truth: 'truth',
  lossAxis: 'loss (nats)',
  mean: 'mean',
  pointHandle: 'Probability of the point with label {label}',
  bceSummary: 'Mean loss of {n} {n|point|points}: {mean}.',
  oddsSummary: 'Probability {p}: odds {odds}, log odds {z}.',
  hiddenUnit: 'hidden unit {n}',
  component: 'principal component {n} ({share} of the variance)',
  hiddenSummary: 'The grid is the plane of the data as two hidden units see it.',
  hiddenExplained: 'The grid is the plane of the data as {units} hidden {units|unit sees|units see} it, projected on the two directions that explain {share} of how the points differ. The boundary lies in all {units} dimensions, so no line is drawn here.',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type Texts = Partial<Record<TextKey, string>>;

export const say = sayer(ENGLISH);
