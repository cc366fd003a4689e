import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, read } from '../text/number.ts';
import { beyond, full, problemOf, short, typable, withoutUnit } from './entry.ts';
import { between, placeOf, stops, type Span } from './stops.ts';
import { ENGLISH, TEXT_KEYS } from './texts.ts';

const span = (changes: Partial<Span>): Span => ({ scale: 'linear', min: 0, max: 1, step: 0, choices: [], whole: false, ...changes });

test('a linear slider stops at every step and at both ends, without rounding noise', () => {
  assert.deepEqual(stops(span({ step: 0.1, max: 0.5 })), [0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  assert.deepEqual(stops(span({ step: 0.4 })), [0, 0.4, 0.8, 1]);
  assert.deepEqual(stops(span({ min: 10, max: 13, step: 1, whole: true })), [10, 11, 12, 13]);
});

test('without a step there are about a hundred round ones', () => {
  assert.deepEqual(stops(span({})).slice(0, 4), [0, 0.01, 0.02, 0.03]);
  assert.equal(stops(span({ max: 730 })).at(1), 10);
});

test('a logarithmic slider stops at 1, 2, 3 and 5 of each decade', () => {
  const places = stops(span({ scale: 'log', min: 1e-3, max: 0.1 }));
  assert.deepEqual(places, [0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1]);
  assert.deepEqual(stops(span({ scale: 'log', min: 0.0004, max: 0.004 })), [0.0004, 0.0005, 0.001, 0.002, 0.003, 0.004]);
  assert.deepEqual(stops(span({ scale: 'log', min: 1, max: 7, whole: true })), [1, 2, 3, 5, 7]);
});

test('a typed value between two steps has a place of its own', () => {
  const places = stops(span({ scale: 'log', min: 0.01, max: 1 }), 0.04);
  assert.deepEqual(places, [0.01, 0.02, 0.03, 0.04, 0.05, 0.1, 0.2, 0.3, 0.5, 1]);
  assert.equal(placeOf(places, 0.04), 3);
  assert.deepEqual(stops(span({ step: 0.5 }), 0.5), [0, 0.5, 1]);
});

test('choices are places in increasing order', () => {
  const places = stops(span({ scale: 'choices', choices: [64, 16, 32] }), 16);
  assert.deepEqual(places, [16, 32, 64]);
  assert.equal(placeOf(places, 64), 2);
});

test('a degenerate span still has a place, and a tiny step does not freeze the page', () => {
  assert.deepEqual(stops(span({ min: 3, max: 3 })), [3]);
  assert.deepEqual(stops(span({ scale: 'log', min: 0, max: 1, step: 0.5 })), [0, 0.5, 1]);
  assert.ok(stops(span({ step: 1e-9 })).length <= 10_001);
});

test('the rule that is broken is named', () => {
  const log = span({ scale: 'log', min: 1e-5, max: 10 });
  assert.equal(problemOf(undefined, log), 'notANumber');
  assert.equal(problemOf(11, log), 'outOfRange');
  assert.equal(problemOf(0, log), 'outOfRange');
  assert.equal(problemOf(0.0421, log), undefined);
  assert.equal(problemOf(1.5, span({ min: 1, max: 9, whole: true })), 'notWhole');
  assert.equal(problemOf(20, span({ scale: 'choices', choices: [16, 32] })), 'notAChoice');
  assert.equal(problemOf(32, span({ scale: 'choices', choices: [16, 32] })), undefined);
});

test('beyond the ends of the track as much may be typed as the slider says', () => {
  const points = span({ scale: 'log', min: 10, max: 2000, whole: true, least: 1, most: 100_000 });
  assert.equal(problemOf(3000, typable(points)), undefined);
  assert.equal(problemOf(0, typable(points)), 'outOfRange');
  assert.deepEqual(stops(points, 3000).at(-1), 3000, 'and there the thumb can stand');
  const decay = typable(span({ max: 0.1, least: 0, most: Number.MAX_VALUE }));
  assert.equal(problemOf(5, decay), undefined);
  assert.equal(problemOf(-1, decay), 'tooSmall');
  assert.equal(problemOf(Infinity, decay), 'outOfRange');
  assert.equal(problemOf(20, typable(span({}))), 'outOfRange', 'else its ends are its limits');
});

test('numbers are short in the field and whole on a close look', () => {
  assert.deepEqual([0.03, 1e-5, 2.5e-7, 12000, 1e6, 0, -0.5, 1 / 3].map((value) => short(value)), ['0.03', '1e-5', '2.5e-7', '12000', '1e6', '0', '\u22120.5', '0.3333']);
  assert.equal(full(1 / 3), '0.3333333333333333');
  assert.equal(short(0.03, ','), '0,03');
});

test('what is shown reads back as the same number', () => {
  for (const value of [0.1, 1e-5, 123456.789, -2.5e-7, 1 / 3, 5e12]) {
    for (const [sign, language] of [['.', 'en'], [',', 'es']] as const) assert.equal(read(full(value, sign), language).value, value);
  }
});

test('of two readings the only possible one is taken, and where both are possible the reader is asked', () => {
  const points = span({ min: 10, max: 2000, whole: true });
  const rate = span({ scale: 'log', min: 1e-4, max: 10 });
  const wide = span({ min: 0, max: 5000 });
  const chosen = (text: string, of: Span) => choose(read(text, 'en'), (value) => problemOf(value, of) === undefined);
  assert.deepEqual(chosen('1.000', points), { value: 1000 });
  assert.deepEqual(chosen('1.000', rate), { value: 1 });
  assert.deepEqual(chosen('1.000', wide), { either: [1, 1000] });
  assert.deepEqual(chosen('9,000', wide), { value: 9 });
  assert.equal(problemOf(chosen('99,000', rate).value, rate), 'outOfRange');
});

test('a unit may be typed too, and what is too large is a number out of range', () => {
  const share = span({ min: 10, max: 50 });
  const typed = (text: string) => problemOf(read(withoutUnit(text, '%'), 'en').value ?? beyond(withoutUnit(text, '%')), share);
  for (const text of ['50%', '50 %', ' 20', '12.5%']) assert.equal(typed(text), undefined, text);
  for (const text of ['1e400', '-1e400', '+2.5E999', '60%']) assert.equal(typed(text), 'outOfRange', text);
  for (const text of ['%', 'e400', '5%%', '1e4000x', '']) assert.equal(typed(text), 'notANumber', text);
});

test('every problem has a message that says the value', () => {
  assert.equal(TEXT_KEYS.length, 6);
  for (const key of TEXT_KEYS) assert.match(ENGLISH[key], /\{value\}/);
});

test('a mark between two places stands between them', () => {
  assert.equal(between([1, 2, 4, 8], 3), 1.5);
  assert.equal(between([1, 2, 4, 8], 1), 0);
  assert.equal(between([1, 2, 4, 8], 8), 3);
  assert.equal(between([1, 2, 4, 8], 99), 3);
});
