import type { Spot } from '../plot/marks.ts';
import type { ParameterAxis, Place } from './model.ts';
import type { Mover } from './mover.ts';

/** What holds a point that can be grasped; places are parts of the axes. */
export interface Graspable {
  handle(): HTMLElement;
  isMovable(): boolean;
  /** Where the point stands. */
  parts(): Place;
  partsUnder(event: MouseEvent): Place;
  /** Whether a pointer there can mean the point; beside it are other things. */
  isNear(event: MouseEvent): boolean;
}

/** Takes a point by its handle, or takes it along to where a mouse presses or a finger taps; keys move it. */
export class Grasp {
  readonly #owner: Graspable;
  readonly #mover: Mover;

  constructor(owner: Graspable, mover: Mover) {
    this.#owner = owner;
    this.#mover = mover;
  }

  /** The handle keeps its distance to the pointer; a mouse elsewhere takes the point along, a finger there may want to scroll. */
  readonly pressed = (event: PointerEvent) => {
    const owner = this.#owner;
    if (!owner.isMovable()) return;
    const isGrip = event.target === owner.handle();
    if (!isGrip && (event.pointerType !== 'mouse' || !owner.isNear(event))) return;
    const [from, under] = [owner.parts(), owner.partsUnder(event)];
    const grip = isGrip ? { x: from.x - under.x, y: from.y - under.y } : { x: 0, y: 0 };
    this.#mover.press(event, from, (move) => {
      const at = owner.partsUnder(move);
      return { x: at.x + grip.x, y: at.y + grip.y };
    });
    owner.handle().focus({ preventScroll: true });
    event.preventDefault();
  };

  /** A finger's tap; the mouse has moved the point before. */
  readonly clicked = (event: PointerEvent) => {
    const owner = this.#owner;
    if (event.pointerType === 'mouse' || !owner.isMovable() || event.target === owner.handle() || !owner.isNear(event)) return;
    this.#mover.put(owner.partsUnder(event), owner.parts());
  };

  /** Whether the key moved the point. */
  keyPressed(event: KeyboardEvent): boolean {
    return this.#owner.isMovable() && this.#mover.keyPressed(event, this.#owner.parts());
  }
}

/** Lays the handle over a point, and says of it what a slider says. */
export function putHandle(handle: HTMLElement, [left, top]: Spot, { low, high }: ParameterAxis, value: number, words: string): void {
  handle.style.translate = `${left}px ${top}px`;
  handle.setAttribute('aria-valuemin', String(low));
  handle.setAttribute('aria-valuemax', String(high));
  handle.setAttribute('aria-valuenow', String(value));
  handle.setAttribute('aria-valuetext', words);
}

/** A key that was understood goes no further. */
export function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
