import { sayer } from '../text/pattern.ts';

/** Words of the explanation of an update, in English where the server sends none. */
export const ENGLISH = {
  head: 'Update {update} of {updates} · epoch {epoch} · {batch} {batch|sample|samples}.',
  last: 'The run is over: this was its last update.',
  stale: 'It trains. These are the numbers of update {update}; new ones come when it rests.',
  waiting: 'The numbers of the next update come when the run rests. Where it is over, go one step back.',
  sample: 'Sample',
  layerChoice: 'Weights of',
  out: 'to',
  in: 'from',
  unitChoice: 'of',
  normChoice: 'which',
  bias: 'bias',
  outside: 'This sample is not in the mini-batch: its numbers are those it would have there, and they change nothing.',
  forward: '1. Forward: from the inputs to the output',
  loss: '2. Loss: how far off that is',
  backward: '3. Backward: how the loss depends on each number',
  update: '4. Update: what the optimizer does with it',
  forwardHint: 'z is the weighted sum of what comes in, a what the activation turns it into.',
  normHint: 'Over the mini-batch, x̂ has mean 0 and variance 1, but for ε; γ and β, which are trained too, make n of it.',
  backwardHint: 'From the output back, each ∂L/∂… follows from the ones after it by the chain rule. The chain ends at the weight.',
  updateHint: 'The parts of all samples add up to the gradient of the weight; g is what the optimizer gets of it, and it goes from w to w′.',
  part: 'This sample’s part of the gradient',
  more: '+ {n} more',
  openUnits: 'Show {n} more {n|unit|units}',
  rest: '{n} more = {value}',
  openTerms: 'Show all terms',
  hint: 'Point at a number, or move to it with the arrow keys, to see where it comes from. A click on a point of the plane or on a weight of the network chooses it here.',
  given: 'given',
  equals: '{symbol} = {value}',
  chosen: 'On the way to the weight',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type Texts = Partial<Record<TextKey, string>>;

export const say = sayer(ENGLISH);
