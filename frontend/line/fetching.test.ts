import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fetching, PATIENCE } from './fetching.ts';

/** A server that answers when it is told to, and a clock that rings when it is told to. */
function world() {
  const answers: ((isLost?: boolean) => void)[] = [];
  let alarms: (() => void)[] = [];
  const fetching = new Fetching(
    () => new Promise((done, fail) => answers.push((isLost) => (isLost ? fail(new Error('away')) : done()))),
    (millis, action) => {
      assert.equal(millis, PATIENCE);
      alarms.push(action);
      return () => (alarms = alarms.filter((one) => one !== action));
    },
  );
  return { fetching, answers, ring: () => alarms.forEach((one) => one()), waiting: () => alarms.length };
}

const settled = () => new Promise((done) => setImmediate(done));

test('whoever knocks while an answer is under way has one more', async () => {
  const { fetching, answers, waiting } = world();
  for (let i = 0; i < 5; i++) fetching.come();
  assert.equal(answers.length, 1);
  answers[0]!();
  await settled();
  assert.equal(answers.length, 2);
  answers[1]!();
  await settled();
  assert.equal(answers.length, 2);
  assert.equal(waiting(), 0);
});

test('an answer that is lost is waited for only so long, and one that comes late ends nothing of the next', async () => {
  const { fetching, answers, ring } = world();
  fetching.come();
  fetching.come();
  ring();
  assert.equal(answers.length, 2);
  answers[0]!();
  await settled();
  fetching.come();
  assert.equal(answers.length, 2);
  answers[1]!();
  await settled();
  assert.equal(answers.length, 3);
});

test('one that fails is over', async () => {
  const { fetching, answers, waiting } = world();
  fetching.come();
  answers[0]!(true);
  await settled();
  assert.equal(waiting(), 0);
  fetching.come();
  assert.equal(answers.length, 2);
});
