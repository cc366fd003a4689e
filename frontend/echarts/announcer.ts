/** Milliseconds a screen reader is left in peace. */
const PEACE = 5000;

/** Hands sentences to a live region: at once, but the next not before a while, and then only the newest. */
export class Announcer {
  readonly #write: (text: string) => void;
  #said = '';
  #next = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  say(text: string): void {
    this.#next = text;
    if (this.#timer === undefined) this.#speak();
  }

  /** Answers what the reader did just now, without delay. */
  answer(text: string): void {
    this.#next = this.#said;
    this.#write(text);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #speak(): void {
    this.#timer = undefined;
    if (this.#next === this.#said) return;
    this.#write((this.#said = this.#next));
    this.#timer = setTimeout(() => this.#speak(), PEACE);
  }
}
