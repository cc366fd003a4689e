import type { Numbers } from '../echarts/numbers.ts';
import { choose, read } from '../text/number.ts';

export interface Typed {
  readonly numbers: Numbers;
  readonly threshold: number;
  /** What was typed is a threshold. */
  typed(threshold: number): void;
  /** It is none; undefined: that is forgotten again. */
  refuse(text: string | undefined): void;
}

/** The field where a threshold is typed; what was typed and not taken does not stay there. */
export class Entry {
  private readonly owner: Typed;

  constructor(owner: Typed) {
    this.owner = owner;
  }

  readonly focused = (event: Event) => (event.target as HTMLInputElement).select();

  readonly changed = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const threshold = thresholdIn(field.value);
    if (threshold === undefined) return this.owner.refuse(field.value.trim());
    field.dataset.shown = field.value;
    this.owner.typed(threshold);
  };

  readonly left = (event: Event) => this.write(event.target as HTMLInputElement);

  readonly keyPressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    this.owner.refuse(undefined);
    this.left(event);
  };

  /** The threshold may be another; somebody who is typing is left alone. */
  show(field: HTMLInputElement): void {
    if (!field.matches(':focus') || field.value === field.dataset.shown) this.write(field);
  }

  private write(field: HTMLInputElement): void {
    field.value = field.dataset.shown = this.owner.numbers.decimals(this.owner.threshold);
  }
}

/** In [0, 1]; undefined for anything else. */
export function thresholdIn(text: string): number | undefined {
  const isThreshold = (value: number) => value >= 0 && value <= 1;
  const { value } = choose(read(text), isThreshold); // in either language at most one reading is a threshold
  return value !== undefined && isThreshold(value) ? value : undefined;
}
