import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf } from './rows.ts';

test('every node has its name, shape and numbers; what is not computed yet is empty', () => {
  const node = { id: 0, kind: 'leaf', isResult: false, symbol: '', gradFn: '', flows: [] } as const;
  const nodes = [
    { ...node, name: 'w', shape: [], value: [1.5], gradient: null },
    { ...node, id: 1, name: 'x', shape: [2], value: [1, null], gradient: [0, 2] },
  ];
  assert.deepEqual(rowsOf({ title: '', nodes, edges: [] }, {}).slice(1).map(([name, , value, gradient]) => [name, value, gradient]), [['w', 1.5, undefined], ['x', '1; ', '0; 2']]);
});
