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

/** A layer whose weights can be chosen: names of its units and of what they listen to; of a norm γ alone, and β is its bias. */
export interface Layer {
  /** Among all layers, from 0. */
  place: number;
  name: string;
  outs: string[];
  ins: string[];
  hasBias: boolean;
  isNorm: boolean;
}

/** `layer` counts layers that have weights from 0; `in` -1 is the bias. */
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

/** A weight that somebody looks at on the network: of the n-th linear layer, or of a norm at its place among all layers. */
export type Looked = WeightAt | { place: number };

/** Which weight of those to choose from that is; undefined: none of them. */
export function weightOf(layers: readonly Layer[], looked: Looked): WeightAt | undefined {
  if ('place' in looked) {
    const layer = layers.findIndex(({ place }) => place === looked.place);
    return layer < 0 ? undefined : { layer, out: 0, in: 0 };
  }
  const linear = layers.filter(({ isNorm }) => !isNorm)[looked.layer];
  if (!linear || (looked.in < 0 && !linear.hasBias)) return undefined;
  return { layer: layers.indexOf(linear), out: looked.out, in: looked.in };
}
