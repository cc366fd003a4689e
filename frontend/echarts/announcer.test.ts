import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Announcer } from './announcer.ts';

function listened() {
  const heard: string[] = [];
  return { heard, announcer: new Announcer((text) => heard.push(text)) };
}

test('the first sentence is said at once, then only the newest after five seconds', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { heard, announcer } = listened();
  for (let epoch = 0; epoch < 100; epoch++) announcer.say(`epoch ${epoch}`);
  assert.deepEqual(heard, ['epoch 0']);
  context.mock.timers.tick(5000);
  assert.deepEqual(heard, ['epoch 0', 'epoch 99']);
  context.mock.timers.tick(50_000);
  assert.equal(heard.length, 2, 'nothing new, nothing said');
  announcer.say('epoch 100');
  assert.equal(heard.at(-1), 'epoch 100');
});

test('an answer does not wait', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { heard, announcer } = listened();
  announcer.say('running');
  announcer.answer('point 3');
  assert.deepEqual(heard, ['running', 'point 3']);
  announcer.say('epoch 2');
  announcer.answer('point 4');
  context.mock.timers.tick(5000);
  assert.equal(heard.at(-1), 'point 4', 'what waited before it is old then');
});

test('when stopped nothing more is said', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { heard, announcer } = listened();
  announcer.say('a');
  announcer.say('b');
  announcer.stop();
  context.mock.timers.tick(60_000);
  assert.deepEqual(heard, ['a']);
});
