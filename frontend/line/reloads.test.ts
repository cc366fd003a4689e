import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reloads } from './reloads.ts';

function reloads(kept: { text: string | null }) {
  const waits: number[] = [];
  let done = 0;
  const one = new Reloads(
    { getItem: () => kept.text, setItem: (_name, text) => void (kept.text = text) },
    () => done++,
    (millis, action) => {
      waits.push(millis);
      action();
    },
    () => 1_000_000,
    () => 0.5,
  );
  return { one, waits, done: () => done };
}

test('a page is made anew once, soon, and not in the same moment as all others', () => {
  const { one, waits, done } = reloads({ text: null });
  one.reload();
  one.reload();
  assert.equal(done(), 1);
  assert.deepEqual(waits, [50]);
});

test('where that does not help it waits longer and longer', () => {
  const kept = { text: null as string | null };
  const waits = [0, 1, 2, 3, 4, 5].map(() => {
    const page = reloads(kept);
    page.one.reload();
    return page.waits[0]! - 50;
  });
  assert.deepEqual(waits, [0, 0, 3_000, 10_000, 30_000, 30_000]);
});

test('what was long ago, or is no list of times, does not count', () => {
  for (const text of ['[1, 2, 3, 4]', 'nonsense', '{}', '["a", null, "b"]']) {
    const { one, waits } = reloads({ text });
    one.reload();
    assert.deepEqual(waits, [50]);
  }
});
