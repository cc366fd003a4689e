/** What the server tells of one update: mirrors ExplainModel.java. A number of null is not finite. */
export interface ExplainModel {
  /** The number of the update, from 1, and how many the run makes. */
  update: number;
  updates: number;
  epoch: number;
  batch: number;
  /** Whether the run is over and this was its last update. */
  isLast: boolean;
  samples: Sample[];
  row: number;
  /** Whether the sample takes part in the update. */
  isInBatch: boolean;
  layers: Layer[];
  weight: WeightAt;
  /** What a program calls the weight. */
  name: string;
  blocks: Block[];
  loss: Line[];
  part: Line;
  gradient: Line;
  rate: Line[];
  step: Line[];
}

/** A sample to choose, by its row in the training split. */
export interface Sample {
  row: number;
  label: string;
}

/** A linear layer whose weights can be chosen: names of its units and of what they listen to. */
export interface Layer {
  name: string;
  outs: string[];
  ins: string[];
  hasBias: boolean;
}

/** `layer` counts linear layers from 0; `in` -1 is the bias. */
export interface WeightAt {
  layer: number;
  out: number;
  in: number;
}

/** The inputs, or a linear layer with what follows it. */
export interface Block {
  title: string;
  units: Unit[];
  /** Units that are not shown: opened by this key. */
  more: number;
  key: string;
}

export interface Unit {
  name: string;
  /** Whether the weight leads to it, or comes from it. */
  isChosen: boolean;
  forward: Line[];
  backward: Line[];
}

/** A number and how it came about: mirrors Equation.java, with a long sum folded. */
export interface Line {
  symbol: string;
  formula: string;
  places: Place[];
  terms: Place[][];
  rest: Rest | null;
  value: number | null;
}

export interface Place {
  name: string;
  value: number | null;
}

/** Terms that are not shown, and their sum. */
export interface Rest {
  count: number;
  value: number | null;
  key: string;
}
