import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Line, type LineState } from './line.ts';
import { read, readAll, type Framed } from './message.ts';

/** Written by hand as Message.java says: kind, stream, revision, sequence, length of the text, text, bytes. */
function framed(stream: number, revision: number, sequence: number, text: string, blob: number[] = []): ArrayBuffer {
  const letters = new TextEncoder().encode(text);
  const buffer = new ArrayBuffer(21 + letters.length + blob.length);
  const view = new DataView(buffer);
  view.setInt32(1, stream, true);
  view.setInt32(5, revision, true);
  view.setFloat64(9, sequence, true);
  view.setInt32(17, letters.length, true);
  new Uint8Array(buffer, 21).set([...letters, ...blob]);
  return buffer;
}

const sign = (kind: number): ArrayBuffer => new Uint8Array([kind]).buffer;
const WELCOME = sign(4);

class Socket {
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

type Answer = { status: number; body: ArrayBuffer };

function bench(answer: (said: Record<string, unknown>) => Answer | Promise<Answer> = () => Promise.reject(new Error('away')), open = () => new Socket() as unknown as WebSocket) {
  Socket.all = [];
  let clock = 0;
  let timers: { at: number; action: () => void }[] = [];
  const heard = { frames: [] as Framed[], knocks: 0, states: [] as LineState[], moved: 0, gone: 0 };
  const asked: Record<string, unknown>[] = [];
  const line = new Line(
    {
      open,
      ask: async (text, signal) => {
        asked.push(JSON.parse(text));
        if (signal.aborted) throw new Error('aborted');
        return answer(JSON.parse(text));
      },
      now: () => clock,
      after: (millis, action) => {
        const timer = { at: clock + millis, action };
        timers.push(timer);
        return () => (timers = timers.filter((one) => one !== timer));
      },
    },
    {
      frame: (frame) => heard.frames.push(frame),
      knock: () => heard.knocks++,
      state: (state) => heard.states.push(state),
      moved: () => heard.moved++,
      gone: () => heard.gone++,
    },
  );
  const settle = () => new Promise((done) => setImmediate(done));
  return {
    line,
    heard,
    asked,
    newest: () => Socket.all.at(-1)!,
    settle,
    /** Lets time pass, timer by timer. */
    async pass(millis: number) {
      for (const end = clock + millis; ; ) {
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) return void (clock = end);
        clock = Math.max(clock, next.at);
        timers = timers.filter((timer) => timer !== next);
        next.action();
        await settle();
      }
    },
  };
}

test('a frame is its text with its bytes in their places', () => {
  const message = read(framed(3, 7, 2 ** 40, '{"status":{"step":5},"field":{"cells":{"at":1,"size":2},"low":[1,null]},"moments":[{"a":{"at":0,"size":1}}]}', [9, 8, 7]));
  assert.deepEqual(message, {
    kind: 'frame',
    stream: 3,
    revision: 7,
    sequence: 2 ** 40,
    frame: {
      status: { step: 5 },
      field: { cells: new Uint8Array([8, 7]), low: [1, null] },
      moments: [{ a: new Uint8Array([9]) }],
    },
  });
});

test('an answer holds several messages, and those of kinds to come are passed over', () => {
  const parts = [WELCOME, sign(99), sign(1)];
  const all = new Uint8Array(parts.flatMap((part) => [part.byteLength, 0, 0, 0, ...new Uint8Array(part)])).buffer;
  assert.deepEqual(readAll(all), [{ kind: 'welcome' }, { kind: 'knock' }]);
});

test('it says its key first, and where it stands when it comes back', async () => {
  const { line, heard, newest, pass, settle } = bench();
  line.start('key');
  newest().onopen?.();
  assert.deepEqual(newest().sent, [{ hello: 'key', isBack: true, streams: [] }]);
  newest().welcome();
  line.want(1, 'field');
  newest().onmessage?.({ data: framed(1, 0, 12, '{}') });
  line.painted(1, 12);
  const before = newest();
  before.onclose?.({ code: 1006 });
  await settle();
  await pass(1);
  assert.notEqual(newest(), before);
  newest().welcome();
  assert.deepEqual(newest().sent[0], { hello: 'key', isBack: true, streams: [{ stream: 1, sequence: 12, want: 'field' }] });
  assert.deepEqual(heard.states, ['open', 'waiting', 'open']);
});

