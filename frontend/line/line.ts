import { Known, read, readAll, type Framed, type Message } from './message.ts';
import { Search } from './search.ts';

/** What a line runs over: a web socket where one opens, else requests that wait. Tests bring their own. */
export interface World {
  open(): WebSocket;
  /** Answers with the status and the bytes; rejects where the server cannot be reached. */
  ask(text: string, signal: AbortSignal): Promise<{ status: number; body: ArrayBuffer }>;
  now(): number;
  /** Calls `action` after so many milliseconds, unless the function it returns is called before. */
  after(millis: number, action: () => void): () => void;
  /** From 0 to 1. */
  random(): number;
}

/** Who hears what comes. */
export interface Ear {
  frame(frame: Framed): void;
  /** The page has changed on the server. */
  knock(): void;
  /** The line is there, or it is waited for. */
  state(state: LineState): void;
  /** The line is there again after it had been dead without anybody telling: so may every other connection be. */
  moved(): void;
  /** The server knows this page no more: it must be made anew. */
  gone(): void;
}

export type LineState = 'open' | 'waiting' | 'leaving';

interface Place {
  sequence: number;
  want: string;
}

const SOON = 1_500; // milliseconds a web socket has to open and be welcomed before requests begin beside it,
const OPENING = 5_000; // and before it is given up; a first request that waits has as long
const QUIET = 5_000; // after so long without a word the line is asked whether it is alive
const DOUBT = 2_500; // without an answer to that the page says that it waits
const DEAD = 5_000; // and after this another way is tried
const AGAIN = 30_000; // where requests have to do, a web socket is tried so often
const GONE = 4404;

/**
 * The browser's end of a page's line. It comes back by itself, however it was lost, and then says what was painted last: the server
 * goes on from there.
 */
export class Line {
  private readonly places = new Map<number, Place>();
  private readonly known = new Known();
  private key = '';
  private socket?: WebSocket;
  private polling?: AbortController;
  private isWelcome = false;
  private heard = 0;
  private asked = 0;
  private wasDead = false;
  private turn = 0; // counts the web sockets, tried and given up
  private next: () => void = () => {};
  private late: () => void = () => {};
  private impatient: () => void = () => {};

  private readonly world: World;
  private readonly ear: Ear;
  private readonly search: Search;

  constructor(world: World, ear: Ear) {
    this.world = world;
    this.ear = ear;
    this.search = new Search(
      world,
      (signal) => this.request({ hello: this.key, isQuick: true }, signal),
      (isKnown) => (isKnown ? this.connect() : this.end()),
      () => this.ear.state('waiting'),
    );
  }

  /** Begins for the page with this key. */
  start(key: string): void {
    if (this.key === key) return;
    this.key = key;
    this.connect();
    this.watch();
  }

  /** This page is left. */
  stop(): void {
    this.key = '';
    this.next();
    this.search.stop();
    this.drop();
    this.endPolling();
  }

  /** A stream begins here, with the parts that are shown. */
  want(stream: number, want: string): void {
    const place = { sequence: this.places.get(stream)?.sequence ?? 0, want };
    this.places.set(stream, place);
    this.say({ streams: [{ stream, ...place }] });
  }

  /** A frame is painted; those of older streams are not awaited any more. */
  painted(stream: number, sequence: number): void {
    const place = this.places.get(stream);
    this.places.set(stream, { sequence, want: place?.want ?? '' });
    this.say({ streams: [{ stream, sequence }] });
  }

  leave(stream: number): void {
    this.places.delete(stream);
    this.known.forget(stream);
  }

  /** The network is back, or the page is looked at again: whoever waits tries now, whoever does not makes sure. */
  hurry(): void {
    if (!this.key) return;
    if (this.isConnected()) this.ask();
    else if (this.search.isOn) this.search.hurry();
    else this.connect();
  }

  private isConnected(): boolean {
    return this.isWelcome || this.polling !== undefined;
  }

  private say(what: object): void {
    if (this.isWelcome) this.socket!.send(JSON.stringify(what));
    else if (this.polling) this.request({ hello: this.key, isQuick: true, ...what }).catch(() => {}); // said again when it is back
  }

  private hello(isBack: boolean): object {
    const streams = [...this.places].map(([stream, place]) => ({ stream, ...place }));
    return { hello: this.key, turn: this.turn, isBack, streams };
  }

  private connect(): void {
    this.next();
    this.search.stop();
    this.open();
    this.impatient = this.world.after(SOON, () => this.beside());
  }

