/** Tells a moment after the last disturbance that nothing has moved since. */
export class Calm {
  readonly #millis: number;
  readonly #came: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(millis: number, came: () => void) {
    this.#millis = millis;
    this.#came = came;
  }

  /** Another disturbance is likely at once. */
  get isDisturbed(): boolean {
    return this.#timer !== undefined;
  }

  disturb(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#came();
    }, this.#millis);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
