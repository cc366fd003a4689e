import type { Packed } from '../echarts/packed.ts';

export { bytes, float32, float64, int32 } from '../echarts/packed.ts';

/**
 * One frame, as the server sends it: the newest state of a run, in parts that the elements of a page pick by name.
 * Typed arrays travel as their little-endian bytes, in parts that come from no run as Base64 of them; the functions below make
 * them arrays again.
 */
export interface Frame {
  sequence: number;
  status: Status;
  /** Increments since the frame acknowledged last. */
  losses?: LossPart;
  /** Classification, or two inputs: the plane. */
  field?: FieldPart;
  /** One input: the fitted curve. */
  line?: LinePart;
  network?: NetworkPart;
  threshold?: ThresholdPart;
  confusion?: ConfusionPart;
  uncertainty?: UncertaintyPart;
  calibration?: CalibrationPart;
  /** Logits over the plane; 0 is half-way between low and high. */
  logits?: FieldPart;
  hidden?: HiddenPart;
  path?: PathPart;
  distributions?: DistributionsPart;
  weights?: WeightsPart;
  batch?: BatchPart;
  /** Regression. */
  errors?: ErrorsPart;
  residuals?: ResidualsPart;
  /** At rest. */
  importance?: ImportancePart;
}

export interface Status {
  state: 'ready' | 'running' | 'paused' | 'finished' | 'diverged' | 'failed';
  epoch: number;
  step: number;
  /** Steps up to here can be shown again. */
  furthest: number;
  stepsPerSecond: number;
  trainingLoss: number | null;
  validationLoss: number | null;
  learningRate: number;
  /** Of the lowest watched loss so far, where the recipe may stop early; 0: none. */
  bestEpoch: number;
}

/** Losses of epochs; `from` is the index in the browser's list where these go (0: start again), and all after it is replaced. */
export interface LossPart {
  from: number;
  epochs: number[];
  training: (number | null)[];
  /** Of the training split after each epoch, in evaluation mode; none where it is not measured. */
  evaluated: (number | null)[];
  validation: (number | null)[];
  /** Of each epoch's last update. */
  learningRates: (number | null)[];
}

/**
 * One byte a cell, 0 for `low` and 255 for `high`; row 0 is the lowest. The centres of the outer cells lie on the ends of
 * the plane's axes. Of more than two classes the cells are the probability of the most likely one.
 */
export interface FieldPart {
  columns: number;
  rows: number;
  low: number;
  high: number;
  /** Bytes. */
  cells: Packed;
  /** Of more than two classes, bytes: the most likely class of each cell. */
  classes?: Packed | null;
  /** Which two inputs span the plane: a chart of another two does not draw it. */
  axes?: number;
}

/** The fitted curve, float64. */
export interface LinePart {
  x: Packed;
  y: Packed;
}

/**
 * Of each linear layer in order its weights ([out][in], row by row) and then its biases, float32; and of every unit of every
 * stage (inputs, hidden units after their activation, output) a map of side × side bytes in which 128 is 0.
 */
export interface NetworkPart {
  parameters: Packed;
  side: number;
  maps: Packed;
}

/** The points of the shown split in data order: `scores` float64, `labels` bytes 0 or 1. */
export interface ThresholdPart {
  scores: Packed;
  labels: Packed;
  positives: number;
  negatives: number;
  rocAuc: number | null;
  averagePrecision: number | null;
}

/** Of more than two classes, over the shown split: of each true class (a row) how many points were predicted as each class, int32. */
export interface ConfusionPart {
  classes: number;
  counts: Packed;
  accuracy: number | null;
}

/**
 * How sure the shown split's curves and metrics are: bands of `level` of the draws at evenly spaced places from 0 to 1 (float32),
 * and intervals of the areas. `metrics` holds for each of accuracy, precision, recall, F1 the lower and then the upper ends at
 * evenly spaced thresholds; NaN where there is no value.
 */
export interface UncertaintyPart {
  draws: number;
  level: number;
  rocLow: Packed;
  rocHigh: Packed;
  prLow: Packed;
  prHigh: Packed;
  metrics: Packed;
  rocAuc: Interval | null;
  averagePrecision: Interval | null;
}

