/**
 * When pictures look at their sizes and are drawn: as the browser tells of another size, and with its next animation frame. Where a page goes
 * on paper neither comes before it is printed; then all of them do both at once.
 */

const observers = new Set<SizeWatch>();
const waiting = new Map<number, FrameRequestCallback>();

/** Tells of elements that have another size, or may have when it is asked to look. */
export class SizeWatch {
  readonly #targets = new Set<Element>();
  readonly #changed: (target: Element) => void;
  readonly #observer: ResizeObserver;

  constructor(changed: (target: Element) => void) {
    this.#changed = changed;
    this.#observer = new ResizeObserver((entries) => entries.forEach(({ target }) => changed(target)));
  }

  observe(target: Element): void {
    this.#observer.observe(target);
    this.#targets.add(target);
    observers.add(this);
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#targets.clear();
    observers.delete(this);
  }

  look(): void {
    this.#targets.forEach((target) => this.#changed(target));
  }
}

/** Draws with the next animation frame, or at once where somebody asks for that; what it answers takes the wish back. */
export function soon(draw: FrameRequestCallback): number {
  const request = requestAnimationFrame((now) => {
    waiting.delete(request);
    draw(now);
  });
  waiting.set(request, draw);
  return request;
}

export function never(request: number): void {
  cancelAnimationFrame(request);
  waiting.delete(request);
}

/** All pictures look at their sizes. */
export function measureAll(): void {
  observers.forEach((observer) => observer.look());
}

let isNow = false;

/** Whether what is drawn just now must be there when that is done. */
export function isAtOnce(): boolean {
  return isNow;
}

/** All that wait are drawn; what they wish for after that has to wait. */
export function drawAll(): void {
  isNow = true;
  for (const [request, draw] of [...waiting]) {
    never(request);
    draw(performance.now());
  }
  isNow = false;
}
