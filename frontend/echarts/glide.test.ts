import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Glide } from './glide.ts';

test('a range grows at once', () => {
  const glide = new Glide();
  assert.deepEqual(glide.range([0, 1], 0, true), [0, 1]);
  assert.deepEqual(glide.range([-2, 9], 1, true), [-2, 9]);
  assert.equal(glide.isGliding, false);
});

test('it shrinks step by step, never below what the data needs, and comes to rest', () => {
  const glide = new Glide();
  glide.range([0, 100], 0, true);
  let before = 100;
  for (let now = 16; glide.isGliding || now === 16; now += 16) {
    const [min, max] = glide.range([0, 1], now, true);
    assert.equal(min, 0);
    assert.ok(max >= 1 && max < before, `${max} after ${before}`);
    assert.ok(before - max < 0.05 * before + 1, 'no jump');
    before = max;
    assert.ok(now < 10_000, 'comes to rest');
  }
  assert.equal(before, 1);
});

test('how often it is drawn does not change the pace', () => {
  const [often, seldom] = [new Glide(), new Glide()];
  for (const glide of [often, seldom]) glide.range([0, 100], 0, true);
  for (let now = 10; now <= 300; now += 10) often.range([0, 10], now, true);
  seldom.range([0, 10], 300, true);
  const tops = [often, seldom].map((glide) => glide.range([0, 10], 300, true)[1]);
  assert.ok(Math.abs(tops[0] - tops[1]) < 1e-9);
});

test('without gliding, and after a reset, the range is what the data needs', () => {
  const glide = new Glide();
  glide.range([0, 100], 0, true);
  assert.deepEqual(glide.range([0, 1], 1, false), [0, 1]);
  glide.range([0, 100], 2, true);
  glide.reset();
  assert.deepEqual(glide.range([0, 1], 3, true), [0, 1]);
});

test('a clock that goes backwards does no harm', () => {
  const glide = new Glide();
  glide.range([0, 100], 1000, true);
  assert.deepEqual(glide.range([0, 1], 0, true), [0, 100]);
});
