import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf } from './csv.ts';
import type { ChartModel } from './model.ts';
import type { Track } from './track.ts';

const model = (type: string) => ({ type, x: { label: 'epoch' }, y: { label: 'loss' } }) as ChartModel;
const track = (name: string, xs: number[], ys: number[], values: number[] = []) => ({ name, xs, ys, values, names: [] }) as unknown as Track;

test('curves stand side by side, gaps are empty cells', () => {
  const csv = csvOf(model('lines'), [track('training', [1, 2], [0.1 + 0.2, NaN]), track('validation', [2, 3], [0.5, 0.25])]);
  assert.equal(csv, 'epoch,training,validation\r\n1,0.30000000000000004,\r\n2,,0.5\r\n3,,0.25\r\n');
});

test('rows go up, whichever curve brought them, and lines that only help the eye are no curves', () => {
  const aid = { ...track('guessing', [0, 9], [0, 9]), kind: 'aid' } as Track;
  const csv = csvOf(model('lines'), [track('training', [3, 4], [0.5, 0.25]), track('ghost', [1], [1]), aid]);
  assert.equal(csv, 'epoch,training,ghost\r\n1,,1\r\n3,0.5,\r\n4,0.25,\r\n');
});

test('a curve that has two values at one x becomes a list: no value is lost', () => {
  assert.equal(csvOf(model('lines'), [track('ROC', [0, 0], [0, 1])]), ',epoch,loss\r\nROC,0,0\r\nROC,0,1\r\n');
});

test('points of a plane are a list, with their values where they have some', () => {
  const csv = csvOf(model('plane'), [track('a', [1], [2], [3]), track('b', [4], [5])]);
  assert.equal(csv, ',epoch,loss,\r\na,1,2,3\r\nb,4,5,\r\n');
});

test('names are quoted where needed, and are never formulas', () => {
  const csv = csvOf(model('plane'), [track('a, "b"', [1], [2]), track('=1+1', [1], [2])]);
  assert.equal(csv, ',epoch,loss\r\n"a, ""b""",1,2\r\n\'=1+1,1,2\r\n');
  for (const sign of '=+-@') assert.ok(csvOf(model('plane'), [track(`${sign}1`, [1], [2])]).includes(`\n'${sign}1,`), sign);
});
