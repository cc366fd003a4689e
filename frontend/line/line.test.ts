import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bench, Socket, type Answer } from './testing/bench.ts';
import { settle } from './testing/clock.ts';
import { framed, sign } from './testing/messages.ts';

test('it says its key first, and where it stands when it comes back', async () => {
  const { line, heard, newest, pass } = bench();
  line.start('key');
  newest().onopen?.();
  assert.deepEqual(newest().sent, [{ hello: 'key', turn: 1, isBack: true, streams: [] }]);
  newest().welcome();
  line.want(1, 'field');
  newest().onmessage?.({ data: framed(1, 0, 12, '{"sequence":12}') });
  line.painted(1, 12);
  const before = newest();
  before.onclose?.({ code: 1006 });
  await settle();
  await pass(1);
  assert.notEqual(newest(), before);
  newest().welcome();
  assert.deepEqual(newest().sent[0], { hello: 'key', turn: 3, isBack: true, streams: [{ stream: 1, sequence: 12, want: 'field' }] });
  assert.deepEqual(heard.states, ['open', 'waiting', 'open']);
});

test('it asks for the server again and again, and tries no web socket before it answers', async () => {
  let isBack = false;
  const { line, heard, asked, newest, pass } = bench(() => (isBack ? { status: 200, body: new ArrayBuffer(0) } : Promise.reject(new Error('away'))));
  line.start('key');
  newest().welcome();
  newest().onclose?.({ code: 1006 });
  assert.equal(Socket.all.length, 2, 'where the network only flickered, one works at once');
  newest().onclose?.({ code: 1006 });
  await settle();
  await pass(60_000);
  assert.equal(Socket.all.length, 2, 'browsers hold back who fails again and again');
  assert.ok(asked.length >= 100, `${asked.length}`);
  assert.deepEqual(asked.at(-1), { hello: 'key', isQuick: true });
  isBack = true;
  await pass(400);
  assert.equal(Socket.all.length, 3);
  newest().welcome();
  const before = asked.length;
  await pass(4_000);
  assert.equal(asked.length, before, 'nothing is asked any more');
  assert.deepEqual([...new Set(heard.states)], ['open', 'waiting']);
  assert.equal(heard.states.at(-1), 'open');
});

test('it asks at once when the network is back', async () => {
  const { line, asked, newest, pass } = bench();
  line.start('key');
  newest().welcome();
  newest().onclose?.({ code: 1006 });
  await pass(10_000);
  const before = asked.length;
  line.hurry();
  await settle();
  assert.equal(asked.length, before + 1);
});

test('where no web socket opens, requests take its place, and a web socket takes theirs when it opens after all', async () => {
  let first = true;
  let release: (answer: Answer) => void = () => {};
  const { line, heard, asked, newest, pass } = bench((said) => {
    if (said.isQuick) return { status: 200, body: new ArrayBuffer(0) };
    if (!first) return new Promise<Answer>((done) => (release = done));
    first = false;
    return { status: 200, body: new Uint8Array([1, 0, 0, 0, 4]).buffer };
  });
  line.start('key');
  newest().onclose?.({ code: 1006 });
  await settle();
  assert.deepEqual(asked[0], { hello: 'key', turn: 2, isBack: true, streams: [] });
  assert.deepEqual(heard.states, ['open']);
  line.painted(2, 5);
  await settle();
  assert.deepEqual(asked.at(-1), { hello: 'key', isQuick: true, streams: [{ stream: 2, sequence: 5 }] });
  await pass(30_000);
  assert.equal(Socket.all.length, 2);
  newest().welcome();
  const said = asked.length;
  release({ status: 200, body: new ArrayBuffer(0) });
  await settle();
  await pass(5_000);
  assert.equal(asked.length, said, 'no request follows the last one');
});

test('a browser that may open no web socket asks at once', async () => {
  const { line, asked } = bench(undefined, () => {
    throw new Error('blocked');
  });
  line.start('key');
  await settle();
  assert.deepEqual(asked[0], { hello: 'key', turn: 2, isBack: true, streams: [] });
});

test('a first request that is swallowed is given up after five seconds', async () => {
  const { line, heard, newest, pass } = bench((said) => (said.isQuick ? Promise.reject(new Error('away')) : new Promise(() => {})));
  line.start('key');
  newest().onclose?.({ code: 1006 });
  await pass(4_900);
  assert.deepEqual(heard.states, []);
  await pass(200);
  assert.deepEqual(heard.states, ['waiting']);
});

