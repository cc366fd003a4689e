import { Fetching } from './fetching.ts';
import { Line, type LineState } from './line.ts';
import type { Framed } from './message.ts';

/** Takes the frames of one stream. */
export interface Sink {
  take(frame: Framed): void;
}

const MOST_EARLY = 2; // of a new stream the server sends no third before one is painted

function after(millis: number, action: () => void): () => void {
  const timer = setTimeout(action, millis);
  return () => clearTimeout(timer);
}

/**
 * The line of this page: hands frames to the elements that show them, has Vaadin fetch what changed on the server, and makes the page
 * anew when the server does not know it any more.
 */
class PageLine extends EventTarget {
  private readonly sinks = new Map<number, Sink>();
  private readonly early = new Map<number, Framed[]>();
  private key = '';
  private fetch: () => Promise<void> = () => Promise.resolve();
  private readonly fetching = new Fetching(() => this.fetch(), after);
  private readonly line = new Line(
    {
      open: () => new WebSocket(new URL('line', document.baseURI).href.replace(/^http/, 'ws')),
      ask: async (text, signal) => {
        const answer = await fetch(new URL('line', document.baseURI), {
          method: 'POST',
          body: text,
          headers: { 'Content-Type': 'text/plain' },
          signal,
        });
        return { status: answer.status, body: await answer.arrayBuffer() };
      },
      now: () => performance.now(),
      after,
      random: () => Math.random(),
    },
    {
      frame: (frame) => this.frame(frame),
      knock: () => this.come(),
      state: (state) => this.tell(state),
      moved: () => this.dispatchEvent(new Event('moved')),
      gone: () => this.dispatchEvent(new Event('gone')),
    },
  );

  /** @param come asks the server for what changed; resolves when it is there */
  start(key: string, come: () => Promise<void>): void {
    this.key = key;
    this.fetch = come;
    this.line.start(key);
  }

  /** The page with this key is left; another may have begun already. */
  stop(key: string): void {
    if (key === this.key) this.line.stop();
  }

  hurry(): void {
    this.line.hurry();
  }

  /** `sink` takes the frames of a stream from now on, with those that came before it. */
  join(stream: number, sink: Sink): void {
    this.sinks.set(stream, sink);
    for (const number of [...this.early.keys()]) {
      const frames = this.early.get(number)!;
      if (number <= stream) this.early.delete(number);
      if (number === stream) frames.forEach((frame) => sink.take(frame));
    }
  }

  leave(stream: number): void {
    this.sinks.delete(stream);
    this.line.leave(stream);
  }

  want(stream: number, parts: string): void {
    this.line.want(stream, parts);
  }

  painted(stream: number, sequence: number): void {
    this.line.painted(stream, sequence);
  }

  /** Has the server tell what changed on the page. */
  come(): void {
    this.fetching.come();
  }

  private frame(frame: Framed): void {
    const sink = this.sinks.get(frame.stream);
    if (sink) sink.take(frame);
    else this.early.set(frame.stream, [...(this.early.get(frame.stream) ?? []), frame].slice(-MOST_EARLY));
  }

  private tell(state: LineState): void {
    this.dispatchEvent(new CustomEvent<LineState>('state', { detail: state }));
  }
}

export const pageLine = new PageLine();
