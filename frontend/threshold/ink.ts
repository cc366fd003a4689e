/** The theme's colours and font, as a canvas needs them. */

/** Hidden elements whose `color` is one of ours and has a transition: its end tells of a change of theme. */
export const PROBES = ['positive', 'negative', 'ink', 'quiet', 'line', 'paper'] as const;

export type Ink = Record<(typeof PROBES)[number] | 'font', string>;

/** Colours of the probe elements below `root`. */
export function readInk(root: ParentNode): Ink {
  const styles = PROBES.map((name) => getComputedStyle(root.querySelector(`.probe.${name}`)!));
  const colours = PROBES.map((name, i) => [name, styles[i].color]);
  return { ...Object.fromEntries(colours), font: styles[0].fontFamily };
}

/** A pen for the whole canvas in CSS pixels, cleared; undefined while the canvas has no size. */
export function freshPen(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | undefined {
  if (width < 1 || height < 1) return undefined;
  const ratio = devicePixelRatio || 1;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
  const pen = canvas.getContext('2d')!;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  return pen;
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
