import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING, type FitModel } from './fit.ts';
import { fitPlot } from './fit-plot.ts';

const MODEL: FitModel = {
  title: 'Fit', xLabel: 'x', yLabel: 'y', x: [0, 1], y: [0, 4],
  training: { name: 'training', xs: [0, 1], ys: [1, 2] }, validation: { name: 'validation', xs: [0.5], ys: [2] }, texts: { keys: '', left: '', right: '' },
};
const LINE = { b: 0, w: 1, label: 'model' };

test('a line goes through the whole picture, under the name of its state', () => {
  const line = fitPlot(MODEL, { ...NOTHING, line: LINE }, { b: 1, w: 2 }).shapes.at(-1)!;
  assert.deepEqual([line.name, line.xs, line.ys], ['model', [0, 1], [1, 3]]);
});

test('errors lead from the points to the line, and only those of a batch', () => {
  const all = fitPlot(MODEL, { ...NOTHING, hasErrors: true }, LINE).shapes[0];
  assert.deepEqual(all.ys, [1, 0, NaN, 2, 1, NaN]);
  assert.deepEqual(fitPlot(MODEL, { ...NOTHING, hasErrors: true, batch: [1] }, LINE).shapes[0].ys, [2, 1, NaN]);
});

test('what a batch leaves aside is pale and keeps its values', () => {
  const [, aside, seen] = fitPlot(MODEL, { ...NOTHING, batch: [1] }, undefined).shapes;
  assert.deepEqual([aside.xs, aside.alpha, seen.xs, seen.name], [[0], 0.22, [1], 'training']);
});

test('without a title it has neither heading nor legend, but still a name', () => {
  const { title, isBare, hasLegend } = fitPlot({ ...MODEL, title: '' }, NOTHING, undefined);
  assert.deepEqual([title, isBare, hasLegend], ['training', true, false]);
});
