import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, KEPT, PlaceKeeper } from './place.ts';

function page(start: string) {
  const state = { address: start, kept: {} as Record<string, string>, clock: 0, writes: 0, entries: [] as string[], late: undefined as { at: number; action: () => void } | undefined };
  const keeper = new PlaceKeeper({
    read: () => state.address,
    write: (to) => {
      state.address = to;
      state.writes++;
    },
    push: (to) => {
      state.entries.push(state.address);
      state.address = to;
    },
    keep: (name, text) => (state.kept[name] = text),
    now: () => state.clock,
    after: (millis, action) => {
      state.late = { at: state.clock + millis, action };
      return () => (state.late = undefined);
    },
  });
  keeper.settle(start.startsWith('/lab') ? 'at' : 'step', start.split('?')[1] ?? '');
  return { state, keeper };
}

test('an address says recipe, step and whether it trains, and nothing that is usual', () => {
  assert.equal(address('/playground?old=1', 'e=abc', 'step', { step: 0, isTraining: false }), '/playground?e=abc');
  assert.equal(address('/playground', '', 'step', { step: 12, isTraining: true }), '/playground?step=12&train=1');
  assert.equal(address('/lab/x?step=3', 'step=3', 'at', { step: 7, isTraining: false }), '/lab/x?step=3&at=7');
  assert.equal(address('/playground?e=abc&step=9', 'panels=surface', '', { step: 9, isTraining: true }), '/playground?panels=surface');
  assert.equal(address('/playground?step=9', '', 'step', { step: 0, isTraining: false }), '/playground');
});

test('while it trains the address changes rarely, and the tab keeps the exact step', () => {
  const { state, keeper } = page('/playground?e=abc');
  for (let i = 1; i <= 300; i++) {
    state.clock = 33 * i;
    keeper.shows('e=abc', 'step', { step: 10 * i, isTraining: true });
  }
  assert.ok(state.writes <= 6, `${state.writes}`);
  assert.deepEqual(JSON.parse(state.kept[KEPT]!), { from: state.address, to: '/playground?e=abc&step=3000&train=1' });
});

test('at rest the address is exact, soon', () => {
  const { state, keeper } = page('/playground?e=abc');
  keeper.shows('e=abc', 'step', { step: 5, isTraining: true });
  keeper.shows('e=abc', 'step', { step: 6, isTraining: true });
  state.clock = 500;
  keeper.shows('e=abc', 'step', { step: 7, isTraining: false });
  assert.equal(state.address, '/playground?e=abc&step=7');
  assert.equal(JSON.parse(state.kept[KEPT]!).to, state.address);
  const writes = state.writes;
  keeper.shows('e=abc', 'step', { step: 7, isTraining: false });
  assert.equal(state.writes, writes);
});

test('a reload that began before the address was written finds where the page is', () => {
  const { state, keeper } = page('/playground?e=abc&step=7');
  keeper.shows('e=abc', 'step', { step: 6, isTraining: false });
  const kept = { from: '/playground?e=abc&step=7', to: '/playground?e=abc&step=6', isWritten: true };
  assert.equal(state.address, kept.to);
  assert.deepEqual(JSON.parse(state.kept[KEPT]!), kept);
  keeper.shows('e=abc', 'step', { step: 6, isTraining: false });
  assert.deepEqual(JSON.parse(state.kept[KEPT]!), kept, 'still, when it is drawn again');
});

test('a tab that is a copy forgets what the other one kept', () => {
  const { state, keeper } = page('/playground?e=abc&step=5');
  state.kept[KEPT] = JSON.stringify({ from: state.address, to: '/playground?e=abc&step=90&train=1' });
  keeper.shows('e=abc', 'step', { step: 5, isTraining: false });
  assert.equal(state.kept[KEPT], '');
});

