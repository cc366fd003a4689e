/** Milliseconds after which what the server was asked is asked again: an answer may be lost on its way. */
export const PATIENCE = 5_000;

/** Has the server tell what changed on the page: once at a time, and once more where somebody knocked meanwhile. */
export class Fetching {
  private readonly fetch: () => Promise<void>;
  private readonly after: (millis: number, action: () => void) => () => void;
  private current = 0; // 0: nothing is under way
  private begun = 0;
  private isKnocked = false;

  /**
   * @param fetch asks; resolves when the changes are there
   * @param after calls an action after so many milliseconds, unless the function it returns is called before
   */
  constructor(fetch: () => Promise<void>, after: (millis: number, action: () => void) => () => void) {
    this.fetch = fetch;
    this.after = after;
  }

  /** Somebody knocked. */
  come(): void {
    this.isKnocked = true;
    if (this.current) return;
    this.isKnocked = false;
    const mine = ++this.begun;
    this.current = mine;
    const over = () => {
      late();
      if (this.current !== mine) return;
      this.current = 0;
      if (this.isKnocked) this.come();
    };
    const late = this.after(PATIENCE, over);
    this.fetch().then(over, over); // where it fails the page is made anew
  }
}
