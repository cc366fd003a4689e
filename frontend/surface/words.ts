/** What is said of a surface, of a cut through it, and of the point on them. */

import type { Numbers } from '../echarts/numbers.ts';
import type { Place } from './model.ts';
import { verdictOf, type Cut, type Terrain } from './terrain.ts';
import { parameter, say, type Texts } from './texts.ts';

/** Writes numbers in the reader's language, and sentences in the server's words. */
export class Words {
  readonly #texts: Texts;
  readonly #numbers: Numbers;

  constructor(texts: Texts, numbers: Numbers) {
    this.#texts = texts;
    this.#numbers = numbers;
  }

  /** Where the point is, and the loss there. */
  point(terrain: Terrain, point: Place): string {
    return say(this.#texts, 'summary', this.#values(terrain, point));
  }

  /** The point, where there is one, and the lowest place, where it is known. */
  surface(terrain: Terrain, point: Place | undefined): string {
    const { minimum } = terrain.model;
    const lowest = minimum && say(this.#texts, 'summaryMinimum', this.#values(terrain, minimum));
    return [point && this.point(terrain, point), lowest].filter(Boolean).join(' · ');
  }

  /** Where the parameter stands, the loss there and how steep it is. */
  parameter(cut: Cut, at: number): string {
    const { loss, slope } = cut.at(at);
    return say(this.#texts, 'summarySection', { ...this.#along(cut, at, loss), slope: this.#numbers.decimals(slope, 2) });
  }

  /** The parameter, and where a step would lead. */
  section(cut: Cut, at: number, learningRate: number): string {
    const here = this.parameter(cut, at);
    if (!(learningRate > 0)) return here;
    const next = at - learningRate * cut.at(at).slope;
    const verdict = verdictOf(cut, at, learningRate);
    const step = say(this.#texts, 'summaryStep', this.#along(cut, next, cut.at(next).loss));
    return `${here} · ${verdict ? `${step}, ${say(this.#texts, verdict)}` : step}`;
  }

  #values(terrain: Terrain, place: Place): Record<string, string> {
    const { x, y } = terrain.model;
    return {
      x: x.label,
      y: y.label,
      xValue: parameter(this.#numbers, place.x),
      yValue: parameter(this.#numbers, place.y),
      loss: this.#numbers.significant(terrain.at(place).loss),
    };
  }

  #along(cut: Cut, at: number, loss: number): Record<string, string> {
    return { x: cut.model.x.label, xValue: parameter(this.#numbers, at), loss: this.#numbers.significant(loss) };
  }
}
