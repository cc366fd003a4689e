import type { Row } from '../echarts/csv.ts';
import type { GraphModel, Values } from './model.ts';
import { shapeText } from './numbers.ts';
import { say, type Texts } from './texts.ts';

/** Every node: its name, its shape, and its numbers row by row; the first row names them. */
export function rowsOf(model: GraphModel | undefined, texts: Texts): Row[] {
  const rows = (model?.nodes ?? []).map(({ name, shape, value, gradient }): Row => [name, shapeText(shape), listed(value), listed(gradient)]);
  return [[say(texts, 'picture'), say(texts, 'shape'), say(texts, 'value'), say(texts, 'gradient')], ...rows];
}

function listed(values: Values | null): Row[number] {
  return values?.length === 1 ? (values[0] ?? undefined) : values?.map((value) => value ?? '').join('; ');
}