export interface Interval {
  low: number;
  high: number;
  measured: number;
}

/**
 * The plane as the last hidden layer sees it, float32: vertices of a bent grid of side × side, the lowest row first; the training
 * points and their labels (bytes); a, b, c of the line a x + b y + c = 0 that the output draws.
 */
export interface HiddenPart {
  units: number;
  side: number;
  explainedFirst: number;
  explainedSecond: number;
  gridX: Packed;
  gridY: Packed;
  pointX: Packed;
  pointY: Packed;
  labels: Packed;
  line: Packed;
}

/** Whether the shown split's probabilities mean what they say: bins that hold a score, float64 and int32, one value a bin. */
export interface CalibrationPart {
  low: Packed;
  high: Packed;
  counts: Packed;
  positives: Packed;
  meanScores: Packed;
  brierScore: number;
  logLoss: number;
  expectedError: number;
}

/** The way of a straight line's parameters: the places from index `from` on (0: start again), all after them is forgotten; float64. */
export interface PathPart {
  from: number;
  x: Packed;
  y: Packed;
}

/** The ends of some epochs from the start on, and now, the last. */
export interface DistributionsPart {
  moments: Moment[];
}

/** How large weights were on the way, and are now, the last; up to `near` they count as near 0. */
export interface WeightsPart {
  near: number;
  layers: WeightLayer[];
  moments: WeightMoment[];
}

/** A linear layer; its first `told` weights, row by row, are told one by one. */
export interface WeightLayer {
  name: string;
  count: number;
  told: number;
}

/** After `step` updates: of each layer how many weights are near 0, the sum of all sizes, and the weights that are told, float64. */
export interface WeightMoment {
  step: number;
  numbers: Packed;
}

/** How numbers are spread. */
export interface Distribution {
  low: number;
  high: number;
  mean: number;
  deviation: number;
  /** Of bins of equal width from low to high. */
  counts: number[];
}

export interface Layer {
  name: string;
  weights: Distribution;
  gradients: Distribution;
  activations: Distribution;
}

/** After `step` updates. */
export interface Moment {
  step: number;
  epoch: number;
  layers: Layer[];
}

/** Rows of the training split that the next update sees, int32. */
export interface BatchPart {
  rows: Packed;
}

/** How well a regression predicts both splits, as scikit-learn measures it; `r2` is null of a single sample. */
export interface ErrorsPart {
  training: Scores;
  validation: Scores | null;
}

export interface Scores {
  count: number;
  r2: number | null;
  rmse: number;
  mae: number;
}

/** What a regression leaves unexplained, target − prediction, and how often: counts of bins `width` wide from `low` on. */
export interface ResidualsPart {
  low: number;
  width: number;
  training: Split;
  validation: Split | null;
}

/** Of the samples of one split, in their order: float64, and int32 a bin. */
export interface Split {
  predictions: Packed;
  residuals: Packed;
  counts: Packed;
  mean: number;
  rmse: number;
}

/**
 * How much worse the validation split is predicted where an input is shuffled, one a group of inputs, float64: measured at rest,
 * after `step` updates. `score` is the one with nothing shuffled.
 */
export interface ImportancePart {
  step: number;
  score: number;
  repeats: number;
  means: Packed;
  deviations: Packed;
}

/** What an element looks like to the one that hands out frames. */
export interface FrameTarget extends HTMLElement {
  /** Takes the newest part; cheap, and safe to call 60 times a second. */
  frame(part: never, name: string): void;
}

/** The parts a frame carries, by name. */
export function partsOf(frame: Frame): [name: string, part: unknown][] {
  return Object.entries(frame).filter(([name, part]) => name !== 'sequence' && part !== null && part !== undefined);
}

/** The names of the parts that some of these elements take, in order, with a space between. */
export function wantedBy(targets: readonly { dataset: { parts?: string } }[]): string {
  const names = targets.flatMap((target) => (target.dataset.parts ?? '').split(' ')).filter((name) => name !== '');
  return [...new Set(names)].sort().join(' ');
}
