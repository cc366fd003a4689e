import assert from 'node:assert/strict';
import { test } from 'node:test';
import { residualsOf } from './residuals.ts';

const float64 = (...values: number[]) => new Uint8Array(Float64Array.from(values).buffer);
const int32 = (...values: number[]) => new Uint8Array(Int32Array.from(values).buffer);

test('a histogram has its bins at their centres, as shares of the split, and ends on the axis', () => {
  const split = { predictions: float64(1, 2, 3, 4), residuals: float64(-0.3, 0.1, 0.15, 0.4), counts: int32(1, 0, 2, 1), mean: 0.0875, rmse: 0.27 };
  const { training, validation } = residualsOf({ low: -0.4, width: 0.2, training: split, validation: null });
  assert.deepEqual(training.centres.map((x) => Number(x.toFixed(9))), [-0.5, -0.3, -0.1, 0.1, 0.3, 0.5]);
  assert.deepEqual(training.shares, [0, 0.25, 0, 0.5, 0.25, 0]);
  assert.deepEqual([...training.predictions], [1, 2, 3, 4]);
  assert.equal(validation, undefined);
});
