import { decimalSign } from '../text/number.ts';
import { pointAt } from './edges.ts';
import { brief } from './numbers.ts';
import { curveOf } from './painter.ts';
import type { Picture } from './picture.ts';
import { languageOf } from '../text/language.ts';

const MOST_EDGES = 4;
const LEAST_ROOM = 130;

/** In a picture with few edges, each weight and the bias are written beside what they belong to. */
export class WeightLabels {
  private spans: HTMLSpanElement[] = [];

  /** Writes the numbers of the scene into a layer above the drawing; changes texts in place. */
  write(layer: HTMLElement, { scene }: Picture, biasName: string): void {
    const labels = this.labelsOf(scene, biasName, decimalSign(languageOf(layer)));
    while (this.spans.length > labels.length) this.spans.pop()!.remove();
    labels.forEach(({ x, y, text }, index) => {
      const span = (this.spans[index] ??= this.added(layer));
      span.textContent = text;
      span.style.transform = `translate(calc(${x.toFixed(1)}px - 50%), calc(${y.toFixed(1)}px - 50%))`;
    });
  }

  private labelsOf(scene: Picture['scene'], biasName: string, sign: string) {
    const { sizes, spots, parameters } = scene;
    const isSmall = sizes.length === 2 && sizes[0] * sizes[1] <= MOST_EDGES;
    if (!isSmall || spots[1][0].x - spots[0][0].x < LEAST_ROOM) return [];
    const weights = Array.from({ length: sizes[0] * sizes[1] }, (_, k) => {
      const edge = { layer: 0, out: Math.floor(k / sizes[0]), in: k % sizes[0] };
      return { ...pointAt(curveOf(spots, edge), 0.4), text: brief(parameters[k], sign) };
    });
    const biases = spots[1].map(({ x, y, tile }, out) => {
      return { x, y: y + tile / 2 + 16, text: `${biasName} ${brief(parameters[sizes[0] * sizes[1] + out], sign)}` };
    });
    return [...weights, ...biases];
  }

  private added(layer: HTMLElement): HTMLSpanElement {
    const span = document.createElement('span');
    span.className = 'weight';
    layer.append(span);
    return span;
  }
}
