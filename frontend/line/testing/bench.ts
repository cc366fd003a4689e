import { Line, type LineState } from '../line.ts';
import type { Framed } from '../message.ts';
import { Clock } from './clock.ts';
import { WELCOME } from './messages.ts';

/** A web socket that does what a test says. */
export class Socket {
  static all: Socket[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  binaryType = '';
  sent: Record<string, unknown>[] = [];
  isClosed = false;
  constructor() {
    Socket.all.push(this);
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {
    this.isClosed = true;
  }
  welcome(): void {
    this.onopen?.();
    this.onmessage?.({ data: WELCOME });
  }
}

/** Of a request that waits. */
export type Answer = { status: number; body: ArrayBuffer };

/** A line, who hears it, and a world of which a test says what happens. */
export function bench(answer: (said: Record<string, unknown>) => Answer | Promise<Answer> = () => Promise.reject(new Error('away')), open = () => new Socket() as unknown as WebSocket) {
  Socket.all = [];
  const clock = new Clock();
  const heard = { frames: [] as Framed[], knocks: 0, states: [] as LineState[], moved: 0, gone: 0 };
  const asked: Record<string, unknown>[] = [];
  const line = new Line(
    {
      open,
      ask: async (text, signal) => {
        asked.push(JSON.parse(text));
        if (signal.aborted) throw new Error('aborted');
        const aborted = new Promise<never>((_, fail) => signal.addEventListener('abort', () => fail(new Error('aborted'))));
        return Promise.race([answer(JSON.parse(text)), aborted]);
      },
      now: clock.now,
      after: clock.after,
      random: () => 0.5,
    },
    {
      frame: (frame) => heard.frames.push(frame),
      knock: () => heard.knocks++,
      state: (state) => heard.states.push(state),
      moved: () => heard.moved++,
      gone: () => heard.gone++,
    },
  );
  return { line, heard, asked, newest: () => Socket.all.at(-1)!, pass: clock.pass };
}
