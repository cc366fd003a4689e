import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Mover } from './mover.ts';

const FROM = { x: 0.5, y: 0.5 };

function moved(hasUp = true) {
  const told: string[] = [];
  const mover = new Mover({ moved: () => told.push(`${mover.at!.x.toFixed(2)} ${mover.at!.y.toFixed(2)}`), rested: () => told.push('rest') }, hasUp);
  return { told, mover };
}

function pointer(x: number, y = 0, pointerId = 1): PointerEvent {
  return { button: 0, pointerId, clientX: x, clientY: y, currentTarget: {} } as unknown as PointerEvent;
}

function key(name: string, shiftKey = false): KeyboardEvent {
  return { key: name, shiftKey, altKey: false, ctrlKey: false, metaKey: false } as KeyboardEvent;
}

const read = ({ clientX, clientY }: PointerEvent) => ({ x: clientX / 100, y: clientY / 100 });

test('a drag tells every place within the axes, and rest when it ends', () => {
  const { told, mover } = moved();
  mover.press(pointer(50, 50), FROM, read);
  mover.drag(pointer(60, 40));
  mover.drag(pointer(70, 40, 2));
  mover.drag(pointer(150, -20));
  mover.drop(pointer(150, -20));
  assert.deepEqual(told, ['0.60 0.40', '1.00 0.00', 'rest']);
});

test('a press that moves nothing is no choice', () => {
  const { told, mover } = moved();
  mover.press(pointer(50, 50), FROM, read);
  mover.drop(pointer(50, 50));
  assert.deepEqual(told, []);
});

test('Escape takes a drag back', () => {
  const { told, mover } = moved();
  mover.press(pointer(60, 50), FROM, read);
  assert.ok(mover.keyPressed(key('Escape'), FROM));
  mover.drop(pointer(60, 50));
  assert.deepEqual(told, ['0.60 0.50', '0.50 0.50']);
});

test('keys move in short and long steps, and rest comes a moment after the last', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { told, mover } = moved();
  assert.ok(mover.keyPressed(key('ArrowRight'), FROM));
  assert.ok(mover.keyPressed(key('ArrowUp', true), FROM));
  assert.ok(!mover.keyPressed(key('a'), FROM));
  assert.ok(mover.isBusy);
  context.mock.timers.tick(300);
  assert.ok(!mover.isBusy);
  assert.deepEqual(told, ['0.51 0.50', '0.51 0.60', 'rest']);
});

test('along one axis up is more', () => {
  const { told, mover } = moved(false);
  mover.keyPressed(key('ArrowUp'), { x: 0.5, y: 7 });
  mover.stop();
  assert.deepEqual(told, ['0.51 7.00']);
});

test('the server’s point waits until the learner lets go', () => {
  const { mover } = moved();
  mover.press(pointer(60, 50), FROM, read);
  mover.release();
  assert.deepEqual(mover.at, { x: 0.6, y: 0.5 });
  mover.drop(pointer(60, 50));
  mover.release();
  assert.equal(mover.at, undefined);
});
