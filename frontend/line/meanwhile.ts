/** Something a learner did: to which element, and what that element told. */
export interface Deed {
  where: Where;
  type: string;
  /** Of an event of ours. */
  detail?: unknown;
  /** Of a field, after the change. */
  value?: unknown;
  checked?: boolean;
  /** When it was done. */
  at?: number;
}

/** An element that a page made anew has too: the one with this name, of those with the same tag and name. */
export interface Where {
  tag: string;
  name: string;
  index: number;
}

const KEPT = 'paso-meanwhile';
const MOST = 100; // deeds that are kept
const DOERS = 'vaadin-button, button, a[href], summary, [role=button]';
const FIELDS = 'vaadin-checkbox, vaadin-select, vaadin-text-field, vaadin-text-area, input, textarea, select';
const JUST_NOW = 1_000; // milliseconds
const PATIENCE = 5_000; // milliseconds until an element is there to do it again

/**
 * What a learner does while the server cannot hear it. Vaadin sends it later, as long as the server knows the page; where the page has
 * to be made anew, it is done again there.
 */
export class Meanwhile {
  private deeds: Deed[] = [];
  private readonly types = new Set<string>();
  private isDoing = false;
  private readonly note = (event: Event) => this.add(event);

  /** Watches clicks, fields, and the events that elements name in `data-does`. */
  watch(): void {
    const named = [...document.querySelectorAll<HTMLElement>('[data-does]')].flatMap((element) => element.dataset.does!.split(' '));
    for (const type of ['click', 'change', ...named]) {
      if (this.types.has(type)) continue;
      this.types.add(type);
      document.addEventListener(type, this.note, true); // comes past here even where it does not bubble
    }
  }

  stop(): void {
    for (const type of this.types) document.removeEventListener(type, this.note, true);
    this.types.clear();
  }

  /** The server has heard all that was done, but perhaps what was done just now. */
  arrived(): void {
    this.deeds = this.deeds.filter((deed) => Date.now() - (deed.at ?? 0) < JUST_NOW);
  }

  /** The page is about to be made anew: what the server has not heard is kept for then. */
  keep(): void {
    try {
      if (this.deeds.length > 0) sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, deeds: this.deeds }));
    } catch {
      // somebody's file, larger than a tab may keep: it must be brought again
    }
  }

  /**
   * Does again what was kept, one after the other, each when its element is there.
   *
   * @param settled resolves when the server has answered and the page shows it
   */
  async again(settled: () => Promise<void>): Promise<void> {
    const kept = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    if (!kept) return;
    this.isDoing = true;
    const { path, deeds } = JSON.parse(kept) as { path: string; deeds: Deed[] };
    for (const deed of path === location.pathname ? deeds : []) {
      const element = await found(deed.where);
      if (element) redo(element, deed);
      await settled();
    }
    this.isDoing = false;
  }

  private add(event: Event): void {
    if (this.isDoing) return;
    const deed = deedOf(event);
    if (!deed) return;
    const last = this.deeds.at(-1);
    const isSame = last && deed.type !== 'click' && last.type === deed.type && JSON.stringify(last.where) === JSON.stringify(deed.where);
    if (isSame) this.deeds.pop(); // the last value counts
    this.deeds = [...this.deeds, { ...deed, at: Date.now() }].slice(-MOST);
  }
}

function deedOf(event: Event): Deed | undefined {
  const target = event.target as HTMLElement;
  if (target.closest?.('paso-copy-link')) return undefined; // what was copied is copied
  if (event.type === 'click') {
    const doer = target.closest<HTMLElement>(DOERS);
    return doer ? { where: whereIs(doer), type: 'click' } : undefined;
  }
  if (event.type === 'change') {
    const field = (target.closest('vaadin-checkbox, vaadin-select, vaadin-text-field, vaadin-text-area') ?? target.closest(FIELDS)) as HTMLInputElement | null;
    return field ? { where: whereIs(field), type: 'change', value: field.value, checked: field.checked } : undefined;
  }
  const isNamed = target.dataset?.does?.split(' ').includes(event.type);
  return isNamed ? { where: whereIs(target), type: event.type, detail: (event as CustomEvent).detail } : undefined;
}

function redo(element: HTMLElement, deed: Deed): void {
  if (deed.type === 'click') element.click();
  else if (deed.type === 'change') {
    const field = element as HTMLInputElement;
    if (deed.checked !== undefined) field.checked = deed.checked;
    if (deed.value !== undefined && field.type !== 'radio' && field.type !== 'checkbox') field.value = String(deed.value);
    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  } else {
    Object.entries((deed.detail as object) ?? {}).forEach(([name, value]) => { // the element shows what it tells
      if (name in element) (element as unknown as Record<string, unknown>)[name] = value;
    });
    element.dispatchEvent(new CustomEvent(deed.type, { detail: deed.detail, bubbles: true, composed: true }));
  }
}

function nameOf(element: HTMLElement): string {
  const label = (element as { label?: unknown }).label;
  return (
    element.id.replace(/^[a-z-]*-\d+$/, '') || // numbered by a component, in the order in which it was made
    element.getAttribute('aria-label') ||
    (typeof label === 'string' && label) ||
    (element.closest('label') ?? element).textContent!.trim().slice(0, 80)
  );
}

function alike(tag: string, name: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(tag)].filter((element) => nameOf(element) === name);
}

function whereIs(element: HTMLElement): Where {
  const tag = element.localName;
  const name = nameOf(element);
  return { tag, name, index: Math.max(0, alike(tag, name).indexOf(element)) };
}

/** Waits for the element, and until it can be used. */
async function found(where: Where): Promise<HTMLElement | undefined> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const element = alike(where.tag, where.name)[where.index];
    if (element && !element.hasAttribute('disabled')) return element;
    await new Promise((done) => setTimeout(done, 50));
  }
  return undefined;
}
