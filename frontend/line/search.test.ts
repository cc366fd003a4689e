import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Search } from './search.ts';
import { Clock, settle } from './testing/clock.ts';

/** A server that answers nothing by itself; time passes when it is told to. */
function bench() {
  const clock = new Clock();
  const open: { signal: AbortSignal; answer: (status: number) => void; fail: () => void }[] = [];
  const found: boolean[] = [];
  let asked = 0;
  let missed = 0;
  const search = new Search(
    {
      after: clock.after,
      random: () => 0.5,
    },
    (signal) =>
      new Promise((done, fail) => {
        asked++;
        const one = { signal, answer: (status: number) => done({ status }), fail: () => fail(new Error('away')) };
        open.push(one);
        signal.addEventListener('abort', () => {
          open.splice(open.indexOf(one), 1);
          fail(new Error('aborted'));
        });
      }),
    (isKnown) => found.push(isKnown),
    () => missed++,
  );
  return { search, open, found, asked: () => asked, missed: () => missed, pass: clock.pass };
}

test('a question does not wait for the one before, and there are never more than five', async () => {
  const { search, open, pass, asked } = bench();
  search.start();
  for (let i = 0; i < 300; i++) {
    await pass(200);
    assert.ok(open.length <= 5, `${open.length} at once`); // a browser has six connections to a host
  }
  assert.ok(asked() >= 140, `${asked()} in a minute`);
});

test('the first answer ends it, whichever question it answers', async () => {
  for (const [status, isKnown] of [[200, true], [410, false]] as const) {
    const { search, open, found, pass, asked } = bench();
    search.start();
    await pass(1_000);
    open[1]!.answer(status);
    await settle();
    assert.deepEqual(found, [isKnown]);
    assert.ok(!search.isOn);
    assert.equal(open.length, 0, 'the others are given up');
    const before = asked();
    await pass(10_000);
    assert.equal(asked(), before);
  }
});

test('only where no answer comes soon somebody is told', async () => {
  const { search, open, missed, pass } = bench();
  search.start();
  await pass(300);
  open[0]!.answer(200);
  await settle();
  assert.equal(missed(), 0);
  search.start();
  await pass(500);
  assert.equal(missed(), 1);
  open[0]!.fail();
  await settle();
  assert.equal(missed(), 2);
});

test('what stands between, and answers for a server that is not there, is no answer', async () => {
  const { search, open, found, pass } = bench();
  search.start();
  open[0]!.answer(502);
  await settle();
  assert.ok(search.isOn);
  await pass(500);
  open.at(-1)!.answer(200);
  await settle();
  assert.deepEqual(found, [true]);
});

test('where the way is long, a patient question is answered', async () => {
  const { search, open, found, pass } = bench();
  const ages = new Map<AbortSignal, number>();
  search.start();
  for (let passed = 0; found.length === 0 && passed < 20_000; passed += 100) {
    await pass(100);
    for (const { signal, answer } of [...open]) {
      ages.set(signal, (ages.get(signal) ?? 0) + 100);
      if (ages.get(signal)! >= 4_000) answer(200);
    }
  }
  assert.deepEqual(found, [true]);
});

test('it asks at once when told to hurry, and not at all once stopped', async () => {
  const { search, asked, pass } = bench();
  search.start();
  search.hurry();
  assert.equal(asked(), 2);
  search.stop();
  search.hurry();
  await pass(10_000);
  assert.equal(asked(), 2);
});
