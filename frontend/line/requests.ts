const LONGEST = 20_000; // milliseconds without any progress
const YOUNG = 1_000; // a request that was sent since the network came back is left alone

interface Pending {
  /** When it was sent, or last made progress. */
  since: number;
}

/**
 * Vaadin's own requests: each says to which page it belongs, and none waits for ever. They would where their connection is dead and
 * nobody says so; one that is given up here is sent again by Vaadin, and the server knows it again where it had arrived.
 */
export class Requests {
  private readonly pending = new Map<XMLHttpRequest, Pending>();
  private readonly now: () => number;
  /** Of the page's line; `Lines.java` takes it for a sign that a browser shows the page. */
  key = '';

  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  /** From now on watches what `type` sends to Vaadin. */
  watch(type: typeof XMLHttpRequest): void {
    const requests = this;
    const { open, send } = type.prototype;
    const watched = new WeakSet<XMLHttpRequest>();
    type.prototype.open = function (this: XMLHttpRequest, ...given: unknown[]) {
      if (String(given[1]).includes('v-r=uidl')) watched.add(this);
      return open.apply(this, given as Parameters<typeof open>);
    } as typeof open;
    type.prototype.send = function (this: XMLHttpRequest, body?: XMLHttpRequestBodyInit | Document | null) {
      if (watched.has(this)) {
        if (requests.key) this.setRequestHeader('Paso-Line', requests.key);
        requests.begin(this);
      }
      return send.call(this, body);
    };
  }

  begin(request: XMLHttpRequest): void {
    const moved = () => this.pending.set(request, { since: this.now() });
    moved();
    request.upload.addEventListener('progress', moved);
    request.addEventListener('progress', moved);
    request.addEventListener('loadend', () => this.pending.delete(request));
  }

  /** The network was away and is back: what waited through that waits for nothing. */
  isBack(): void {
    this.giveUp(YOUNG);
  }

  /** Gives up what has made no progress for long. */
  look(): void {
    this.giveUp(LONGEST);
  }

  private giveUp(millis: number): void {
    for (const [request, { since }] of [...this.pending]) if (this.now() - since > millis) request.abort();
  }
}
