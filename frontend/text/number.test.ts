import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decimalSign, read } from './number.ts';

/** One line a case: language, text, and the number, two numbers, or none; the server's reader is tested with the same. */
const CASES = readFileSync(new URL('../../src/test/resources/dev/paso/ui/text/numbers.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string, string]);

test('numbers are read as their language writes them, and in the other way where only that is possible', () => {
  assert.ok(CASES.length > 30);
  for (const [language, text, wanted] of CASES) {
    const { value, either } = read(text, language);
    const found = either ? either.join(' or ') : value === undefined ? 'none' : String(value);
    assert.equal(found, wanted, `${text} in ${language}`);
  }
});

test('the decimal sign follows the language, and an unknown one does no harm', () => {
  assert.equal(decimalSign('en'), '.');
  assert.equal(decimalSign('es'), ',');
  assert.equal(decimalSign('no such language'), '.');
  assert.equal(decimalSign(''), '.');
});