test('it tries again and again, at least once a second, and at once when the network is back', async () => {
  const { line, newest, pass, settle } = bench();
  line.start('key');
  for (let i = 0; i < 50; i++) {
    newest().onclose?.({ code: 1006 });
    await settle();
    await pass(1_000);
  }
  assert.ok(Socket.all.length >= 50, `${Socket.all.length}`);
  newest().onclose?.({ code: 1006 });
  await settle();
  const before = Socket.all.length;
  line.hurry();
  assert.equal(Socket.all.length, before + 1);
});

test('where no web socket opens, requests take its place, and a web socket takes theirs when it opens after all', async () => {
  let first = true;
  let release: (answer: Answer) => void = () => {};
  const { line, heard, asked, newest, pass, settle } = bench((said) => {
    if (said.isQuick) return { status: 200, body: new ArrayBuffer(0) };
    if (!first) return new Promise<Answer>((done) => (release = done));
    first = false;
    return { status: 200, body: new Uint8Array([1, 0, 0, 0, 4]).buffer };
  });
  line.start('key');
  newest().onclose?.({ code: 1006 });
  await settle();
  assert.deepEqual(asked[0], { hello: 'key', isBack: true, streams: [] });
  assert.deepEqual(heard.states, ['open']);
  line.painted(2, 5);
  await settle();
  assert.deepEqual(asked.at(-1), { hello: 'key', isQuick: true, streams: [{ stream: 2, sequence: 5 }] });
  await pass(30_000);
  assert.equal(Socket.all.length, 2);
  newest().welcome();
  release({ status: 200, body: new ArrayBuffer(0) });
  await settle();
  const said = asked.length;
  await pass(5_000);
  assert.equal(asked.length, said, 'no request follows the last one');
});

test('a browser that may open no web socket asks at once', async () => {
  const { line, asked, settle } = bench(undefined, () => {
    throw new Error('blocked');
  });
  line.start('key');
  await settle();
  assert.equal(asked.length, 1);
});

test('a web socket that is swallowed is given up after three seconds', async () => {
  const { line, asked, pass } = bench();
  line.start('key');
  await pass(2_900);
  assert.equal(asked.length, 0);
  await pass(200);
  assert.equal(asked.length, 1);
});

test('a silent line is asked, waited for, and left for another', async () => {
  const { line, heard, newest, pass } = bench();
  line.start('key');
  newest().welcome();
  const before = newest();
  await pass(6_000);
  assert.deepEqual(before.sent.at(-1), {});
  assert.deepEqual(heard.states, ['open']);
  await pass(3_000);
  assert.equal(heard.states.at(-1), 'waiting');
  await pass(4_000);
  assert.ok(before.isClosed);
  assert.equal(heard.moved, 0);
  newest().welcome();
  assert.equal(heard.states.at(-1), 'open');
  assert.equal(heard.moved, 1, 'other connections may be dead too');
  newest().onclose?.({ code: 1006 });
  newest().welcome();
  assert.equal(heard.moved, 1, 'not where it was told');
});

test('one that answers stays', async () => {
  const { line, heard, newest, pass } = bench();
  line.start('key');
  newest().welcome();
  for (let i = 0; i < 20; i++) {
    await pass(5_500);
    newest().onmessage?.({ data: sign(2) });
  }
  assert.equal(Socket.all.length, 1);
  assert.deepEqual([...new Set(heard.states)], ['open']);
});

test('a page that the server does not know any more ends, by either way', async () => {
  const one = bench();
  one.line.start('key');
  one.newest().onclose?.({ code: 4404 });
  assert.equal(one.heard.gone, 1);
  await one.pass(60_000);
  assert.equal(Socket.all.length, 1);
  const other = bench(() => ({ status: 410, body: new ArrayBuffer(0) }));
  other.line.start('key');
  other.newest().onclose?.({ code: 1006 });
  await other.settle();
  assert.equal(other.heard.gone, 1);
});

test('a server that goes away is waited for', async () => {
  const { line, heard, newest, settle, pass } = bench();
  line.start('key');
  newest().welcome();
  newest().onmessage?.({ data: sign(3) });
  newest().onclose?.({ code: 1001 });
  await settle();
  await pass(1);
  assert.deepEqual(heard.states, ['open', 'leaving', 'waiting']);
});

test('knocks and frames are handed on', () => {
  const { line, heard, newest } = bench();
  line.start('key');
  newest().welcome();
  newest().onmessage?.({ data: sign(1) });
  newest().onmessage?.({ data: framed(1, 2, 3, '{"status":{}}') });
  assert.equal(heard.knocks, 1);
  assert.deepEqual(heard.frames.map((frame) => [frame.stream, frame.revision, frame.sequence]), [[1, 2, 3]]);
});
