/** Sentences about the network, from the patterns the server sends in the learner's language. */

import type { Numbers } from '../echarts/numbers.ts';
import { fill } from '../text/pattern.ts';
import { arrange } from './modules.ts';
import { parameterCount, sizesOf, type HiddenLayer, type NetworkModel } from './model.ts';

/** The text of that key, filled; the key itself when the server sent none, so that it is noticed. */
export function say(texts: Record<string, string>, key: string, values: Record<string, string | number> = {}): string {
  return fill(texts[key] ?? key, values);
}

/** `keyOne` or `keyMany` by number. */
export function count(texts: Record<string, string>, key: string, n: number, numbers: Numbers, values: Record<string, string | number> = {}): string {
  return say(texts, key + (n === 1 ? 'One' : 'Many'), { n: numbers.whole(n), ...values });
}

export function activationName(texts: Record<string, string>, activation: string): string {
  return activation === 'none' ? say(texts, 'none') : activation;
}

/** "2 inputs, hidden layer of 8 ReLU units, 1 output; 33 parameters". */
export function describe(model: NetworkModel, numbers: Numbers, layers: HiddenLayer[] = model.layers): string {
  const { texts } = model;
  const parts = [
    count(texts, 'inputs', model.inputs.length, numbers),
    ...layers.map((layer) => {
      const key = layer.activation === 'none' ? 'linearLayer' : 'hiddenLayer';
      return count(texts, key, layer.units, numbers, { activation: layer.activation });
    }),
    count(texts, 'outputs', model.outputs, numbers),
  ];
  const known = [`${parts.join(', ')}; ${count(texts, 'parameters', parameterCount(sizesOf(model, layers)), numbers)}`];
  const others = arrange(model.modules).gaps.flat().map(({ module }) => module.text);
  const frozen = model.modules.flatMap(({ parameters }) => parameters.filter(({ isFrozen }) => isFrozen).map(({ name }) => name));
  if (others.length > 0) known.push(say(texts, 'also', { layers: others.join(', ') }));
  if (frozen.length > 0) known.push(say(texts, 'frozenNames', { names: frozen.join(', ') }));
  return known.join('; ');
}

/** Name of a unit on its own: an input by its label, the only output by its label, others by place. */
export function unitName(model: NetworkModel, layers: HiddenLayer[], column: number, unit: number): string {
  const { texts } = model;
  if (column === 0) return say(texts, 'inputUnit', { name: model.inputs[unit] });
  if (column <= layers.length) return say(texts, 'hiddenUnit', { layer: column, unit: unit + 1 });
  return model.outputs === 1 && model.outputLabel ? model.outputLabel : say(texts, 'outputUnit', { unit: unit + 1 });
}
