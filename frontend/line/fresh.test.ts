import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endDeadConnections } from './fresh.ts';

test('every connection that is kept is asked at once, and dead ones are given up', async () => {
  let asked = 0;
  let ended = 0;
  const begin = performance.now();
  await endDeadConnections((signal) => {
    asked++;
    if (asked % 2 === 0) return Promise.resolve();
    return new Promise((_, reject) =>
      signal.addEventListener('abort', () => {
        ended++;
        reject(new Error('aborted'));
      }),
    );
  });
  assert.equal(asked, 6);
  assert.equal(ended, 3);
  assert.ok(performance.now() - begin >= 1_400);
});
