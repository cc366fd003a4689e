import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf } from './csv.ts';
import type { Ink } from './ink.ts';
import { layoutOf } from './layout.ts';
import { axisOf, plotOf, type Plot, type Shape } from './model.ts';
import { Numbers } from './numbers.ts';
import { optionOf } from './option.ts';
import { Places } from './places.ts';
import { rangesOf } from './ranges.ts';
import { tracksOf } from './tracks.ts';
import { nearest, step } from './walk.ts';

const INK: Ink = {
  ink: [20, 20, 20], quiet: [90, 90, 90], line: [200, 200, 200], paper: [255, 255, 255], low: [213, 94, 0], high: [0, 114, 178],
  training: [0, 114, 178], validation: [213, 94, 0], validationText: [179, 79, 0], family: 'sans-serif', hues: new Map([['gold', [230, 159, 0]]]),
};

const CURVE: Shape = { name: 'curve', hue: 'gold', xs: [0, 0.5, 1], ys: [0, NaN, 1], dash: [6, 3], fill: 0.1 };
const AID: Shape = { name: '', isAid: true, hue: 'gold', xs: [0, 1], ys: [1, 0] };
const POINTS: Shape = { name: 'points', hue: 'gold', symbol: 'triangle', size: [8, 12], notes: ['one', 'two'], xs: [0.2, 0.9], ys: [0.3, 0.8] };
const BAND: Shape = { name: '', isAid: true, hue: 'gold', xs: [0, 1], ys: [1, 1], floor: [0, 0] };

function drawn(shapes: readonly Shape[], more: Partial<Plot> = {}) {
  const model = plotOf({ title: 'plot', x: axisOf('x', 0, 1), y: axisOf('y', 0, 1), shapes, ...more });
  const tracks = tracksOf(model, {}, INK);
  const layout = layoutOf(model, tracks, rangesOf(model, tracks), { width: 500, height: 400, numbers: new Numbers('en'), measure: (text) => 7 * text.length });
  return { model, tracks, layout, series: (optionOf(model, tracks, layout, INK) as { series: any[] }).series, places: new Places(model, layout) };
}

test('a shape has the colour of its hue; a line keeps its gaps and is filled down to the axis', () => {
  const [line] = drawn([CURVE]).series;
  assert.deepEqual([line.type, line.lineStyle.color, line.lineStyle.type], ['line', 'rgb(230,159,0)', [6, 3]]);
  assert.deepEqual(line.data, [[0, 0], [0.5, NaN], [1, 1]]);
  assert.deepEqual([line.areaStyle.opacity, line.areaStyle.origin, line.connectNulls], [0.1, 'start', false]);
});

test('points have their symbol, each its size and its words', () => {
  const [points] = drawn([POINTS]).series;
  assert.deepEqual([points.type, points.symbol], ['scatter', 'triangle']);
  assert.deepEqual(points.data.map((point: any) => [point.value, point.symbolSize, point.label.formatter()]), [[[0.2, 0.3], 8, 'one'], [[0.9, 0.8], 12, 'two']]);
});

test('a band lies in the ground, not among the series', () => {
  assert.deepEqual(drawn([BAND, CURVE]).series.map(({ id }) => id), ['shape1']);
});

test('what only helps to see is not walked to, saved or named', () => {
  const { model, tracks, layout } = drawn([AID, CURVE], { hasLegend: true });
  const pixel = (x: number, y: number): [number, number] => [100 * x, 100 * y];
  assert.deepEqual(nearest(model, tracks, pixel, [0, 100]), undefined);
  assert.deepEqual(step(tracks, undefined, 'Home'), { track: 1, index: 0 });
  assert.equal(csvOf(model, tracks), ',x,y\r\ncurve,0,0\r\ncurve,0.5,\r\ncurve,1,1\r\n');
  assert.deepEqual(layout.legend.map(({ name }) => name), ['curve']);
});

test('pixels and values lead to each other, cut at the ends of the axes', () => {
  const { places } = drawn([CURVE]);
  const [x, y] = places.under(places.at(0.25, 0.75));
  assert.ok(Math.abs(x - 0.25) < 1e-12 && Math.abs(y - 0.75) < 1e-12);
  assert.deepEqual(places.under([-50, 5000]), [0, 0]);
  assert.ok(places.holds(places.at(1, 1)) && !places.holds([places.right + 40, places.top]));
});

test('along a log axis a value lies at its exponent', () => {
  const { places } = drawn([{ ...CURVE, ys: [1, 10, 100] }], { y: axisOf('odds', 0.01, 100, 'log') });
  assert.ok(Math.abs(places.under(places.at(0.5, 10))[1] - 10) < 1e-9);
  assert.ok(Math.abs(places.py(1) - (places.top + places.bottom) / 2) < 1e-9);
});

test('places are the same until something of them moves', () => {
  assert.ok(drawn([CURVE]).places.isSame(drawn([CURVE]).places));
  assert.ok(!drawn([CURVE]).places.isSame(drawn([CURVE], { x: axisOf('x', 0, 2) }).places));
});