test('what stands between and answers for the server is no line', async () => {
  let times = 0;
  const { line, heard, newest, pass } = bench(() => (++times > 20 ? new Promise(() => {}) : { status: 502, body: new ArrayBuffer(0) }));
  line.start('key');
  newest().onclose?.({ code: 1006 });
  await settle();
  await pass(500);
  assert.deepEqual([...new Set(heard.states)], ['waiting']);
  assert.ok(times <= 5, `${times} questions`);
});

test('a web socket that is swallowed has company after a second, and is given up after five', async () => {
  let first = true;
  const { line, heard, asked, newest, pass } = bench(() => {
    if (!first) return new Promise<Answer>(() => {});
    first = false;
    return { status: 200, body: new Uint8Array([1, 0, 0, 0, 4]).buffer };
  });
  line.start('key');
  await pass(1_400);
  assert.equal(asked.length, 0);
  await pass(200);
  await settle();
  assert.equal(asked.length, 2);
  assert.deepEqual(heard.states, ['open']);
  assert.ok(!newest().isClosed);
  await pass(4_000);
  assert.ok(newest().isClosed);
  await pass(30_000);
  assert.equal(Socket.all.length, 2);
});

test('a request that comes after its web socket leaves it alone', async () => {
  const { line, heard, newest, pass } = bench(() => ({ status: 204, body: new ArrayBuffer(0) }));
  line.start('key');
  await pass(1_600);
  await settle();
  assert.ok(!newest().isClosed);
  newest().welcome();
  assert.deepEqual(heard.states, ['open']);
  assert.equal(Socket.all.length, 1);
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
  const after = newest();
  before.onclose?.({ code: 1006 });
  assert.ok(!after.isClosed, 'what the old one says late ends nothing of the new one');
  newest().onclose?.({ code: 1006 });
  newest().welcome();
  assert.equal(heard.moved, 1, 'not where it was told');
});

test('a late answer takes the doubt away', async () => {
  const { line, heard, newest, pass } = bench();
  line.start('key');
  newest().welcome();
  await pass(9_000);
  newest().onmessage?.({ data: sign(2) });
  assert.deepEqual(heard.states.slice(-2), ['waiting', 'open']);
  assert.equal(Socket.all.length, 1);
});

test('a line that is there is asked when the page is looked at again, and is not begun twice', async () => {
  const { line, newest, pass } = bench();
  line.start('key');
  newest().welcome();
  line.start('key');
  await pass(1_000);
  line.hurry();
  line.hurry();
  assert.equal(Socket.all.length, 1);
  assert.deepEqual(newest().sent.slice(1), [{}]);
});

test('who wants other parts says what is painted, and of what was left nothing is said or known any more', async () => {
  const { line, heard, newest } = bench();
  line.start('key');
  newest().welcome();
  line.want(1, 'field');
  newest().onmessage?.({ data: framed(1, 0, 12, '{"sequence":12}') });
  line.painted(1, 12);
  line.want(1, 'field losses');
  assert.deepEqual(newest().sent.at(-1), { streams: [{ stream: 1, sequence: 12, want: 'field losses' }] });
  line.leave(1);
  newest().onmessage?.({ data: framed(1, 0, 13, '{"sequence":13}', [], 1) });
  assert.equal(heard.frames.length, 1, 'a frame on its way builds on nothing');
  newest().onclose?.({ code: 1006 });
  newest().onopen?.();
  assert.deepEqual(newest().sent[0]!.streams, []);
});

test('a page that is left asks for nothing more', async () => {
  for (const loses of [false, true]) {
    let release: (answer: Answer) => void = () => {};
    const { line, heard, asked, newest, pass } = bench(() => new Promise((done) => (release = done)));
    line.start('key');
    if (loses) newest().welcome();
    newest().onclose?.({ code: 1006 });
    await pass(1_000);
    line.stop();
    release({ status: 200, body: new Uint8Array([1, 0, 0, 0, 1]).buffer });
    await settle();
    const before = asked.length;
    await pass(60_000);
    assert.equal(asked.length, before);
    assert.equal(heard.knocks, 0);
    assert.ok(newest().isClosed);
  }
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
  await settle();
  assert.equal(other.heard.gone, 1);
  const third = bench(() => ({ status: 410, body: new ArrayBuffer(0) }));
  third.line.start('key');
  third.newest().welcome();
  third.newest().onclose?.({ code: 1006 });
  await settle();
  assert.equal(third.heard.gone, 1);
});

test('a server that goes away is waited for', async () => {
  const { line, heard, newest, pass } = bench();
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
  newest().onmessage?.({ data: framed(1, 2, 3, '{"sequence":3}') });
  assert.equal(heard.knocks, 1);
  assert.deepEqual(heard.frames.map((frame) => [frame.stream, frame.revision, frame.sequence]), [[1, 2, 3]]);
});
