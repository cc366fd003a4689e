import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tipAt } from './tip.ts';

const TIP = { width: 200, height: 50 };

test('a tip lies over its button where there is room, else below it', () => {
  assert.deepEqual(tipAt({ left: 100, top: 300, bottom: 330 }, TIP, 1000), { left: 100, top: 244 });
  assert.deepEqual(tipAt({ left: 100, top: 40, bottom: 70 }, TIP, 1000), { left: 100, top: 76 });
});

test('a tip stays within the window', () => {
  assert.equal(tipAt({ left: -20, top: 300, bottom: 330 }, TIP, 1000).left, 8);
  assert.equal(tipAt({ left: 950, top: 300, bottom: 330 }, TIP, 1000).left, 792);
});
