import { int32, type ConfusionPart } from '../frames/frame.ts';

/** Counts of truth (rows) against prediction (columns), and what follows from them; undefined: divided by nothing. */
export class Counts {
  readonly classes: number;
  readonly #counts: ArrayLike<number>;

  private constructor(classes: number, counts: ArrayLike<number>) {
    this.classes = classes;
    this.#counts = counts;
  }

  /** Undefined when the bytes are not a square of that size. */
  static of(part: ConfusionPart): Counts | undefined {
    const counts = int32(part.counts);
    return part.classes > 0 && counts.length === part.classes ** 2 ? new Counts(part.classes, counts) : undefined;
  }

  at(truth: number, predicted: number): number {
    return this.#counts[truth * this.classes + predicted];
  }

  get total(): number {
    return this.indices.reduce((sum, truth) => sum + this.ofClass(truth), 0);
  }

  /** Points that were predicted as what they are. */
  get right(): number {
    return this.indices.reduce((sum, i) => sum + this.at(i, i), 0);
  }

  /** Points of a class. */
  ofClass(truth: number): number {
    return this.indices.reduce((sum, predicted) => sum + this.at(truth, predicted), 0);
  }

  recall(one: number): number | undefined {
    return part(this.at(one, one), this.ofClass(one));
  }

  precision(one: number): number | undefined {
    return part(this.at(one, one), this.indices.reduce((sum, truth) => sum + this.at(truth, one), 0));
  }

  get indices(): number[] {
    return [...Array(this.classes).keys()];
  }
}

function part(some: number, all: number): number | undefined {
  return all > 0 ? some / all : undefined;
}
