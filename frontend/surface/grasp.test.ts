import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Grasp, type Graspable } from './grasp.ts';
import { Mover } from './mover.ts';

/** A point in the middle of 100 × 100 pixels; left of 20 is something else. */
function grasped(isMovable = true) {
  const handle = { focus: () => {} } as unknown as HTMLElement;
  const mover = new Mover({ moved: () => {}, rested: () => {} }, true);
  const owner: Graspable = {
    handle: () => handle,
    isMovable: () => isMovable,
    parts: () => mover.at ?? { x: 0.5, y: 0.5 },
    partsUnder: ({ clientX, clientY }) => ({ x: clientX / 100, y: clientY / 100 }),
    isNear: ({ clientX }) => clientX >= 20,
  };
  const grasp = new Grasp(owner, mover);
  const event = (x: number, y: number, pointerType: string, target: unknown = {}) =>
    ({ button: 0, pointerId: 1, clientX: x, clientY: y, pointerType, target, currentTarget: {}, preventDefault() {} }) as unknown as PointerEvent;
  return { handle, mover, grasp, event };
}

test('the handle keeps its distance to the pointer', () => {
  const { handle, mover, grasp, event } = grasped();
  grasp.pressed(event(54, 48, 'touch', handle));
  assert.equal(mover.at, undefined, 'a press moves nothing');
  mover.drag(event(64, 38, 'touch', handle));
  assert.deepEqual([mover.at!.x.toFixed(9), mover.at!.y.toFixed(9)], ['0.600000000', '0.400000000']);
});

test('a mouse elsewhere takes the point along, a finger only by a tap', () => {
  const { mover, grasp, event } = grasped();
  grasp.pressed(event(30, 40, 'touch'));
  assert.equal(mover.at, undefined);
  grasp.clicked(event(30, 40, 'touch'));
  assert.deepEqual(mover.at, { x: 0.3, y: 0.4 });
  grasp.pressed(event(70, 80, 'mouse'));
  assert.deepEqual(mover.at, { x: 0.7, y: 0.8 });
});

test('beside the picture, and where the point stays, nothing takes it', () => {
  const { mover, grasp, event } = grasped();
  grasp.pressed(event(10, 40, 'mouse'));
  grasp.clicked(event(10, 40, 'touch'));
  assert.equal(mover.at, undefined);
  const fixed = grasped(false);
  fixed.grasp.pressed(fixed.event(30, 40, 'mouse'));
  fixed.grasp.clicked(fixed.event(30, 40, 'touch'));
  assert.ok(!fixed.grasp.keyPressed({ key: 'ArrowRight' } as KeyboardEvent));
  assert.equal(fixed.mover.at, undefined);
});
