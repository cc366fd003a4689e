import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64, bowl } from './example.ts';
import { Way } from './way.ts';

const POINT = { x: 2, y: 3 };

test('a path goes on where it was, and its end is where the model stands', () => {
  const way = new Way();
  assert.equal(way.end, undefined);
  way.extend({ from: 0, x: base64(1, 2), y: base64(3, 4) });
  way.extend({ from: 1, x: base64(5), y: base64(6) });
  assert.deepEqual(way.path, [{ x: 1, y: 3 }, { x: 5, y: 6 }]);
  assert.deepEqual(way.end, { x: 5, y: 6 });
});

test('of several tracks only the named one goes on', () => {
  const way = new Way();
  way.begin(['SGD', 'Adam']);
  way.extendTrack(1, { from: 0, x: base64(7), y: base64(8) });
  assert.deepEqual(way.tracks, [{ label: 'SGD', path: [] }, { label: 'Adam', path: [{ x: 7, y: 8 }] }]);
});

test('a step is the server’s arrow, but at the learner’s own point it is read off the surface', () => {
  const way = new Way();
  assert.equal(way.target(bowl(), POINT, false), undefined, 'neither is known');
  way.arrow = { x: -0.5, y: 0.25 };
  assert.deepEqual(way.target(bowl(), POINT, false), { x: 1.5, y: 3.25 });
  assert.equal(way.target(bowl(), POINT, true), undefined);
  way.learningRate = 0.1;
  assert.deepEqual(way.target(bowl(), POINT, true), bowl().step(POINT, 0.1));
  assert.equal(way.target(bowl(), undefined, true), undefined);
});

test('the surface is cut at the point, at the start of the path, or nowhere', () => {
  const way = new Way();
  way.path = [{ x: 1, y: 1 }, POINT];
  assert.equal(way.cut('point', POINT), POINT);
  assert.deepEqual(way.cut('start', POINT), { x: 1, y: 1 });
  assert.equal(way.cut('none', POINT), undefined);
});
