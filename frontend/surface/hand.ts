import { swallow, type Grasp } from './grasp.ts';
import type { Mover } from './mover.ts';
import type { Turner } from './turner.ts';

/** Pointer and keys over a surface: in perspective they turn it, from above they move its point. */
export class Hand {
  readonly #turns: () => boolean;
  readonly #turner: Turner;
  readonly #mover: Mover;
  readonly #grasp: Grasp;

  constructor(turns: () => boolean, turner: Turner, mover: Mover, grasp: Grasp) {
    this.#turns = turns;
    this.#turner = turner;
    this.#mover = mover;
    this.#grasp = grasp;
  }

  readonly pressed = (event: PointerEvent) => (this.#turns() ? this.#turner.press(event) : this.#grasp.pressed(event));

  readonly pulled = (event: PointerEvent) => (this.#turns() ? this.#turner.pull(event) : this.#mover.drag(event));

  readonly dropped = (event: PointerEvent) => {
    this.#turner.drop(event);
    this.#mover.drop(event);
  };

  readonly cancelled = (event: PointerEvent) => {
    this.#turner.drop(event);
    this.#mover.cancel();
  };

  readonly clickedTwice = () => {
    if (this.#turns()) this.#turner.turnBack();
  };

  readonly keyPressed = (event: KeyboardEvent) => {
    if (this.#turns() ? this.#turner.keyPressed(event) : this.#grasp.keyPressed(event)) swallow(event);
  };
}
