/** What a search needs of the world. */
interface Means {
  /** Calls `action` after so many milliseconds, unless the function it returns is called before. */
  after(millis: number, action: () => void): () => void;
  /** From 0 to 1. */
  random(): number;
}

const PAUSE = 400; // milliseconds between two questions, more or less: a class does not ask in the same moment
const SPREAD = 0.5;
const SHORT = 1_200; // milliseconds after which a question is given up, and the connection with it, which may be dead;
const LONG = 6_000; // but where the way is long, answers take longer
const PATIENT = 8; // every such question
const GOOD = 200;
const GONE = 410;

/**
 * Asks for the server again and again, until it answers. A question does not wait for the one before: where nothing comes through and
 * nobody says so, the next one does when the way is free.
 */
export class Search {
  private readonly means: Means;
  private readonly ask: (signal: AbortSignal) => Promise<{ status: number }>;
  private readonly found: (isKnown: boolean) => void;
  private readonly missed: () => void;
  private readonly open = new Set<AbortController>();
  private asked = 0;
  private next?: () => void;

  /**
   * @param ask something small; rejects where there is no server, and when the signal says so
   * @param found told once, and then the search is over: whether the server knows who asks
   * @param missed told when an answer does not come soon
   */
  constructor(means: Means, ask: (signal: AbortSignal) => Promise<{ status: number }>, found: (isKnown: boolean) => void, missed: () => void) {
    this.means = means;
    this.ask = ask;
    this.found = found;
    this.missed = missed;
  }

  get isOn(): boolean {
    return this.next !== undefined;
  }

  start(): void {
    if (!this.isOn) this.turn();
  }

  /** Asks now, where it searches at all. */
  hurry(): void {
    if (!this.isOn) return;
    this.next!();
    this.turn();
  }

  stop(): void {
    this.next?.();
    this.next = undefined;
    this.asked = 0;
    this.open.forEach((question) => question.abort());
    this.open.clear();
  }

  private turn(): void {
    if (this.asked > 0) this.missed();
    this.next = this.means.after(PAUSE * (1 + SPREAD * (this.means.random() - 0.5)), () => this.turn());
    void this.question();
  }

  private async question(): Promise<void> {
    const question = new AbortController();
    this.open.add(question);
    const late = this.means.after(++this.asked % PATIENT === 0 ? LONG : SHORT, () => question.abort());
    try {
      const { status } = await this.ask(question.signal);
      if (this.open.has(question) && (status === GOOD || status === GONE)) this.over(status === GOOD);
    } catch {
      if (this.open.has(question)) this.missed(); // the next one may get through
    } finally {
      late();
      this.open.delete(question);
    }
  }

  private over(isKnown: boolean): void {
    this.stop();
    this.found(isKnown);
  }
}
