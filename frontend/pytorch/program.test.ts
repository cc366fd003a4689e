import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indentOf } from './program.ts';

test('a line is as far in as its blanks say', () => {
  assert.equal(indentOf('    loss.backward()'), 4);
  assert.equal(indentOf('x = 1  # one'), 0);
  assert.equal(indentOf(''), 0);
});
