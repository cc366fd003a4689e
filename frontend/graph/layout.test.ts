import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layout, type Sizes } from './layout.ts';
import { walk } from './keys.ts';

const SIZES: Sizes = { width: 140, height: 80, along: 40, across: 20 };

// b = 0, w = 1, w·x = 2, ŷ = 3, error = 4, error² = 5, mean = 6, ŷ₂ = 7, error₂ = 8, mean = 9, loss = 10: the book's longest graph
const IDS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const EDGES = [[1, 2], [0, 3], [2, 3], [3, 4], [4, 5], [5, 6], [1, 7], [7, 8], [8, 9], [6, 10], [9, 10]].map(([from, to], input) => ({ from, to, input }));

for (const isUpright of [false, true]) {
  const way = isUpright ? 'downwards' : 'to the right';
  const placed = layout(IDS, EDGES, isUpright, SIZES);

  test(`every edge leads ${way}`, () => {
    for (const { from, to } of EDGES) {
      const [a, b] = [placed.spots.get(from)!, placed.spots.get(to)!];
      const [gone, least] = isUpright ? [b.y - a.y, SIZES.height] : [b.x - a.x, SIZES.width];
      assert.ok(gone >= least + SIZES.along - 1e-9, `${from} to ${to}: ${gone}`);
    }
  });

  test(`no two nodes touch, and all lie within the picture (${way})`, () => {
    for (const a of IDS) {
      const { x, y } = placed.spots.get(a)!;
      assert.ok(x >= SIZES.width / 2 - 1e-6 && x <= placed.width - SIZES.width / 2 + 1e-6);
      assert.ok(y >= SIZES.height / 2 - 1e-6 && y <= placed.height - SIZES.height / 2 + 1e-6);
      for (const b of IDS.filter((id) => id > a)) {
        const other = placed.spots.get(b)!;
        assert.ok(Math.abs(x - other.x) >= SIZES.width || Math.abs(y - other.y) >= SIZES.height, `${a} and ${b}`);
      }
    }
  });
}

test('a parameter stands just before its first use', () => {
  const { layers } = layout(IDS, EDGES, false, SIZES);
  assert.deepEqual(layers[0], [1]);
  assert.ok(layers[1].includes(0) && layers[1].includes(2));
  assert.deepEqual(layers.at(-1), [10]);
});

test('a chain is a straight line', () => {
  const { spots } = layout([0, 1, 2, 3], [[0, 1], [1, 2], [2, 3]].map(([from, to]) => ({ from, to, input: 0 })), false, SIZES);
  assert.equal(new Set([...spots.values()].map(({ y }) => Math.round(y))).size, 1);
});

test('an edge past other layers goes around their nodes', () => {
  const edges = [[0, 1], [1, 2], [0, 2]].map(([from, to]) => ({ from, to, input: 0 }));
  const { spots, routes } = layout([0, 1, 2], edges, false, SIZES);
  const level = Number(/H[\d.-]+/.exec(routes[2].path)?.[0].slice(1));
  assert.ok(level > 0); // a straight piece through the layer between
  const through = Number(/ ([\d.-]+)H/.exec(routes[2].path)?.[1]);
  assert.ok(Math.abs(through - spots.get(1)!.y) > SIZES.height / 2);
});

test('one node is a picture too', () => {
  const { width, height } = layout([7], [], false, SIZES);
  assert.deepEqual([width, height], [140, 80]);
});

test('arrow keys walk along the edges and across a layer', () => {
  const placed = layout(IDS, EDGES, false, SIZES);
  assert.equal(walk(placed, false, 3, 'ArrowRight'), 4);
  assert.equal(walk(placed, false, 4, 'ArrowLeft'), 3);
  assert.equal(walk(placed, false, 10, 'ArrowRight'), 10);
  assert.equal(walk(placed, false, 10, 'Home'), 1);
  assert.equal(walk(placed, false, 1, 'End'), 10);
  const [first, second] = placed.layers[1];
  assert.equal(walk(placed, false, first, 'ArrowDown'), second);
  assert.equal(walk(placed, false, second, 'ArrowUp'), first);
  assert.equal(walk(layout(IDS, EDGES, true, SIZES), true, 3, 'ArrowDown'), 4);
});
