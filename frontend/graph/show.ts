/** A pass that is being shown, and what nodes and edges say meanwhile. */

import type { Arrival, GraphModel, GraphNode, Values } from './model.ts';
import type { Stage } from './timeline.ts';

export interface Show {
  stages: Stage[];
  at: number;
  kind: Arrival['kind'];
  /** What was there before it began: nodes that are not reached yet still say it. */
  before: GraphModel | undefined;
}

/** What a node says: the old numbers until it is reached. */
export function stateOf(node: GraphNode, show: Show | undefined): { value: Values | null; gradient: Values | null; isLit: boolean } {
  if (!show) return { value: node.value, gradient: node.gradient, isLit: false };
  const reached = reachedAt(node.id, show);
  const isReached = reached >= 0 && reached < show.at;
  const isLit = reached === show.at - 1;
  const old = show.before?.nodes.find(({ id, name }) => id === node.id && name === node.name);
  if (show.kind === 'forward') {
    return { value: node.kind !== 'operation' || isReached ? node.value : null, gradient: node.gradient, isLit };
  }
  return { value: node.value, gradient: isReached ? node.gradient : node.kind === 'leaf' ? (old?.gradient ?? null) : null, isLit };
}

/** The last stage that brings a number to a node; gradients that add up are complete only then. */
function reachedAt(id: number, { stages }: Show): number {
  return stages.findLastIndex(({ nodes }) => nodes.includes(id));
}

/** The classes of an edge: whether something runs along it, and whether a gradient came back. */
export function edgeState(edge: number, model: GraphModel, show: Show | undefined): string {
  const { from, to, input } = model.edges[edge];
  const carries = model.nodes.find(({ id }) => id === to)?.flows.some((flow) => flow.to === from && flow.input === input);
  if (!show) return carries ? 'back' : '';
  const stage = show.stages.findIndex(({ edges }) => edges.includes(edge));
  if (stage === show.at) return show.kind === 'backward' ? 'running back' : 'running';
  return show.kind === 'backward' && stage >= 0 && stage < show.at ? 'back' : '';
}
