import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName } from './save.ts';

test('a title becomes a plain file name', () => {
  assert.equal(fileName('La pérdida baja: época 3'), 'la-perdida-baja-epoca-3');
  assert.equal(fileName('../../etc'), 'etc');
  assert.equal(fileName('損失'), 'chart');
});
