import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterKey, tidy } from './chooser.ts';

const press = (value: number, key: string, shiftKey = false) => afterKey(value, { key, shiftKey });

test('arrows go by a hundredth, with shift or a page by a tenth', () => {
  assert.deepEqual([press(0.5, 'ArrowRight'), press(0.5, 'ArrowUp'), press(0.5, 'ArrowLeft'), press(0.5, 'ArrowDown')], [0.51, 0.51, 0.49, 0.49]);
  assert.deepEqual([press(0.5, 'ArrowRight', true), press(0.5, 'PageUp'), press(0.5, 'PageDown')], [0.6, 0.6, 0.4]);
  assert.deepEqual([press(0.5, 'Home'), press(0.5, 'End'), press(0.5, 'x')], [0, 1, undefined]);
});

test('keys stop at the ends and leave no rounding noise', () => {
  assert.equal(press(0.995, 'ArrowRight'), 1);
  assert.equal(press(0.004, 'ArrowLeft'), 0);
  let value = 0;
  for (let i = 0; i < 100; i++) value = press(value, 'ArrowRight')!;
  assert.equal(value, 1);
  assert.equal(press(0.7310585, 'ArrowLeft'), 0.721);
});

test('a pointer beyond the ends means the ends', () => {
  assert.deepEqual([tidy(-3), tidy(0.12345), tidy(7)], [0, 0.123, 1]);
});
