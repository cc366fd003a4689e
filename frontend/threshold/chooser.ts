/** The threshold under the learner's hand: moved by pointer and keys, told while moving and at rest. */

/** After the last key this long counts as rest. */
const REST_MILLIS = 250;
const STEP = 0.01;
const LEAP = 0.1;

export interface Chosen {
  /** The threshold is another now; draw it, and tell it where the learner moved it. */
  moved(isByLearner: boolean): void;
  /** The learner has let go. */
  rested(): void;
}

export class Chooser {
  value = 0.5;
  private readonly owner: Chosen;
  private before: number | undefined;
  private rest = 0;
  private pointer = 0;
  private dragged: ((event: PointerEvent) => number) | undefined;

  constructor(owner: Chosen) {
    this.owner = owner;
  }

  /** While true, what comes from outside waits. */
  get isBusy(): boolean {
    return this.before !== undefined || this.rest !== 0;
  }

  get isDragging(): boolean {
    return this.before !== undefined;
  }

  /** From outside; not told, and not taken while the learner is at it. */
  accept(value: number): void {
    if (this.isBusy || !Number.isFinite(value)) return;
    this.value = clamp(value);
    this.owner.moved(false);
  }

  /** Begins a drag; `read` tells which threshold the pointer means. A second finger is ignored. */
  press(event: PointerEvent, read: (event: PointerEvent) => number): void {
    if (event.button !== 0 || this.isDragging) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.before = this.value;
    this.pointer = event.pointerId;
    this.dragged = read;
    this.move(read(event));
  }

  readonly drag = (event: PointerEvent) => {
    if (event.pointerId === this.pointer && this.dragged) this.move(this.dragged(event));
  };

  readonly release = (event: PointerEvent) => {
    if (event.pointerId !== this.pointer || this.before === undefined) return;
    const isOther = this.before !== this.value;
    this.before = this.dragged = undefined;
    if (isOther) this.settle();
  };

  /** The gesture became a scroll, or Escape was pressed: as if nothing had been. */
  readonly cancel = () => {
    const { before } = this;
    this.before = this.dragged = undefined;
    if (before !== undefined) this.move(before);
  };

  readonly keyPressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return this.cancel();
    const value = afterKey(this.value, event);
    if (value === undefined) return;
    event.preventDefault();
    this.move(value);
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.settle(), REST_MILLIS);
  };

  /** A whole choice at once: typed, or a point of a curve. */
  choose(value: number): void {
    if (value === this.value) return;
    this.move(value);
    this.settle();
  }

  /** Drops what is under way, for an element that leaves the page. */
  stop(): void {
    clearTimeout(this.rest);
    this.rest = 0;
    this.before = this.dragged = undefined;
  }

  private move(value: number): void {
    if (value === this.value) return;
    this.value = value;
    this.owner.moved(true);
  }

  private settle(): void {
    clearTimeout(this.rest);
    this.rest = 0;
    this.owner.rested();
  }
}

/** Where a key leads; undefined for keys that mean nothing here. */
export function afterKey(value: number, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): number | undefined {
  const step = shiftKey ? LEAP : STEP;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return tidy(value + step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return tidy(value - step);
    case 'PageUp':
      return tidy(value + LEAP);
    case 'PageDown':
      return tidy(value - LEAP);
    case 'Home':
      return 0;
    case 'End':
      return 1;
    default:
      return undefined;
  }
}

/** Three decimals, in [0, 1]. */
export function tidy(value: number): number {
  return clamp(Math.round(value * 1000) / 1000);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
