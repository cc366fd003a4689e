/** A request unanswered for so long (milliseconds) is given up: the next one may go. */
const PATIENCE = 400;

/**
 * Sends the newest of many wishes, one at a time: the next one goes when the last was answered. What was wished in between is
 * never sent.
 */
export class Pacer {
  readonly #send: (wish: number) => void;
  #asked: number | undefined;
  #askedAt = 0;
  #next: number | undefined;

  constructor(send: (wish: number) => void) {
    this.#send = send;
  }

  /** Whether an answer is still to come. */
  get isWaiting(): boolean {
    return this.#asked !== undefined;
  }

  wish(value: number, now: number): void {
    if (this.isWaiting && now - this.#askedAt < PATIENCE) this.#next = value;
    else this.#ask(value, now);
  }

  /** What the server shows now. */
  answered(value: number, now: number): void {
    if (value !== this.#asked) return;
    this.#asked = undefined;
    const next = this.#next;
    this.#next = undefined;
    if (next !== undefined && next !== value) this.#ask(next, now);
  }

  #ask(value: number, now: number): void {
    this.#asked = value;
    this.#askedAt = now;
    this.#next = undefined;
    this.#send(value);
  }
}
