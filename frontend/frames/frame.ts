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
  batch?: BatchPart;
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
}

/** Losses of epochs; `from` is the index in the browser's list where these go (0: start again), and all after it is replaced. */
export interface LossPart {
  from: number;
  epochs: number[];
  training: (number | null)[];
  validation: (number | null)[];
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

/**
 * The points of the shown split in data order (`scores` float64, `labels` bytes 0 or 1), and for every distinct score,
 * decreasing, the counts (int32) when a point is predicted positive from `rowScores[i]` (float64) upwards.
 */
export interface ThresholdPart {
  scores: Packed;
  labels: Packed;
  rowScores: Packed;
  tp: Packed;
  fp: Packed;
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

/** Rows of the training split that the next update sees, int32. */
export interface BatchPart {
  rows: Packed;
}

/** What an element looks like to the one that hands out frames. */
export interface FrameTarget extends HTMLElement {
  /** Takes the newest part; cheap, and safe to call 60 times a second. */
  frame(part: never, name: string): void;
}

/** Little-endian bytes, or Base64 of them. */
export type Packed = Uint8Array | string;

/** The parts a frame carries, by name. */
export function partsOf(frame: Frame): [name: string, part: unknown][] {
  return Object.entries(frame).filter(([name, part]) => name !== 'sequence' && part !== null && part !== undefined);
}

/** The names of the parts that some of these elements take, in order, with a space between. */
export function wantedBy(targets: readonly { dataset: { parts?: string } }[]): string {
  const names = targets.flatMap((target) => (target.dataset.parts ?? '').split(' ')).filter((name) => name !== '');
  return [...new Set(names)].sort().join(' ');
}

/** The bytes themselves, or those of a Base64 string; none when it is not one. */
export function bytes(packed: Packed): Uint8Array {
  if (packed instanceof Uint8Array) return packed;
  let text: string;
  try {
    text = atob(packed ?? '');
  } catch {
    return new Uint8Array(0);
  }
  const result = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) result[i] = text.charCodeAt(i);
  return result;
}

/** 32-bit floats; an incomplete last one is left out. Every browser's arrays are little-endian, as the text is. */
export function float32(packed: Packed): Float32Array {
  const source = aligned(packed);
  return new Float32Array(source.buffer, 0, source.length >> 2);
}

/** 64-bit floats; an incomplete last one is left out. */
export function float64(packed: Packed): Float64Array {
  const source = aligned(packed);
  return new Float64Array(source.buffer, 0, source.length >> 3);
}

/** 32-bit signed integers; an incomplete last one is left out. */
export function int32(packed: Packed): Int32Array {
  const source = aligned(packed);
  return new Int32Array(source.buffer, 0, source.length >> 2);
}

/** Bytes of a buffer of their own: numbers must stand at multiples of their size. */
function aligned(packed: Packed): Uint8Array {
  return packed instanceof Uint8Array ? packed.slice() : bytes(packed);
}
