import { css, html, LitElement } from 'lit';
import { giveWay } from '../first/first.ts';
import { PATIENCE } from './fetching.ts';
import { endDeadConnections } from './fresh.ts';
import { Meanwhile } from './meanwhile.ts';
import { pageLine } from './page.ts';
import { Reloads } from './reloads.ts';
import { Requests } from './requests.ts';
import type { LineState } from './line.ts';

/** What Vaadin puts on an element with client-callable methods. */
interface Server {
  come(): Promise<void>;
}

/** What Vaadin keeps about its own requests. */
interface ConnectionStore {
  state: string;
  addStateChangeListener(listener: (before: string, after: string) => void): void;
  removeStateChangeListener(listener: (before: string, after: string) => void): void;
}

function store(): ConnectionStore | undefined {
  return (window as unknown as { Vaadin?: { connectionState?: ConnectionStore } }).Vaadin?.connectionState;
}

/** Whether the router would ask the server; it does not while Vaadin waits. */
function isOnline(): boolean {
  const state = store()?.state;
  return state === undefined || state === 'connected' || state === 'loading';
}

/** Whether something that was done is on its way to the server. */
function isBusy(): boolean {
  const clients = (window as unknown as { Vaadin?: { Flow?: { clients?: Record<string, { isActive?(): boolean }> } } }).Vaadin?.Flow?.clients;
  return Object.values(clients ?? {}).some((client) => client.isActive?.());
}

const requests = new Requests();
requests.watch(XMLHttpRequest);

const pause = (millis: number): Promise<void> => new Promise((done) => setTimeout(done, millis));

/** When what was done has been answered, and what came of it is painted. */
async function settled(): Promise<void> {
  for (let calm = 0; calm < 3; calm = isBusy() ? 0 : calm + 1) await pause(100);
}

type Words = Partial<Record<'waiting' | 'leaving' | 'cookies', string>>;

const GRACE = 1_000; // milliseconds that a flicker may last before anything is said
const LOOK = 1_000; // and between two looks at whether Vaadin waits for nothing

/**
 * The browser's end of the page's line, and the place where the page says, quietly, that it waits for the network: for its line, or for
 * an answer to what the learner did.
 */
export class PasoLine extends LitElement {
  static override properties = {
    key: {},
    texts: { attribute: false },
    isShown: { state: true },
  };

  static override styles = css`
    :host {
      position: fixed;
      inset-block-start: max(6px, env(safe-area-inset-top)); /* nothing is worked with there while one waits */
      inset-inline: 0;
      display: flex;
      justify-content: center;
      pointer-events: none;
      z-index: 1000;
    }
    p {
      margin: 0 16px;
      padding: 7px 16px;
      border-radius: 999px;
      font: 500 var(--paso-text-title) / 1.3 var(--aura-font-family, system-ui, sans-serif);
      color: Canvas;
      background: CanvasText;
      box-shadow: 0 2px 12px var(--paso-shadow-strong);
      opacity: 0;
      visibility: hidden;
      transition: opacity 160ms;
    }
    p.shown {
      opacity: 0.92;
      visibility: visible;
    }
    @media (prefers-reduced-motion: reduce) {
      p {
        transition: none;
      }
    }
    @media (forced-colors: active) {
      p {
        border: 1px solid CanvasText;
      }
    }
  `;

  declare key: string;
  declare texts: Words;
  declare isShown: boolean;
  declare $server?: Server;

