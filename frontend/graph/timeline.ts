/** The order in which a pass is shown: node by node, each after what it needs. */

import type { Arrival, GraphModel } from './model.ts';

/** Pulses run along some edges, then a node shows what it has. */
export interface Stage {
  /** Places in the model's list of edges. */
  edges: number[];
  /** Ids of nodes that show their new number when the pulses arrive. */
  nodes: number[];
}

export function stages(model: GraphModel, kind: Arrival['kind']): Stage[] {
  if (kind === 'forward') return forward(model);
  return kind === 'backward' ? backward(model) : [];
}

function forward({ nodes, edges }: GraphModel): Stage[] {
  return nodes
    .filter(({ kind }) => kind === 'operation')
    .map(({ id }) => ({ nodes: [id], edges: edges.flatMap(({ to }, i) => (to === id ? [i] : [])) }));
}

/** The result has its gradient, 1, at once; each operation then hands on to its inputs. */
function backward({ nodes, edges }: GraphModel): Stage[] {
  const result = nodes.find(({ isResult }) => isResult);
  const steps = [...nodes].reverse().filter(({ flows }) => flows.length > 0);
  const handed = steps.map(({ id, flows }) => {
    const inputs = new Set(flows.map(({ input }) => input));
    const used = edges.flatMap((edge, i) => (edge.to === id && inputs.has(edge.input) ? [i] : []));
    return { edges: used, nodes: [...new Set(flows.map(({ to }) => to))] };
  });
  return result ? [{ edges: [], nodes: [result.id] }, ...handed] : [];
}
