import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimalSign, parse } from './number.ts';

test('numbers are typed with point or comma, in any notation', () => {
  for (const [text, value] of [['0.03', 0.03], ['0,03', 0.03], ['1e-5', 1e-5], ['.5', 0.5], [' 12 ', 12], ['\u22122', -2], ['+3.', 3]] as const) {
    assert.equal(parse(text), value);
  }
  for (const text of ['', 'a', '1.2.3', '1 000', 'NaN', 'Infinity', '1e999', '--1']) assert.equal(parse(text), undefined);
});

test('the decimal sign follows the language, and an unknown one does no harm', () => {
  assert.equal(decimalSign('en'), '.');
  assert.equal(decimalSign('es'), ',');
  assert.equal(decimalSign('no such language'), '.');
  assert.equal(decimalSign(''), '.');
});