  private line: LineState | 'cookies' = 'open';
  private isAway = false;
  private late?: number;
  private look?: number;
  private asked = -Infinity;
  private calm = 0;
  private wanted?: () => void;
  private readonly meanwhile = new Meanwhile();
  private readonly reloads = new Reloads(sessionStorage, () => location.reload());
  private readonly hurry = () => pageLine.hurry();
  private readonly looked = () => document.visibilityState === 'visible' && pageLine.hurry();
  private readonly changed = (event: Event) => {
    const before = this.line;
    this.line = (event as CustomEvent<LineState>).detail;
    if (this.line === 'open' && before !== 'open') requests.isBack();
    this.judge();
  };
  private readonly requests = (_before: string, after: string) => {
    this.isAway = after === 'reconnecting' || after === 'connection-lost';
    this.judge();
  };
  /** Going elsewhere waits too: the router would show the browser's own page in place of this one, and forget it. */
  private readonly held = (event: Event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
    if (isOnline() || !link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.wanted = () => (link.isConnected ? link.click() : location.assign(link.href));
  };
  private readonly turned = (event: Event) => {
    if (isOnline()) return;
    event.stopImmediatePropagation();
    this.wanted = () => location.reload(); // at the address that is there now
  };
  private readonly moved = async () => {
    await endDeadConnections((signal) => fetch(new URL('robots.txt', document.baseURI), { cache: 'no-store', signal }).then((answer) => answer.text()));
    requests.isBack();
  };
  private readonly gone = () => this.anew();
  private readonly failures = new MutationObserver(() => this.replaceFailure());

  constructor() {
    super();
    this.key = '';
    this.texts = {};
    this.isShown = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.begin();
    addEventListener('online', this.hurry);
    document.addEventListener('visibilitychange', this.looked);
    pageLine.addEventListener('state', this.changed);
    pageLine.addEventListener('moved', this.moved);
    pageLine.addEventListener('gone', this.gone);
    this.failures.observe(document.body, { childList: true });
    store()?.addStateChangeListener(this.requests);
    this.look = window.setInterval(() => this.lookAround(), LOOK);
    this.meanwhile.watch();
    document.addEventListener('click', this.held, true); // after those of what is done meanwhile
    addEventListener('popstate', this.turned, true); // before the router's
    void this.ready().then(() => {
      giveWay();
      return this.meanwhile.again(() => settled());
    });
  }

  private lookAround(): void {
    this.meanwhile.watch();
    requests.look();
    if (this.isAway && this.line === 'open') this.makeSure();
    const isCalm = !this.isAway && this.line === 'open' && navigator.onLine && !isBusy();
    this.calm = isCalm ? this.calm + 1 : 0;
    if (this.calm > 1) this.meanwhile.arrived(); // what was done a moment ago may not be on its way yet
  }

  /** When the page is as far as it was before: its view is there and, where there are frames, the first is painted. */
  private async ready(): Promise<void> {
    for (let tries = 0; tries < 2_000 && this.isConnected; tries++) {
      if (document.querySelector('paso-frames[data-sequence]')) return;
      if (document.querySelector('main:not(#first > main) > *') && !document.querySelector('paso-frames')) return;
      await pause(5);
    }
  }

  /** Vaadin can go on saying that it waits when it does not any more: an answer is the proof. One may be lost on its way. */
  private makeSure(): void {
    if (performance.now() - this.asked < PATIENCE) return;
    this.asked = performance.now();
    void this.$server?.come().then(() => {
      this.asked = -Infinity;
      const state = store();
      if (state && this.isAway) state.state = 'connected';
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.hurry);
    document.removeEventListener('visibilitychange', this.looked);
    pageLine.removeEventListener('state', this.changed);
    pageLine.removeEventListener('moved', this.moved);
    pageLine.removeEventListener('gone', this.gone);
    this.failures.disconnect();
    store()?.removeStateChangeListener(this.requests);
    document.removeEventListener('click', this.held, true);
    removeEventListener('popstate', this.turned, true);
    clearInterval(this.look);
    this.meanwhile.stop();
    pageLine.stop(this.key);
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('key')) this.begin();
  }

  private begin(): void {
    if (!this.key) return;
    requests.key = this.key;
    pageLine.start(this.key, () => this.$server?.come() ?? Promise.resolve());
  }

  private judge(): void {
    const isWaiting = this.isAway || this.line !== 'open';
    this.dataset.state = isWaiting ? 'waiting' : 'open';
    if (isWaiting) this.late ??= window.setTimeout(() => (this.isShown = true), GRACE); // counted from the first word of it
    else {
      clearTimeout(this.late);
      this.late = undefined;
      this.isShown = false;
      this.goOn();
    }
    this.requestUpdate();
  }

  /** Goes where the learner wanted to go meanwhile. */
  private goOn(): void {
    const wanted = this.wanted;
    this.wanted = undefined;
    if (wanted) setTimeout(wanted);
  }

  /** What the framework says when it gives up is said by nobody: the page is made anew instead, where it was. */
  private replaceFailure(): void {
    const failure = document.querySelector('body > .v-system-error');
    if (!failure) return;
    failure.remove();
    this.anew();
  }

  /** Makes the page anew; without cookies that would not help. */
  private anew(): void {
    this.line = navigator.cookieEnabled ? 'waiting' : 'cookies';
    this.judge();
    this.meanwhile.keep();
    if (navigator.cookieEnabled) this.reloads.reload();
  }

  override render() {
    const words = this.texts[this.line === 'open' ? 'waiting' : this.line];
    return html`<p role="status" class=${this.isShown ? 'shown' : ''}>${this.isShown ? words : ''}</p>`;
  }
}

customElements.define('paso-line', PasoLine);
