import { Calm } from './calm.ts';
import type { Turn } from './camera.ts';

/** Radians a pixel, and a key. */
const PACE = 0.009;
const KEY_PACE = 0.1;
/** After this long without turning the picture is drawn with all its pixels. */
const REST_MILLIS = 140;

export interface Turnable {
  turnBy(by: Turn): void;
  turnBack(): void;
  /** It was turned, or came to rest. */
  redraw(): void;
}

/** Turns a picture by pointer and keys. */
export class Turner {
  readonly #owner: Turnable;
  #pointer: number | undefined;
  #at: readonly [x: number, y: number] = [0, 0];
  readonly #calm: Calm;

  constructor(owner: Turnable) {
    this.#owner = owner;
    this.#calm = new Calm(REST_MILLIS, () => owner.redraw());
  }

  /** Another drawing is likely at once: it may be coarse. */
  get isBusy(): boolean {
    return this.#calm.isDisturbed;
  }

  press(event: PointerEvent): void {
    if (event.button !== 0 || this.#pointer !== undefined) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#pointer = event.pointerId;
    this.#at = [event.clientX, event.clientY];
  }

  pull({ pointerId, clientX, clientY }: PointerEvent): void {
    if (pointerId !== this.#pointer) return;
    this.#turn({ azimuth: (clientX - this.#at[0]) * PACE, elevation: (clientY - this.#at[1]) * PACE * 0.7 });
    this.#at = [clientX, clientY];
  }

  drop({ pointerId }: PointerEvent): void {
    if (pointerId === this.#pointer) this.#pointer = undefined;
  }

  /** Whether the key turned it. */
  keyPressed({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (altKey || ctrlKey || metaKey) return false;
    if (key === 'Home') {
      this.turnBack();
      return true;
    }
    const ways: Record<string, Turn> = {
      ArrowLeft: { azimuth: -KEY_PACE, elevation: 0 },
      ArrowRight: { azimuth: KEY_PACE, elevation: 0 },
      ArrowUp: { azimuth: 0, elevation: KEY_PACE },
      ArrowDown: { azimuth: 0, elevation: -KEY_PACE },
    };
    if (!ways[key]) return false;
    this.#turn(ways[key]);
    return true;
  }

  turnBack(): void {
    this.#owner.turnBack();
    this.#owner.redraw();
  }

  stop(): void {
    this.#calm.stop();
    this.#pointer = undefined;
  }

  #turn(by: Turn): void {
    this.#owner.turnBy(by);
    this.#calm.disturb();
    this.#owner.redraw();
  }
}
