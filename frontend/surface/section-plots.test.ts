import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearPlot, wholePlot } from './section-plots.ts';
import { Cut } from './terrain.ts';

/** Losses x² over [−2, 2]. */
const CUT = Cut.of({
  title: '', x: { label: 'w', low: -2, high: 2 }, compared: '', step: 0.5,
  losses: new Uint8Array(Float64Array.of(4, 1, 0, 1, 4).buffer) as unknown as string,
})!;

test('the whole curve has room for its step below 0', () => {
  const { shapes, x, y } = wholePlot(CUT, '', 'loss');
  assert.deepEqual([x.min, x.max], [-2, 2]);
  assert.ok(y.min! < 0 && y.max! > 4);
  assert.ok(Math.abs(Math.min(...Array.from(shapes[1].ys))) < 1e-12);
});

test('the zoom holds the point, its step and the tangent there', () => {
  const { shapes: [curve, tangent], x } = nearPlot(CUT, 1, 'zoom');
  assert.deepEqual([x.min, x.max], [0.75, 2.075]);
  assert.ok(Math.abs(curve.ys[0] - 0.5625) < 1e-12);
  assert.deepEqual(Array.from(tangent.ys, (y) => Number(y.toFixed(9))), [0.5, 3.15]);
});
