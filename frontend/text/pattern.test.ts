import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from './pattern.ts';

test('values go into their places, and an unknown place stays', () => {
  assert.equal(fill('Step {step} of {furthest}, {what}', { step: 3, furthest: '1\u202f000' }), 'Step 3 of 1\u202f000, {what}');
});

test('one is said in the singular and every other count in the plural', () => {
  const said = (n: string | number) => fill('{n} {n|point|points}', { n });
  assert.deepEqual(['1', 1, 0, 2, '21', '1000'].map(said), ['1 point', '1 point', '0 points', '2 points', '21 points', '1000 points']);
  assert.equal(fill('{n|point|points}', {}), '{n|point|points}');
});
