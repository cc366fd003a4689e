/** What the server says the network is, and how its flat parameters are laid out. */

export interface HiddenLayer {
  units: number;
  /** PyTorch's name of the activation, or `none` for a plain linear layer. */
  activation: string;
}

export interface Limits {
  maxLayers: number;
  maxUnits: number;
}

export interface Parameter {
  name: string;
  isFrozen: boolean;
}

/** A layer as `nn.Sequential` lists it. */
export interface Module {
  /** PyTorch's name. */
  type: string;
  /** As PyTorch would print it. */
  text: string;
  parameters: Parameter[];
}

/** Mirrors NetworkModel.java. */
export interface NetworkModel {
  inputs: string[];
  layers: HiddenLayer[];
  /** All layers; none where they are not changed singly. */
  modules: Module[];
  outputs: number;
  outputLabel: string;
  limits: Limits;
  texts: Record<string, string>;
  disabled?: boolean;
}

export const ACTIVATIONS = ['ReLU', 'LeakyReLU', 'ELU', 'GELU', 'SiLU', 'Tanh', 'Sigmoid', 'Softplus', 'none'];

/** Units a new first hidden layer starts with; further layers copy the one before them. */
const FIRST_LAYER: HiddenLayer = { units: 8, activation: 'ReLU' };

/** Units of every column of the picture: inputs, each hidden layer, outputs. */
export function sizesOf(model: NetworkModel, layers = model.layers): number[] {
  return [model.inputs.length, ...layers.map((layer) => layer.units), model.outputs];
}

/** Weights and biases of all linear layers between columns of these sizes. */
export function parameterCount(sizes: number[]): number {
  return linearOffset(sizes, sizes.length - 1);
}

/** Where linear layer `layer` (0 leads out of the inputs) begins in the flat parameters. */
export function linearOffset(sizes: number[], layer: number): number {
  let offset = 0;
  for (let k = 0; k < layer; k++) offset += sizes[k + 1] * (sizes[k] + 1);
  return offset;
}

/** Index of a weight in the flat parameters; source -1 is the bias. */
export function parameterIndex(sizes: number[], layer: number, out: number, source: number): number {
  const start = linearOffset(sizes, layer);
  return source < 0 ? start + sizes[layer] * sizes[layer + 1] + out : start + out * sizes[layer] + source;
}

/** Index of the first heat map of a column; maps follow one another column by column. */
export function mapOffset(sizes: number[], column: number): number {
  return sizes.slice(0, column).reduce((sum, units) => sum + units, 0);
}

/**
 * Parameters for a new structure until the server sends its own: a weight between units that were there
 * keeps its value, every other is 0.
 */
export function carry(from: number[], parameters: Float32Array, to: number[]): Float32Array {
  const carried = new Float32Array(parameterCount(to));
  for (let layer = 0; layer + 1 < to.length; layer++) {
    const old = oldLayer(from, to, layer);
    if (old < 0) continue;
    for (let out = 0; out < Math.min(from[old + 1], to[layer + 1]); out++) {
      for (let source = -1; source < Math.min(from[old], to[layer]); source++) {
        carried[parameterIndex(to, layer, out, source)] = parameters[parameterIndex(from, old, out, source)];
      }
    }
  }
  return carried;
}

/** The linear layer that joined the same two columns before, or -1: the last column is always the output. */
function oldLayer(from: number[], to: number[], layer: number): number {
  const intoOutput = layer === to.length - 2;
  if (intoOutput) return from.length === to.length ? layer : -1;
  return layer < from.length - 2 ? layer : -1;
}

export function withLayer(layers: HiddenLayer[], limits: Limits): HiddenLayer[] {
  const pattern = layers.at(-1) ?? FIRST_LAYER;
  return [...layers, { ...pattern, units: Math.min(pattern.units, limits.maxUnits) }];
}

export function withUnits(layers: HiddenLayer[], index: number, units: number): HiddenLayer[] {
  return layers.map((layer, k) => (k === index ? { ...layer, units } : layer));
}

export function withActivation(layers: HiddenLayer[], index: number, activation: string): HiddenLayer[] {
  return layers.map((layer, k) => (k === index ? { ...layer, activation } : layer));
}

/** Heat maps for a new structure until the server sends its own; a unit that was not there answers 0 everywhere. */
export function carryMaps(from: number[], maps: Uint8Array, side: number, to: number[]): Uint8Array {
  const cells = side * side;
  const carried = new Uint8Array(mapOffset(to, to.length) * cells).fill(128);
  if (maps.length !== mapOffset(from, from.length) * cells) return new Uint8Array(0);
  for (let column = 0; column < to.length; column++) {
    const isOutput = column === to.length - 1;
    if (!isOutput && column > from.length - 2) continue;
    const old = isOutput ? from.length - 1 : column;
    const start = mapOffset(from, old) * cells;
    const units = Math.min(from[old], to[column]);
    carried.set(maps.subarray(start, start + units * cells), mapOffset(to, column) * cells);
  }
  return carried;
}

/** Every weight and bias: from where, to which unit, and its value; biases come from `bias`. */
export function linksOf({ sizes, parameters }: { sizes: number[]; parameters: Float32Array }, nameOf: (column: number, unit: number) => string, bias: string): [string, string, number][] {
  return sizes.slice(1).flatMap((units, layer) =>
    Array.from({ length: units }, (_, out) => [...Array(sizes[layer]).keys(), -1].map((source): [string, string, number] => [
      source < 0 ? bias : nameOf(layer, source),
      nameOf(layer + 1, out),
      parameters[parameterIndex(sizes, layer, out, source)],
    ])).flat(),
  );
}