  /** A web socket takes its time; requests that wait bring what there is meanwhile. */
  private beside(): void {
    if (this.socket && !this.polling) void this.poll();
  }

  /**
   * The line is lost. One web socket is tried at once; then small requests ask for the server, and only when one is answered is another
   * tried: browsers make those that fail again and again wait for seconds.
   */
  private seek(): void {
    this.next();
    this.search.start();
    this.open();
  }

  private open(): void {
    this.drop();
    this.turn++;
    let socket: WebSocket;
    try {
      socket = this.world.open();
    } catch {
      this.lost();
      return;
    }
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    this.late = this.world.after(OPENING, () => this.lost());
    socket.onopen = () => socket.send(JSON.stringify(this.hello(true)));
    socket.onmessage = (event) => {
      const message = read(event.data as ArrayBuffer, this.known);
      if (message?.kind === 'welcome') this.welcome();
      else if (message) this.hear(message);
    };
    socket.onclose = (event) => (event.code === GONE ? this.end() : this.lost());
  }

  private welcome(): void {
    this.late();
    this.impatient();
    this.search.stop();
    this.isWelcome = true;
    this.endPolling();
    this.opened();
  }

  /** The web socket is gone, or none opens. */
  private lost(): void {
    const wasWelcome = this.isWelcome;
    this.drop();
    this.turn++; // what comes now is no company for it
    if (wasWelcome) this.seek();
    else if (this.polling) this.retry();
    else if (!this.search.isOn) void this.poll();
  }

  private drop(): void {
    this.late();
    this.impatient();
    const old = this.socket;
    this.socket = undefined;
    this.isWelcome = false;
    if (!old) return;
    old.onopen = old.onmessage = old.onclose = null;
    old.close();
  }

  private opened(): void {
    this.alive();
    this.ear.state('open');
    if (this.wasDead) this.ear.moved();
    this.wasDead = false;
  }

  /** Requests have to do; now and then a web socket is tried. */
  private retry(): void {
    this.next();
    this.next = this.world.after(AGAIN, () => this.open());
  }

  private end(): void {
    this.stop();
    this.ear.gone();
  }

  /** Requests that wait, one after the other, as long as no web socket takes their place. */
  private async poll(): Promise<void> {
    const polling = new AbortController();
    const late = this.world.after(OPENING, () => polling.abort());
    this.polling = polling;
    try {
      for (let isBack = true; this.polling === polling; isBack = false) {
        const answer = await this.request(this.hello(isBack), polling.signal);
        if (this.polling !== polling) return;
        if (answer.status === 410) return this.end();
        if (answer.status === 204) return this.endPolling(); // the web socket was there first
        if (answer.status !== 200) throw new Error(`status ${answer.status}`);
        if (isBack) {
          late();
          this.opened();
          if (!this.socket) this.retry();
        }
        readAll(answer.body, this.known).forEach((message) => this.hear(message));
        this.alive();
      }
    } catch {
      late();
      if (this.polling !== polling) return;
      this.polling = undefined;
      this.seek();
    }
  }

  private endPolling(): void {
    this.polling?.abort();
    this.polling = undefined;
  }

  private request(what: object, signal = new AbortController().signal): Promise<{ status: number; body: ArrayBuffer }> {
    return this.world.ask(JSON.stringify(what), signal);
  }

  private hear(message: Message): void {
    this.alive();
    if (message.kind === 'frame') this.ear.frame(message);
    else if (message.kind === 'knock') this.ear.knock();
    else if (message.kind === 'leaving') this.ear.state('leaving');
  }

  private alive(): void {
    this.heard = this.world.now();
    if (this.asked === 0) return;
    this.asked = 0;
    this.ear.state('open');
  }

  private ask(): void {
    if (!this.isWelcome || this.asked > 0) return;
    this.asked = this.world.now();
    this.socket!.send('{}');
  }

  /** A connection can be dead without anybody telling: so it is asked, and left where it does not answer. */
  private watch(): void {
    if (!this.key) return;
    const now = this.world.now();
    if (this.isWelcome && this.asked === 0 && now - this.heard > QUIET) this.ask();
    else if (this.isWelcome && this.asked > 0) {
      if (now - this.asked > DOUBT) this.ear.state('waiting');
      if (now - this.asked > DEAD) {
        this.asked = 0;
        this.wasDead = true;
        this.seek();
      }
    }
    this.world.after(500, () => this.watch());
  }
}
