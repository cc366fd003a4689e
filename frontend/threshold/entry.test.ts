import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbers } from '../echarts/numbers.ts';
import { Entry, thresholdIn } from './entry.ts';

function typing() {
  const told: (number | string | undefined)[] = [];
  const owner = { numbers: new Numbers('en'), threshold: 0.5, typed: (threshold: number) => told.push(threshold), refuse: (text: string | undefined) => told.push(text) };
  const field = { value: '', dataset: {} as DOMStringMap, isFocused: false, matches: () => field.isFocused };
  const event = (key = '') => ({ target: field, key }) as unknown as KeyboardEvent;
  return { told, owner, field, event, entry: new Entry(owner), input: field as unknown as HTMLInputElement };
}

test('a threshold is a number from 0 to 1, with a point or a comma', () => {
  assert.deepEqual(['0.25', ' 0,25 ', '0', '1', '1.000', '0,500'].map((text) => thresholdIn(text)), [0.25, 0.25, 0, 1, 1, 0.5]);
  assert.deepEqual(['-0.1', '1.01', 'half', '', '2,000'].map((text) => thresholdIn(text)), [undefined, undefined, undefined, undefined, undefined]);
});

test('what is no threshold is refused as it was typed, and leaves the field with it', () => {
  const { told, field, event, entry } = typing();
  field.value = ' 7 ';
  entry.changed(event());
  assert.deepEqual(told, ['7']);
  entry.left(event());
  assert.equal(field.value, '0.500');
});

test('Escape forgets what was typed', () => {
  const { told, field, event, entry } = typing();
  field.value = '0.9';
  entry.keyPressed(event('9'));
  assert.equal(field.value, '0.9');
  entry.keyPressed(event('Escape'));
  assert.deepEqual([field.value, told], ['0.500', [undefined]]);
});

test('a new threshold is shown, but not over what somebody is typing', () => {
  const { owner, field, input, entry, event, told } = typing();
  entry.show(input);
  field.isFocused = true;
  owner.threshold = 0.25;
  entry.show(input);
  assert.equal(field.value, '0.250', 'focused only');
  field.value = '0.7';
  entry.show(input);
  assert.equal(field.value, '0.7');
  entry.changed(event());
  owner.threshold = 0.7;
  entry.show(input);
  assert.deepEqual([field.value, told], ['0.700', [0.7]]);
});
