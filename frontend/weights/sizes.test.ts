import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentsOf } from './sizes.ts';

test('the numbers of a moment are those of one layer after the other', () => {
  const numbers = new Uint8Array(Float64Array.of(1, 0.51, 0.5, -0.01, 0, 3, -3).buffer);
  const layers = [
    { name: '0.weight', count: 9, told: 2 },
    { name: '2.weight', count: 1, told: 1 },
  ];
  assert.deepEqual(momentsOf({ near: 0.01, layers, moments: [{ step: 7, numbers }] }), [
    {
      step: 7,
      layers: [
        { name: '0.weight', count: 9, told: 2, nearZero: 1, size: 0.51, first: [0.5, -0.01] },
        { name: '2.weight', count: 1, told: 1, nearZero: 0, size: 3, first: [-3] },
      ],
    },
  ]);
});
