import type { Place } from './model.ts';

/** After the last key this long counts as rest. */
const REST_MILLIS = 250;
const STEP = 0.01;
const LEAP = 0.1;

export interface Moved {
  /** The learner moved the point; draw it, and tell it. */
  moved(): void;
  /** The learner has let go. */
  rested(): void;
}

/** A point under the learner's hand, in parts of the axes from 0 to 1: moved by pointer and keys, told while moving and at rest. */
export class Mover {
  readonly #owner: Moved;
  readonly #hasUp: boolean;
  #at: Place | undefined;
  #before: Place | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #pointer = 0;
  #read: ((event: PointerEvent) => Place) | undefined;

  /** @param hasUp whether it moves along the vertical axis too */
  constructor(owner: Moved, hasUp: boolean) {
    this.#owner = owner;
    this.#hasUp = hasUp;
  }

  /** Where the learner put it; undefined while the server's point is shown. */
  get at(): Place | undefined {
    return this.#at;
  }

  /** While true, what comes from outside waits. */
  get isBusy(): boolean {
    return this.#before !== undefined || this.#rest !== undefined;
  }

  get isDragging(): boolean {
    return this.#before !== undefined;
  }

  /** The server's point is shown again. */
  release(): void {
    if (!this.isBusy) this.#at = undefined;
  }

  /** Begins a drag from `from`; `read` tells which place the pointer means. A second finger is ignored. */
  press(event: PointerEvent, from: Place, read: (event: PointerEvent) => Place): void {
    if (event.button !== 0 || this.isDragging) return;
    (event.currentTarget as HTMLElement).setPointerCapture?.(event.pointerId);
    this.#before = this.#at ?? from;
    this.#pointer = event.pointerId;
    this.#read = read;
    this.#move(read(event), from);
  }

  readonly drag = (event: PointerEvent) => {
    if (event.pointerId === this.#pointer && this.#read) this.#move(this.#read(event), this.#before!);
  };

  readonly drop = (event: PointerEvent) => {
    if (event.pointerId !== this.#pointer || !this.#before) return;
    const isOther = this.#at !== undefined && !same(this.#before, this.#at);
    this.#before = this.#read = undefined;
    if (isOther) this.#settle();
  };

  /** The gesture became a scroll, or Escape was pressed: as if nothing had been. */
  readonly cancel = () => {
    const before = this.#before;
    this.#before = this.#read = undefined;
    if (before) this.#move(before, before);
  };

  /** Whether the key moved it. */
  keyPressed(event: KeyboardEvent, from: Place): boolean {
    if (event.key === 'Escape' && this.isDragging) {
      this.cancel();
      return true;
    }
    const way = event.altKey || event.ctrlKey || event.metaKey ? undefined : wayOf(event, this.#hasUp);
    if (!way) return false;
    const at = this.#at ?? from;
    this.#move({ x: at.x + way.x, y: at.y + way.y }, from);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#settle(), REST_MILLIS);
    return true;
  }

  /** The learner turned to something else: keys are at rest now. */
  readonly leave = () => {
    if (this.#rest !== undefined) this.#settle();
  };

  /** A whole choice at once, such as a tap. */
  put(at: Place, from: Place): void {
    this.#move(at, from);
    this.#settle();
  }

  /** Drops what is under way, for an element that leaves the page. */
  stop(): void {
    clearTimeout(this.#rest);
    this.#rest = this.#before = this.#read = undefined;
  }

  #move({ x, y }: Place, from: Place): void {
    const next = { x: clamp(x), y: this.#hasUp ? clamp(y) : y };
    if (same(next, this.#at ?? from)) return;
    this.#at = next;
    this.#owner.moved();
  }

  #settle(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#owner.rested();
  }
}

/** What a key changes, in parts of the axes; undefined for keys that mean nothing here. */
export function wayOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, hasUp: boolean): Place | undefined {
  const step = shiftKey ? LEAP : STEP;
  const up = (by: number) => (hasUp ? { x: 0, y: by } : { x: by, y: 0 });
  switch (key) {
    case 'ArrowRight':
      return { x: step, y: 0 };
    case 'ArrowLeft':
      return { x: -step, y: 0 };
    case 'ArrowUp':
      return up(step);
    case 'ArrowDown':
      return up(-step);
    case 'PageUp':
      return up(LEAP);
    case 'PageDown':
      return up(-LEAP);
    default:
      return undefined;
  }
}

function same(a: Place, b: Place): boolean {
  return a.x === b.x && a.y === b.y;
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}
