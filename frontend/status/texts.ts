/** Words of the status line, in English where the server sends none. */
export const ENGLISH = {
  epoch: 'Epoch',
  step: 'step',
  training: 'training loss',
  validation: 'validation loss',
  speed: '{n} steps/s',
  ready: 'Ready',
  running: 'Training',
  paused: 'Paused',
  finished: 'Finished',
  diverged: 'Diverged',
  failed: 'Stopped',
} as const;

export type TextKey = keyof typeof ENGLISH;
