import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbers } from '../echarts/numbers.ts';
import { shown, type Flow, type GraphModel, type GraphNode, type Kind } from './model.ts';
import { bars, few, number, shapeText } from './numbers.ts';
import { stages } from './timeline.ts';

const flow = (to: number, input: number): Flow => {
  const one = { shape: [1], values: [1] };
  return { to, input, formula: '', left: one, right: one, isMatrix: false, products: [1], outgoing: one };
};

function node(id: number, kind: Kind, flows: Flow[] = [], isResult = false): GraphNode {
  return { id, kind, isResult, name: String(id), symbol: '', gradFn: '', shape: [1], value: [1], gradient: [1], flows };
}

// w = 0, x = 1 (data), w·x = 2, square of it = 3
const MODEL: GraphModel = {
  title: '',
  nodes: [node(0, 'leaf'), node(1, 'data'), node(2, 'operation', [flow(0, 0)]), node(3, 'operation', [flow(2, 0)], true)],
  edges: [{ from: 0, to: 2, input: 0 }, { from: 1, to: 2, input: 1 }, { from: 2, to: 3, input: 0 }],
};

test('forward computes each operation after its inputs', () => {
  assert.deepEqual(stages(MODEL, 'forward'), [{ nodes: [2], edges: [0, 1] }, { nodes: [3], edges: [2] }]);
});

test('backward begins at the result, and nothing goes to data', () => {
  assert.deepEqual(stages(MODEL, 'backward'), [
    { nodes: [3], edges: [] },
    { nodes: [2], edges: [2] },
    { nodes: [0], edges: [0] },
  ]);
});

test('nothing is played at once', () => assert.deepEqual(stages(MODEL, 'none'), []));

test('data are left out with their edges', () => {
  const without = shown(MODEL, false);
  assert.deepEqual(without.nodes.map(({ id }) => id), [0, 2, 3]);
  assert.deepEqual(without.edges.map(({ from }) => from), [0, 2]);
  assert.equal(shown(MODEL, true), MODEL);
});

test('numbers are written as PyTorch prints them, with a real minus', () => {
  const english = new Numbers('en');
  assert.equal(number(english, -3.11249), '−3.1125');
  assert.equal(number(english, 0), '0.0000');
  assert.equal(number(english, null), '–');
  assert.equal(few(english, [1, -2]), '1.0000  −2.0000');
  assert.equal(shapeText([]), '[]');
  assert.equal(shapeText([80, 1]), '[80, 1]');
});

test('bars fill their box from the line of zero', () => {
  const { path, zero } = bars([1, -1], 100, 21);
  assert.equal(zero, 10.5);
  assert.match(path, /v-10\.00/);
  assert.match(path, /v10\.00/);
  assert.equal(bars([2, 3], 100, 21).zero, 20.5);
});
