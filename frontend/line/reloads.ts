const KEPT = 'paso-reloads';
const SPAN = 60_000; // milliseconds in which reloads count as one after the other
const WAITS = [0, 0, 3_000, 10_000, 30_000]; // before the first, the second … of them
const SPREAD = 100; // a class does not come back in the same moment, nor notices in the same moment that it can

/** Makes the page anew, and not again and again where that does not help. */
export class Reloads {
  private isUnderWay = false;

  private readonly store: Pick<Storage, 'getItem' | 'setItem'>;
  private readonly act: () => void;
  private readonly after: (millis: number, action: () => void) => void;
  private readonly now: () => number;
  private readonly random: () => number;

  /** @param act makes the page anew */
  constructor(
    store: Pick<Storage, 'getItem' | 'setItem'>,
    act: () => void,
    after = (millis: number, action: () => void): void => void setTimeout(action, millis),
    now: () => number = Date.now,
    random: () => number = Math.random,
  ) {
    this.store = store;
    this.act = act;
    this.after = after;
    this.now = now;
    this.random = random;
  }

  reload(): void {
    if (this.isUnderWay) return;
    this.isUnderWay = true;
    const recent = this.times().filter((time) => this.now() - time < SPAN);
    this.after(WAITS[Math.min(recent.length, WAITS.length - 1)]! + SPREAD * this.random(), () => {
      this.store.setItem(KEPT, JSON.stringify([...recent, this.now()]));
      this.act();
    });
  }

  private times(): number[] {
    try {
      const times = JSON.parse(this.store.getItem(KEPT) ?? '[]') as unknown;
      return Array.isArray(times) ? times.filter((time) => typeof time === 'number') : [];
    } catch {
      return [];
    }
  }
}
