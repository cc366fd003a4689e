import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Curve } from './curve.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { Ink } from './ink.ts';
import type { ChartModel, Lines, Plane, Point } from './model.ts';
import { Numbers } from './numbers.ts';
import { optionOf } from './option.ts';
import { rangesOf } from './ranges.ts';
import { take, type Live } from './live.ts';
import { scatterOf } from './scatter.ts';
import { isEmpty, tracksOf } from './tracks.ts';

const INK: Ink = {
  ink: [20, 20, 20], quiet: [90, 90, 90], line: [200, 200, 200], paper: [255, 255, 255], low: [213, 94, 0], high: [0, 114, 178],
  training: [0, 114, 178], validation: [213, 94, 0], validationText: [179, 79, 0], family: 'sans-serif',
};

/** The samples that ChartModelTest.java writes and reads. */
const sample = <T extends ChartModel>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../src/test/resources/dev/paso/echarts/${name}.json`, import.meta.url), 'utf8'));

interface Picture {
  series: Record<string, any>[];
  grid: Record<string, any>;
  xAxis: Record<string, any>;
  yAxis: Record<string, any>;
}

function drawn(model: ChartModel, live: Live = {}, width = 700, height = 300): { layout: Layout; picture: Picture } {
  const tracks = tracksOf(model, live, INK);
  const paper = { width, height, numbers: new Numbers('en'), measure: (text: string) => 7 * text.length };
  const layout = layoutOf(model, tracks, rangesOf(model, tracks), paper);
  return { layout, picture: optionOf(model, tracks, layout, INK) as unknown as Picture };
}

function losses(kind: 'linear' | 'log' = 'linear'): Lines {
  const model = sample<Lines>('lines');
  return { ...model, y: { ...model.y, kind, min: null, max: null }, series: model.series.slice(0, 2), references: [], marks: [] };
}

function live(training: (number | null)[], validation: (number | null)[] = []): Live {
  const of = (ys: (number | null)[]) => {
    const curve = new Curve();
    curve.put(0, ys.map((_, i) => i + 1), ys);
    return curve;
  };
  return { training: of(training), validation: of(validation) };
}

const find = (picture: Picture, id: string) => picture.series.find((series) => series.id === id)!;

test('a chart that grows keeps nothing of where its names stood while it was low', () => {
  const [low, high] = [120, 500].map((height) => drawn(losses(), live([1, 2]), 700, height));
  assert.ok(low.layout.isLow && !high.layout.isLow);
  for (const axis of ['xAxis', 'yAxis'] as const) {
    assert.deepEqual(Object.keys(high.picture[axis]).sort(), Object.keys(low.picture[axis]).sort());
    assert.deepEqual(Object.keys(high.picture[axis].nameTextStyle).sort(), Object.keys(low.picture[axis].nameTextStyle).sort());
  }
});

test('the best epoch is a dot on the watched curve, and gone where there is none', () => {
  const model: Lines = { ...losses(), series: [...losses().series, { name: 'best epoch', role: 'best', isGhost: false, points: [] }] };
  const curves = live([0.9, 0.5, 0.4, 0.3], [1, 0.6, 0.7, 0.8]);
  take(curves, { bestEpoch: 2 }, 'status');
  const mark = find(drawn(model, curves).picture, 'best');
  assert.deepEqual(mark.data.map(({ value }: { value: number[] }) => value), [[2, 0.6]]);
  assert.equal(mark.data[0].label.formatter(), 'best epoch 2');
  const unwatched: Lines = { ...model, series: model.series.filter(({ role }) => role !== 'validation') };
  assert.deepEqual(find(drawn(unwatched, curves).picture, 'best').data[0].value, [2, 0.5]);
  assert.equal(take(curves, { bestEpoch: 2 }, 'status'), 'nothing');
  assert.equal(take(curves, { bestEpoch: 0 }, 'status'), 'all');
  assert.equal(find(drawn(model, curves).picture, 'best'), undefined);
  assert.equal(find(drawn(losses(), { ...curves, best: 2 }).picture, 'best'), undefined);
});

test('learning rates are drawn in steps, each up to the end of its epoch', () => {
  const rate = new Curve();
  rate.put(0, [1, 2], [0.1, 0.05]);
  const model: Lines = { ...losses(), series: [{ name: 'lr', role: 'rate', isGhost: false, points: [] }] };
  const line = find(drawn(model, { rate }).picture, 'curve0');
  assert.deepEqual(line.data, [[1, 0.1], [2, 0.05]]);
  assert.equal(line.step, 'start');
});

test('rates of single updates are drawn as far as epochs have come', () => {
  const rate = new Curve();
  rate.put(0, [1], [0.1]);
  const points: Point[] = [[0.5, 0.2], [1, 0.1], [1.5, 0.3], [2, 0.4]];
  const model: Lines = { ...losses(), series: [{ name: 'lr', role: 'rate', isGhost: false, points }] };
  assert.deepEqual(find(drawn(model, { rate }).picture, 'curve0').data, [[0.5, 0.2], [1, 0.1]]);
  assert.deepEqual(find(drawn(model, {}).picture, 'curve0').data, []);
});

test('the training split after the epoch is a dotted line of its own', () => {
  const evaluated = new Curve();
  evaluated.put(0, [1, 2], [0.4, 0.3]);
  const model: Lines = { ...losses(), series: [{ name: 'after', role: 'evaluated', isGhost: false, points: [] }] };
  const line = find(drawn(model, { evaluated }).picture, 'curve0');
  assert.equal(line.data.length, 2);
  assert.deepEqual([line.lineStyle.color, line.lineStyle.type], ['rgb(0,114,178)', [1.5, 4]]);
});

test('the sample lines become an option: frames fill two curves, ghosts and the rest stay', () => {
  const { picture } = drawn(sample('lines'), live([0.9, 0.5], [1, 0.7]));
  assert.deepEqual(find(picture, 'curve0').data, [[1, Math.log10(0.9)], [2, Math.log10(0.5)]]);
  assert.equal(find(picture, 'curve1').data.length, 2);
  assert.equal(find(picture, 'ghost2').data.length, 3);
  assert.equal(find(picture, 'reference0').data[0][1], Math.log10(0.3608));
  assert.equal(find(picture, 'marks').data.length, 1);
  assert.deepEqual([picture.yAxis.min, picture.yAxis.max], [-3, 1]);
});

test('names of upright lines stand one below the other, left of a line where the right has no room', () => {
  const references = [0.7, 0.5].map((value) => ({ label: `at ${value}`, axis: 'x' as const, value }));
  const model: Lines = { ...losses(), references, x: { ...losses().x, min: 0, max: 0.71 } };
  const names = find(drawn(model, live([1, 0.5])).picture, 'references');
  const placed = names.data.map(({ label }: { label: { position: string; offset: number[] } }) => [label.position, label.offset[1]]);
  assert.deepEqual(placed, [['left', 9], ['right', 25]]);
});

test('training is a solid blue line, validation a dashed vermilion one, a ghost the same hue thin and pale', () => {
  const { picture } = drawn(sample('lines'));
  const look = (id: string) => find(picture, id).lineStyle;
  assert.deepEqual([look('curve0').color, look('curve0').type], ['rgb(0,114,178)', 'solid']);
  assert.deepEqual([look('curve1').color, look('curve1').type], ['rgb(213,94,0)', [6, 4]]);
  assert.equal(look('ghost2').color, look('curve0').color);
  assert.ok(look('ghost2').opacity === 0.3 && look('ghost2').width < look('curve0').width);
});

test('gaps stay gaps, and on a log axis so do values that are not positive', () => {
  const { picture } = drawn(losses('log'), live([1, null, 0, -1, 0.1]));
  assert.deepEqual(find(picture, 'curve0').data.map(([, y]: number[]) => y), [0, NaN, NaN, NaN, -1]);
  assert.equal(find(picture, 'curve0').connectNulls, false);
});

test('nothing moves by itself and nothing is drawn in portions', () => {
  for (const name of ['lines', 'plane']) {
    for (const series of drawn(sample(name)).picture.series) {
      assert.deepEqual([series.animation, series.progressive, series.silent], [false, 0, true]);
    }
  }
});

test('every tick lies on its axis, has a word, and epochs are whole', () => {
  const { picture } = drawn(losses(), live([0.9, 0.5, 0.4]));
  const { min, max, axisLabel } = picture.xAxis;
  assert.deepEqual(axisLabel.customValues.map(axisLabel.formatter), ['1', '2', '3']);
  assert.ok(axisLabel.customValues.every((position: number) => position >= min && position <= max));
});

test('log ticks are written as values, not as exponents', () => {
  const { axisLabel } = drawn(losses('log'), live([10, 0.01])).picture.yAxis;
  assert.deepEqual(axisLabel.customValues.map(axisLabel.formatter), ['0.01', '0.1', '1', '10']);
});

test('curves are named at their ends where there is room, in a legend where there is none', () => {
  const wide = drawn(losses(), live([0.9, 0.5], [1, 0.7]));
  assert.deepEqual(find(wide.picture, 'ends').data.map((end: any) => end.label.formatter()), ['training', 'validation']);
  assert.deepEqual(wide.layout.legend, []);
  const narrow = drawn(losses(), live([0.9, 0.5], [1, 0.7]), 240);
  assert.equal(find(narrow.picture, 'ends'), undefined);
  assert.deepEqual(narrow.layout.legend.map(({ name }) => name), ['training', 'validation']);
});

test('a class has its own colour and shape; training is filled, validation hollow', () => {
  const { picture } = drawn(sample('plane'));
  const [zero, one] = ['points0', 'points1'].map((id) => find(picture, id));
  assert.deepEqual([zero.symbol, zero.itemStyle.color], ['triangle', 'rgb(213,94,0)']);
  assert.deepEqual([one.symbol, one.itemStyle.color, one.itemStyle.borderColor], ['circle', 'rgb(255,255,255)', 'rgb(0,114,178)']);
});

test('a curve of a class wears the colour of its points, and its shape in the legend', () => {
  const model = losses();
  const series = ['class 0', 'class 1', 'class 2'].map((name) => ({ name, role: 'class' as const, isGhost: false, points: [[0, 0], [1, 1]] as [number, number][] }));
  const { picture, layout } = drawn({ ...model, series });
  const groups = [0, 1, 2].map((classIndex) => ({ ...sample<Plane>('plane').groups[0], classIndex }));
  const plane = drawn({ ...sample<Plane>('plane'), groups }).picture;
  for (const i of [0, 1, 2]) {
    assert.equal(find(picture, `curve${i}`).lineStyle.color, find(plane, `points${i}`).itemStyle.color);
    assert.equal(layout.legend[i].symbol, find(plane, `points${i}`).symbol);
  }
  assert.equal(find(picture, 'ends'), undefined);
});

test('points with values wear the colours of the field', () => {
  const [point] = find(drawn(sample('plane')).picture, 'points2').data;
  assert.deepEqual(point.value, [0, 0]);
  assert.equal(point.itemStyle.color, 'rgb(128,185,217)'); // half-way from paper to blue
});

test('a fitted line comes from frames, the curve to compare with is dashed', () => {
  const { picture } = drawn(sample('plane'), { line: { xs: [-1, 1], ys: [0, 2] } });
  assert.deepEqual(find(picture, 'fit').data, [[-1, 0], [1, 2]]);
  assert.equal(find(picture, 'fit').lineStyle.type, 'solid');
  assert.deepEqual(find(picture, 'still0').lineStyle.type, [6, 4]);
});

test('a line far from the points widens a free axis, but does not squeeze them flat', () => {
  const model = sample<Plane>('plane');
  const free: Plane = { ...model, field: null, curves: [], y: { ...model.y, min: null, max: null } };
  const { y } = drawn(free, { line: { xs: [-1, 1], ys: [-1e6, 1e6] } }).layout.ranges;
  assert.ok(y[0] < -0.5 && y[1] > 1.25 && y[1] - y[0] < 8, `${y}`);
});

test('the plot lies within the picture at every width, under the rectangle that the field fills', () => {
  for (const width of [200, 300, 700, 900]) {
    const { layout, picture } = drawn(sample('plane'), {}, width);
    const { left, width: wide, top, height } = layout.box;
    assert.ok(left >= 0 && left + wide <= width && top >= 0 && top + height <= 300);
    assert.deepEqual([picture.grid.left, picture.grid.width, picture.grid.outerBoundsMode], [left, wide, 'none']);
  }
});

test('a chart is empty until it has a value', () => {
  const model = losses();
  const empty = (state: Live) => isEmpty(model, tracksOf(model, state, INK), state);
  assert.ok(empty({}));
  assert.ok(empty(live([null])));
  assert.ok(!empty(live([0.5])));
});

test('the samples of a mini-batch stand out, and the others are pale', () => {
  const plane = sample<Plane>('plane');
  const groups = [{ ...plane.groups[0], rows: new Uint8Array(Int32Array.of(4, 7).buffer) }];
  const { picture } = drawn({ ...plane, groups }, { batch: new Set([7]) });
  const [others, seen] = picture.series.filter(({ type }) => type === 'scatter');
  assert.deepEqual([others.data, seen.data], [[[-1, 0.5]], [[0.5, 1.25]]]);
  assert.ok(others.itemStyle.opacity < 0.3 && seen.itemStyle.opacity === 1);
  assert.equal(drawn({ ...plane, groups }).picture.series.filter(({ type }) => type === 'scatter').length, 1);
});

test('points far from what is held are pale, and never gone', () => {
  const model = sample<Plane>('plane');
  const groups = model.groups.map((group) => ({ ...group, strengths: new Uint8Array(Float64Array.from(scatterOf(group).xs.keys()).buffer) }));
  const { picture } = drawn({ ...model, groups });
  const [first, second] = find(picture, 'points0').data;
  assert.ok(first.itemStyle.opacity > 0.1 && first.itemStyle.opacity < 0.3);
  assert.equal(second.itemStyle.opacity, 1);
  assert.deepEqual(second.value, [0.5, 1.25]);
  const byValue = find(picture, 'points2').data[0];
  assert.ok(byValue.itemStyle.color && byValue.itemStyle.opacity < 0.3, 'it keeps its colour');
});
