/** Where a page is in its run: what a reload needs besides the address. */
export interface Place {
  step: number;
  isTraining: boolean;
}

/** What this needs of a page. Tests bring their own. */
export interface Bar {
  /** Path, question mark and query. */
  read(): string;
  /** Replaces the entry of the history; browsers take few of these. */
  write(address: string): void;
  keep(name: string, text: string): void;
  now(): number;
}

/** Under this name a tab keeps what its address does not say yet; the page's first script reads it (`Reload.java`). */
export const KEPT = 'paso-place';
const PAUSE = 2_000; // milliseconds between two changes of the address while it trains

/**
 * Keeps a page's address true while it trains: recipe, step, and whether it trains on. A reload in between finds the exact step in the
 * tab's own memory.
 */
export class PlaceKeeper {
  private readonly bar: Bar;
  private written = -Infinity;

  constructor(bar: Bar) {
    this.bar = bar;
  }

  /**
   * The page has painted another step.
   *
   * @param query what its address says of the recipe; empty where no address can
   * @param name of the step in the address
   */
  painted(query: string, name: string, place: Place): void {
    const from = this.bar.read();
    const to = address(from, query, name, place);
    if (to === from) return;
    if (!place.isTraining || this.bar.now() - this.written >= PAUSE) {
      this.written = this.bar.now();
      this.bar.write(to);
      this.bar.keep(KEPT, '');
    } else this.bar.keep(KEPT, JSON.stringify({ from, to }));
  }
}

/** The address of a place on the same page. */
export function address(now: string, query: string, name: string, place: Place): string {
  const path = now.split('?')[0]!;
  const values = new URLSearchParams(query);
  if (place.step > 0) values.set(name, String(place.step));
  if (place.isTraining) values.set('train', '1');
  const text = values.toString();
  return text ? `${path}?${text}` : path;
}
