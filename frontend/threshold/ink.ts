/** The theme's colours and font, as a canvas needs them. */

import { freshPen } from '../plot/pen.ts';

/** Hidden elements whose `color` is one of ours and has a transition: its end tells of a change of theme. */
export const PROBES = ['positive', 'negative', 'ink', 'quiet', 'line', 'paper'] as const;

export type Ink = Record<(typeof PROBES)[number] | 'font', string>;

/** Colours of the probe elements below `root`. */
export function readInk(root: ParentNode): Ink {
  const styles = PROBES.map((name) => getComputedStyle(root.querySelector(`.probe.${name}`)!));
  const colours = PROBES.map((name, i) => [name, styles[i].color]);
  return { ...Object.fromEntries(colours), font: styles[0].fontFamily };
}

/** A picture that is drawn once and copied until what it depends on is another. */
export class Layer {
  private readonly canvas = document.createElement('canvas');
  private key: unknown[] = [];

  /** Draws where one of `key` or the size is another than last time, and lays the picture under `pen`. */
  copyTo(pen: CanvasRenderingContext2D, width: number, height: number, key: unknown[], draw: (layer: CanvasRenderingContext2D) => void): void {
    const now = [...key, width, height, devicePixelRatio];
    if (now.length !== this.key.length || now.some((one, i) => one !== this.key[i])) {
      const layer = freshPen(this.canvas, width, height);
      if (!layer) return;
      this.key = now;
      draw(layer);
    }
    pen.drawImage(this.canvas, 0, 0, width, height);
  }
}
