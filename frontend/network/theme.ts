/** Reads the theme's colours as the browser sees them, and tells when they change. */

import { palette, type Rgb } from './colours.ts';
import type { Ink } from './painter.ts';

/** Hidden elements whose `color` is one of ours and has a transition: its start tells of a change of theme. */
export const PROBES = ['positive', 'negative', 'low', 'high', 'paper', 'border'] as const;

/** Colours of the probe elements below `root`. */
export function readInk(root: ParentNode): Ink {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const [positive, negative, low, high, paper, border] = PROBES.map((name) => {
    const probe = root.querySelector(`.probe.${name}`)!;
    return getComputedStyle(probe).color;
  });
  const ground = solid(pen, paper);
  const maps = palette(solid(pen, low), ground, solid(pen, high));
  return { positive, negative, border, paper: `rgb(${ground.join(' ')})`, maps };
}

/** Any CSS colour as the pixel it paints on white. */
function solid(pen: CanvasRenderingContext2D, colour: string): Rgb {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
