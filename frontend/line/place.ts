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
  /** Calls `action` after so many milliseconds, unless the function it returns is called before. */
  after(millis: number, action: () => void): () => void;
}

/** Under this name a tab keeps what its address does not say yet; the page's first script reads it (`Reload.java`). */
export const KEPT = 'paso-place';
const PAUSE = 2_000; // milliseconds between two changes of the address while it trains,
const REST = 400; // and while somebody looks through its steps

/**
 * Keeps a page's address true: recipe, step, and whether it trains. It changes now and then; a reload in between finds the exact step
 * in the tab's own memory.
 */
export class PlaceKeeper {
  private readonly bar: Bar;
  private written = -Infinity;
  private late?: () => void;
  private base?: string; // the address, but for its place, that this may change

  constructor(bar: Bar) {
    this.bar = bar;
  }

  /** The page says something new of its recipe: the address that is there now is the one to complete, until somebody goes back. */
  settle(name: string): void {
    this.leave();
    this.base = bare(this.bar.read(), name);
  }

  /**
   * The page shows another step.
   *
   * @param query what its address says besides
   * @param name of the step in the address
   */
  shows(query: string, name: string, place: Place): void {
    this.leave();
    const from = this.bar.read();
    const to = address(from, query, name, place);
    if (to === from || bare(from, name) !== this.base || isFirstVisit(from, query, name, place)) return;
    const wait = this.written + (place.isTraining ? PAUSE : REST) - this.bar.now();
    if (wait <= 0) this.write(to, name);
    else {
      this.bar.keep(KEPT, JSON.stringify({ from, to }));
      if (!place.isTraining) this.late = this.bar.after(wait, () => this.bar.read() === from && this.write(to, name));
    }
  }

  /** The page shows something else: what was to be written is not true any more. */
  leave(): void {
    this.late?.();
    this.late = undefined;
  }

  private write(to: string, name: string): void {
    this.base = bare(to, name);
    this.written = this.bar.now();
    this.bar.write(to);
    this.bar.keep(KEPT, '');
  }
}

/** Who has done nothing yet keeps a short address. */
function isFirstVisit(from: string, query: string, name: string, place: Place): boolean {
  if (place.step > 0 || place.isTraining) return false;
  const said = new URLSearchParams(from.split('?')[1] ?? '');
  const wanted = [...new URLSearchParams(query)].filter(([key]) => key !== 'e');
  return !['e', 'train', name].some((key) => said.has(key)) && wanted.every(([key, value]) => said.get(key) === value);
}

/** An address without the place in it. */
function bare(address: string, name: string): string {
  const [path, query] = address.split('?');
  const values = new URLSearchParams(query);
  values.delete(name);
  values.delete('train');
  return `${path}?${values}`;
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
