import { sayer } from '../text/pattern.ts';

/** Words of the graph, in English where the server sends none. */
export const ENGLISH = {
  picture: 'Computation graph',
  keys: 'Arrow keys walk along the edges, Enter opens a node.',
  leaf: 'parameter',
  data: 'data',
  operation: 'operation',
  result: 'result',
  legendLeaf: 'parameter (leaf)',
  legendOperation: 'operation',
  legendResult: 'result',
  legendData: 'data, no gradient',
  legendGradient: 'gradient',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  fit: 'Fit',
  value: 'value',
  gradient: 'gradient',
  shape: 'shape',
  noValue: 'not computed yet',
  noGradient: 'no gradient yet',
  numbers: '{n} {n|number|numbers}',
  node: '{name}, {kind}, shape {shape}, value {value}, gradient {gradient}',
  close: 'Close',
  chain: 'Chain rule: incoming × local = outgoing',
  matrices: 'Chain rule with matrices: what comes in times the local derivative',
  incoming: 'incoming',
  local: 'local',
  outgoing: 'outgoing',
  to: 'to {name}',
  row: 'row',
  more: '… {n} more {n|row|rows}',
  sum: 'sum',
  one: 'Backward starts here: the result changes by 1 when it changes by 1.',
  empty: 'Press “Forward”, then “Backward”: what this node hands back will stand here.',
  leafText: 'A leaf gathers what comes back in .grad; nothing goes further.',
  dataText: 'Data need no gradient: nothing comes back here.',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type Texts = Partial<Record<TextKey, string>>;

export const say = sayer(ENGLISH);