test('whoever looks through the steps changes the address once, at the end', () => {
  const { state, keeper } = page('/playground?e=abc&step=1');
  for (let step = 2; step <= 20; step++) keeper.shows('e=abc', 'step', { step, isTraining: false });
  assert.equal(state.writes, 1);
  state.clock = state.late!.at;
  state.late!.action();
  assert.equal(state.address, '/playground?e=abc&step=20');
  keeper.shows('e=abc', 'step', { step: 21, isTraining: false });
  keeper.leave();
  assert.equal(state.late, undefined);
  state.clock += 10_000;
  keeper.shows('e=abc', 'step', { step: 22, isTraining: false });
  assert.equal(state.writes, 2, 'nothing is written until the page has settled');
});

test('a first visit keeps its short address until something was done', () => {
  for (const [start, query, name] of [['/', 'e=abc', 'step'], ['/playground', 'e=abc', 'step'], ['/lab/x?step=3', 'step=3', 'at']] as const) {
    const { state, keeper } = page(start);
    keeper.shows(query, name, { step: 0, isTraining: false });
    assert.equal(state.address, start);
  }
  const begun = page('/playground');
  begun.keeper.shows('e=abc', 'step', { step: 0, isTraining: true });
  assert.equal(begun.state.address, '/playground?e=abc&train=1');
  const other = page('/playground');
  other.keeper.shows('e=abc&panels=surface', 'step', { step: 0, isTraining: false });
  assert.equal(other.state.address, '/playground?e=abc&panels=surface');
  const { state, keeper } = page('/playground?e=abc&step=4');
  keeper.shows('e=abc', 'step', { step: 0, isTraining: false });
  assert.equal(state.address, '/playground?e=abc');
});

test('whoever goes back finds the address that was there, whatever was shown last', () => {
  const { state, keeper } = page('/playground?e=abc&step=4');
  state.address = '/playground?e=before';
  keeper.shows('e=abc', 'step', { step: 9, isTraining: false });
  assert.equal(state.address, '/playground?e=before');
  keeper.settle('step', 'e=before');
  state.clock = 10_000;
  keeper.shows('e=before', 'step', { step: 3, isTraining: false });
  assert.equal(state.address, '/playground?e=before&step=3');
});

test('an answer to an entry that was left already changes nothing', () => {
  const { state, keeper } = page('/playground?e=first');
  state.address = '/playground?e=third';
  keeper.settle('step', 'e=second');
  keeper.shows('e=second', 'step', { step: 9, isTraining: false });
  assert.equal(state.address, '/playground?e=third');
});

test('edits follow one another though the server knows the first address alone', () => {
  const { state, keeper } = page('/playground?e=abc');
  for (const query of ['e=abc1', 'e=abc2', 'e=abc3']) {
    state.clock += 10_000;
    keeper.settle('step', 'e=abc');
    keeper.shows(query, 'step', { step: 9, isTraining: true });
    assert.equal(state.address, `/playground?${query}&step=9&train=1`);
  }
});

test('what was to be written a moment later is not written over another address', () => {
  const { state, keeper } = page('/playground?e=abc&step=1');
  keeper.shows('e=abc', 'step', { step: 2, isTraining: false });
  keeper.shows('e=abc', 'step', { step: 3, isTraining: false });
  state.address = '/playground?e=before';
  state.late!.action();
  assert.equal(state.address, '/playground?e=before');
});

test('an edit on the way is another recipe at the same place', () => {
  const { state, keeper } = page('/playground?e=abc&step=1');
  keeper.settle('step', 'e=abc');
  keeper.shows('e=edited', 'step', { step: 5, isTraining: false });
  assert.equal(state.address, '/playground?e=edited&step=5');
  state.clock = 10_000;
  keeper.shows('e=edited', 'step', { step: 6, isTraining: false });
  assert.equal(state.address, '/playground?e=edited&step=6');
});

test('another recipe is another entry, and the steps that follow are its own', () => {
  const { state, keeper } = page('/playground?e=abc&step=7');
  keeper.begin('e=new', 'step', { step: 0, isTraining: false });
  keeper.shows('e=new', 'step', { step: 3, isTraining: false });
  assert.deepEqual([state.entries, state.address], [['/playground?e=abc&step=7'], '/playground?e=new&step=3']);
  keeper.begin('e=new', 'step', { step: 3, isTraining: false });
  assert.equal(state.entries.length, 1, 'the same place is no new entry');
});
