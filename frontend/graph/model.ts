/** What the server says of a computation graph: mirrors GraphModel.java. Nodes come in the order they are computed. */

export type Kind = 'leaf' | 'data' | 'operation';

/** Numbers row by row; null where one is not finite. */
export type Values = readonly (number | null)[];

export interface Matrix {
  shape: readonly number[];
  values: Values;
}

/** The chain rule at one input of an operation: left × right, element by element or as matrices. */
export interface Flow {
  to: number;
  input: number;
  formula: string;
  left: Matrix;
  right: Matrix;
  isMatrix: boolean;
  products: Values;
  outgoing: Matrix;
}

export interface GraphNode {
  id: number;
  kind: Kind;
  isResult: boolean;
  name: string;
  symbol: string;
  gradFn: string;
  shape: readonly number[];
  /** Not computed yet: null. */
  value: Values | null;
  /** Nothing has come back yet: null. */
  gradient: Values | null;
  flows: readonly Flow[];
}

export interface GraphEdge {
  from: number;
  to: number;
  input: number;
}

export interface GraphModel {
  title: string;
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

/** How a model came about: another number, another show. */
export interface Arrival {
  kind: 'none' | 'forward' | 'backward';
  number: number;
}

/** The graph without values that need no gradient, unless they are wanted; ids stay. */
export function shown(model: GraphModel, withData: boolean): GraphModel {
  if (withData) return model;
  const nodes = model.nodes.filter(({ kind }) => kind !== 'data');
  const ids = new Set(nodes.map(({ id }) => id));
  return { ...model, nodes, edges: model.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}
