import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenLines } from './caption.ts';

const byLetters = (text: string) => text.length;

test('a caption is broken between its parts, never within one', () => {
  assert.deepEqual(brokenLines('data · a model · loss', 14, byLetters), ['data · a model', 'loss']);
  assert.deepEqual(brokenLines('data · a model · loss', 13, byLetters), ['data', 'a model', 'loss']);
  assert.deepEqual(brokenLines('a part that is far too long · loss', 10, byLetters), ['a part that is far too long', 'loss']);
});

test('what fits stays in one line', () => {
  assert.deepEqual(brokenLines('data · model', 12, byLetters), ['data · model']);
  assert.deepEqual(brokenLines('', 12, byLetters), ['']);
});
