/** Words of the status line, in English where the server sends none. */
export const ENGLISH = {
  epoch: 'Epoch',
  step: 'step',
  training: 'training loss',
  validation: 'validation loss',
  speed: '{n} {n|step|steps}/s',
  ready: 'Ready',
  running: 'Training',
  paused: 'Paused',
  finished: 'Finished',
  diverged: 'Diverged',
  failed: 'Stopped',
} as const;

export type TextKey = keyof typeof ENGLISH;

/** Words of the scrubber, in English where the server sends none. */
export const SCRUBBER = {
  label: 'Go back in time',
  value: 'Step {step} of {furthest}, epoch {epoch}',
} as const;

export type ScrubberKey = keyof typeof SCRUBBER;
