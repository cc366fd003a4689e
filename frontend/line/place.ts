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
  /** Makes a new entry. */
  push(address: string): void;
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
  private mine?: string; // the one that this wrote last
  private wrote?: string; // the same with its place

  constructor(bar: Bar) {
    this.bar = bar;
  }

  /**
   * The page says something new of its recipe: the address that is there is completed until somebody goes back. Where it is neither the
   * one that the server answered to nor the one written here last, somebody has gone on already, and another answer is on its way.
   *
   * @param of the query of the address that the server answered to
   */
  settle(name: string, of: string): void {
    this.leave();
    const now = bare(this.bar.read(), name);
    const answered = bare(`${now.split('?')[0]}?${of}`, name);
    if (now === answered || now === this.mine) this.base = now;
  }

  /** The page has another recipe, to which one can come back: it gets an entry of its own. */
  begin(query: string, name: string, place: Place): void {
    this.leave();
    const to = address(this.bar.read(), query, name, place);
    if (to !== this.bar.read()) this.bar.push(to);
    this.base = this.mine = bare(to, name);
    this.bar.keep(KEPT, '');
  }

  /**
   * The page shows another step.
   *
   * @param query what its address says besides
   * @param name of the step in the address
   */
  shows(query: string, name: string, place: Place): void {
    this.hold();
    const from = this.bar.read();
    const to = address(from, query, name, place);
    if (bare(from, name) !== this.base || isFirstVisit(from, query, name, place)) return;
    if (to === from) {
      if (this.wrote !== from) this.bar.keep(KEPT, ''); // a tab that is a copy has what the other one kept
      return;
    }
    const wait = this.written + (place.isTraining ? PAUSE : REST) - this.bar.now();
    if (wait <= 0) this.write(to, name);
    else {
      this.bar.keep(KEPT, JSON.stringify({ from, to }));
      if (!place.isTraining) this.late = this.bar.after(wait, () => this.bar.read() === from && this.write(to, name));
    }
  }

  /** The page shows something else: what was to be written is not true any more, and nothing is written until it has settled. */
  leave(): void {
    this.hold();
    this.base = undefined;
  }

  /** The page is left, perhaps for a moment: nothing is written later. */
  hold(): void {
    this.late?.();
    this.late = undefined;
  }

  /** A reload that has begun meanwhile asks for the address of before. */
  private write(to: string, name: string): void {
    const from = this.bar.read();
    this.base = this.mine = bare(to, name);
    this.written = this.bar.now();
    this.bar.write(to);
    this.wrote = to;
    this.bar.keep(KEPT, JSON.stringify({ from, to, isWritten: true }));
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

/** The address of a place on the same page; without a name for the step it cannot hold the recipe, and says no step of it. */
export function address(now: string, query: string, name: string, place: Place): string {
  const path = now.split('?')[0]!;
  const values = new URLSearchParams(query);
  if (name && place.step > 0) values.set(name, String(place.step));
  if (name && place.isTraining) values.set('train', '1');
  const text = values.toString();
  return text ? `${path}?${text}` : path;
}
