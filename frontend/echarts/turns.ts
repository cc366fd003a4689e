const MOST = 8; // milliseconds of an animation frame, after which nobody else begins in it

/**
 * Whose turn it is in an animation frame to do what takes long: of many that come with a page, some in each, so that what is there answers
 * before all of them are.
 */
export class Turns {
  readonly #clock: () => number;
  #frame = -1;
  #begun = 0;

  /** @param clock in milliseconds */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Whether to begin now, in the frame that has this time; who may not asks again in the next. There is always one who may. */
  take(frame: number): boolean {
    if (frame !== this.#frame) [this.#frame, this.#begun] = [frame, this.#clock()];
    else if (this.#clock() - this.#begun > MOST) return false;
    return true;
  }
}
