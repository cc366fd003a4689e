import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FOLDED, layout, plusAt } from './layout.ts';

const room = { width: 640, height: 320, labelLength: 12, foot: 0 };

test('eight inputs are all shown', () => {
  const [inputs] = layout([FOLDED, 4, 1], room).columns;
  assert.equal(inputs.ys.length, FOLDED);
  assert.equal(inputs.more, 0);
});

test('more inputs are folded, whatever room there is', () => {
  const plan = layout([FOLDED + 1, 4, 1], { ...room, height: 2000 });
  assert.equal(plan.columns[0].ys.length, FOLDED);
  assert.equal(plan.columns[0].more, 1);
  assert.equal(layout([FOLDED + 1, 4, 1], { ...room, height: 100 }).columns[0].more, 1);
});

test('opened, all fifty are shown one below the other on a stage as high as they need', () => {
  const plan = layout([50, 4, 1], { ...room, isOpen: true });
  const { ys, tile, more } = plan.columns[0];
  assert.equal(more, 0);
  assert.equal(ys.length, 50);
  assert.ok(plan.height > room.height);
  for (let i = 1; i < ys.length; i++) assert.ok(ys[i] - ys[i - 1] >= tile, 'they do not overlap');
  assert.ok(ys[49] + tile / 2 <= plan.height);
});

test('what a stage needs is the same in every room, so that room and stage do not chase each other', () => {
  for (const inputs of [2, 6, 8, 9, 50]) {
    for (const isOpen of [false, true]) {
      const needs = [100, 236, 248, 2000].map((height) => layout([inputs, 5, 5, 2], { ...room, height, isOpen }).least);
      assert.equal(new Set(needs).size, 1);
    }
  }
});

test('a name has more room where the stage is wide', () => {
  assert.ok(layout([3, 1], room).labelWidth > layout([3, 1], { ...room, width: 240 }).labelWidth);
});

test('what adds a layer before the output stands beside its heading, however many layers there are', () => {
  for (const width of [340, 573, 640, 900]) {
    for (let layers = 1; layers <= 6; layers++) {
      const plan = layout([2, ...Array.from({ length: layers }, () => 8), 1], { ...room, width });
      const [last, output] = plan.columns.slice(-2);
      const heading = plan.width - 88;
      assert.ok((last!.x + output!.x) / 2 + 12 <= heading + 8, `${layers} layers in ${width}: the +`);
      assert.ok(last!.x + plan.headWidth / 2 <= heading || plan.isWide, `${layers} layers in ${width}: the last layer's head`);
    }
  }
});

test('what adds a layer stands between the captions, in a stage of any width and with any number of layers', () => {
  const caption = 26; // half of "Layer 1" with its arrow
  for (const labelLength of [2, 12]) {
    for (const width of [300, 340, 472, 573, 640, 900]) {
      for (let layers = 1; layers <= 6; layers++) {
        const plan = layout([2, ...Array.from({ length: layers }, () => 8), 1], { ...room, labelLength, width });
        const { columns } = plan;
        columns.slice(0, -1).forEach((_, gap) => {
          const [left, right] = [plusAt(plan, gap) - 9, plusAt(plan, gap) + 9];
          const before = gap === 0 ? 56 : columns[gap]!.x + caption; // "Variables", of inputs
          assert.ok(before <= left, `${layers} layers in ${width}: the caption before + ${gap}`);
          if (gap < layers) assert.ok(right <= columns[gap + 1]!.x - caption, `${layers} layers in ${width}: the caption after + ${gap}`);
        });
      }
    }
  }
});
