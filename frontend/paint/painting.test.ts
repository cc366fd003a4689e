import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unpacked, type PaintModel, type Points, type Tool } from './model.ts';
import { Painting } from './painting.ts';
import { boxIn, Plane } from './plane.ts';

// ten pixels a unit across, five a unit up; (146, 58) is (0, 10)
const PLANE = new Plane(boxIn(254, 142), { xLow: -10, xHigh: 10, yLow: 0, yHigh: 20 });
const MIDDLE = [146, 58] as const;

const MODEL: PaintModel = {
  revision: 1,
  classes: ['a', 'b'],
  xName: 'x',
  yName: 'y',
  plane: PLANE.range,
  mostPoints: 20,
  mostClasses: 3,
};

const POINTS: Points = { xs: [0, 9], ys: [10, 1], labels: [0, 1] };

function painting(tool: Tool, model: Partial<PaintModel> = {}): Painting {
  const painting = new Painting(() => 0.25);
  painting.heed({ ...MODEL, ...model });
  painting.begin(POINTS, { ...MODEL, ...model });
  painting.tool = tool;
  return painting;
}

test('a stroke of the brush leaves points every few pixels, and one undo takes all of it back', () => {
  const brush = painting('brush');
  brush.label = 1;
  brush.down(MIDDLE, PLANE);
  brush.along([150, 58], PLANE); // too near to the last place
  assert.equal(brush.points.xs.length, 5);
  brush.along([156, 58], PLANE);
  assert.equal(brush.points.xs.length, 8);
  assert.ok(brush.up());
  assert.deepEqual(brush.points.labels, [0, 1, 1, 1, 1, 1, 1, 1]);
  assert.ok(brush.undo());
  assert.deepEqual(brush.points, { xs: [0, 9], ys: [10, 1], labels: [0, 1] });
  assert.ok(brush.redo());
  assert.equal(brush.points.xs.length, 8);
});

test('without classes what is painted has label 0, and there are never more points than may be', () => {
  const brush = painting('brush', { classes: [], mostPoints: 4 });
  brush.label = 1;
  brush.down(MIDDLE, PLANE);
  brush.along([200, 58], PLANE);
  assert.deepEqual(brush.points.labels, [0, 1, 0, 0]);
});

test('an eraser over nothing changes nothing, and nothing is there to undo', () => {
  const eraser = painting('eraser');
  eraser.down([60, 20], PLANE);
  assert.ok(!eraser.up());
  assert.ok(!eraser.canUndo);
  eraser.down(MIDDLE, PLANE);
  assert.ok(eraser.up());
  assert.deepEqual(eraser.points.xs, [9]);
});

test('a point is dragged by the tool that moves; beside every point it takes none', () => {
  const mover = painting('move');
  mover.down([150, 60], PLANE);
  mover.along([166, 33], PLANE);
  assert.ok(mover.up());
  assert.deepEqual([mover.points.xs, mover.points.ys], [[2, 9], [15, 1]]);
  mover.down([60, 100], PLANE);
  mover.along([80, 80], PLANE);
  assert.ok(!mover.up());
});

test('an outlier is made where there is no point, and dragged on at once', () => {
  const outlier = painting('outlier');
  outlier.down([56, 18], PLANE);
  outlier.along([46, 8], PLANE);
  assert.ok(outlier.up());
  assert.deepEqual([outlier.points.xs, outlier.points.ys], [[0, 9, -10], [10, 1, 20]]);
});

test('by keys a point is taken, carried and let go; undo puts it back where it was taken', () => {
  const mover = painting('move');
  assert.ok(!mover.carry([166, 33], PLANE), 'none is held yet');
  assert.ok(!mover.use(MIDDLE, PLANE));
  assert.ok(mover.carry([166, 33], PLANE));
  assert.ok(mover.carry([176, 33], PLANE));
  assert.ok(!mover.use([176, 33], PLANE));
  assert.ok(!mover.carry(MIDDLE, PLANE));
  assert.equal(mover.points.xs[0], 3);
  assert.ok(mover.undo());
  assert.equal(mover.points.xs[0], 0);
});

test('what keys took is let go by other tools, other data and the pointer, and never another point carried in its place', () => {
  const others: ((mover: Painting) => void)[] = [
    (mover) => {
      mover.tool = 'eraser';
      mover.use([236, 103], PLANE);
      mover.tool = 'move';
    },
    (mover) => mover.begin({ xs: [5], ys: [5], labels: [0] }, MODEL),
    (mover) => {
      mover.down([236, 103], PLANE);
      mover.up();
    },
  ];
  for (const other of others) {
    const mover = painting('move');
    mover.use(MIDDLE, PLANE);
    assert.ok(mover.isCarrying);
    other(mover);
    const { points } = mover;
    assert.deepEqual([mover.isCarrying, mover.carry([166, 33], PLANE)], [false, false]);
    assert.equal(mover.points, points);
  }
});

test('a point that was taken and let go where it was is nothing to undo', () => {
  const mover = painting('move');
  mover.use(MIDDLE, PLANE);
  mover.use(MIDDLE, PLANE);
  assert.ok(!mover.canUndo);
});

test('where no more points may be, an outlier is not made, and none that is there is dragged instead', () => {
  const outlier = painting('outlier', { mostPoints: 2 });
  outlier.down([56, 18], PLANE);
  outlier.along([46, 8], PLANE);
  assert.ok(!outlier.up());
  assert.deepEqual(outlier.points, POINTS);
});

test('of more points than the brush may leave there, some can be taken away and moved', () => {
  const eraser = painting('eraser', { mostPoints: 1 });
  eraser.down(MIDDLE, PLANE);
  assert.ok(eraser.up());
  assert.deepEqual(eraser.points.xs, [9]);
});

test('clearing can be undone, also where a class was added and painted with', () => {
  const brush = painting('brush');
  brush.addClass();
  assert.deepEqual([brush.label, brush.classCount], [2, 3]);
  assert.ok(brush.use(MIDDLE, PLANE));
  assert.ok(brush.clear());
  assert.equal(brush.points.xs.length, 0);
  assert.ok(brush.undo());
  assert.deepEqual(brush.points.labels, [0, 1, 2, 2, 2]);
});

test('other data begin anew: nothing to undo, and a class that there is', () => {
  const brush = painting('brush', { classes: ['a', 'b', 'c'] });
  brush.label = 2;
  brush.use(MIDDLE, PLANE);
  brush.begin(POINTS, MODEL);
  assert.deepEqual([brush.canUndo, brush.label, brush.classCount], [false, 1, 2]);
});

test('points travel as bytes, each number as it is', () => {
  const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
  const floats = (...values: number[]) => base64(new Uint8Array(Float64Array.of(...values).buffer));
  assert.deepEqual(unpacked({ revision: 1, xs: floats(0, 0.1), ys: floats(-1e300, 5), labels: base64(Uint8Array.of(0, 99)) }), {
    xs: [0, 0.1],
    ys: [-1e300, 5],
    labels: [0, 99],
  });
  assert.deepEqual(unpacked({ revision: 1, xs: floats(2), ys: floats(3), labels: '' }).labels, []);
});
