import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Curve } from './curve.ts';
import { Field } from './field.ts';
import type { Ink } from './ink.ts';
import type { ChartModel } from './model.ts';
import { Numbers } from './numbers.ts';
import { summaryOf } from './summary.ts';
import type { Live } from './live.ts';
import { tracksOf } from './tracks.ts';

const WHITE = [255, 255, 255] as const;
const INK = { ink: WHITE, quiet: WHITE, training: WHITE, validation: WHITE, low: WHITE, high: WHITE, paper: WHITE } as unknown as Ink;
const AXIS = { label: '', kind: 'linear', min: null, max: null, unit: '' } as const;
const series = (role: 'training' | 'validation') => ({ name: role, role, isGhost: false, points: [] });

function said(model: Partial<ChartModel>, live: Live, threshold = 0.5): string {
  const whole = { title: '', subtitle: '', x: AXIS, y: AXIS, series: [], references: [], marks: [], groups: [], curves: [], field: null, fitName: 'fit', ...model } as unknown as ChartModel;
  return summaryOf(whole, tracksOf(whole, live, INK), live, threshold, new Numbers('en'));
}

test('losses are named with the newest values', () => {
  const training = new Curve();
  const validation = new Curve();
  training.put(0, [1, 2], [0.5, 0.36075]);
  validation.put(0, [1, 2], [0.75, null]);
  const summary = 'Epoch {epoch}: {training}, {validation}';
  const both = [series('training'), series('validation')];
  const model: Partial<ChartModel> = { type: 'lines', series: both, summary };
  assert.equal(said(model, { training, validation }), 'Epoch 2: 0.3608, 0.7500');
  assert.equal(said(model, {}), 'Epoch –: –, –');
  assert.equal(said({ ...model, summary: 'best {best}' }, { training, validation, best: 2 }), 'best 2');
  const ghost = { ...series('training'), isGhost: true, points: [[9, 0.1]] };
  const beside = { type: 'lines', series: [ghost, ...both], summary } as unknown as Partial<ChartModel>;
  assert.equal(said(beside, { training, validation }), 'Epoch 2: 0.3608, 0.7500', 'not with those of a run that was left');
});

test('a learning rate is named with the newest value', () => {
  const rate = new Curve();
  rate.put(0, [1, 2], [0.1, 0.05]);
  const model = { type: 'lines', series: [{ ...series('training'), role: 'rate' }], summary: 'Epoch {epoch}: {rate}' } as unknown as Partial<ChartModel>;
  assert.equal(said(model, { rate }), 'Epoch 2: 0.05000');
});

test('a plane names threshold, share and the ends of the line; other braces stay', () => {
  const field = Field.of({ columns: 2, rows: 2, low: 0, high: 1, cells: btoa('\xff\xff\0\0') });
  const model: Partial<ChartModel> = { type: 'plane', summary: '{threshold} {share} {left} {right} {other}' };
  assert.equal(said(model, { field, line: { xs: [0, 1], ys: [1, 2.5] } }, 0.25), '0.250 50% 1.000 2.500 {other}');
});

test('of several classes each is named once, with its share of the plane', () => {
  const field = Field.of({ columns: 2, rows: 2, low: 0, high: 1, cells: btoa('\xff\xff\xff\xff'), classes: btoa('\0\x01\x01\x01') });
  const group = (split: string, classIndex: number | null) => ({ name: `class ${classIndex}`, split, classIndex, points: [] });
  const groups = [group('training', 0), group('training', 1), group('validation', 0), group('training', null)];
  assert.equal(said({ type: 'plane', summary: '{shares}', groups } as unknown as Partial<ChartModel>, { field }), 'class 0: 25%, class 1: 75%');
});

test('residuals are named split by split, and the fullest bin by its edges', () => {
  const split = (mean: number, rmse: number) => ({ predictions: new Float64Array(), residuals: new Float64Array(), mean, rmse, centres: [-0.3, -0.1, 0.1], shares: [0.25, 0.5, 0.25] });
  const residuals = { training: split(0.125, 0.25), validation: split(0.5, 0.75) };
  const summary = '{meanTraining} {rmseTraining} {meanValidation} {rmseValidation} {fullLow} {fullHigh} {fullShare}';
  assert.equal(said({ type: 'lines', summary }, { residuals }), '0.125 0.250 0.500 0.750 −0.2 0 50%', 'not by what adding up left over');
});
