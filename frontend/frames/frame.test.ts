import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytes, float32, float64, int32, wantedBy } from './frame.ts';

// The Base64 texts were made by python3: base64.b64encode(struct.pack('<...', ...)).

test('bytes keep every value from 0 to 255', () => {
  assert.deepEqual([...bytes('AAF/gP8=')], [0, 1, 127, 128, 255]);
});

test('numbers are read as little endian', () => {
  assert.deepEqual([...int32('AQAAAP7///8=')], [1, -2]);
  assert.deepEqual([...float32('AADAPwAAAMA=')], [1.5, -2]);
  assert.deepEqual([...float64('mpmZmZmZuT8YLURU+yEJQA==')], [0.1, Math.PI]);
});

test('a float64 that is not finite arrives as it is', () => {
  assert.deepEqual([...float64('AAAAAAAA+H8AAAAAAADw/w==')], [NaN, -Infinity]);
});

test('an incomplete last number is left out', () => {
  assert.equal(float64('AAAAAAAA+H8AAA==').length, 1);
  assert.equal(int32('AAA=').length, 0);
});

test('text that is no Base64 gives no numbers and no exception', () => {
  assert.equal(bytes('§§').length, 0);
  assert.equal(float32('').length, 0);
  assert.equal(float64(undefined as unknown as string).length, 0);
});

test('what elements want is said once, in one order', () => {
  const target = (parts?: string) => ({ dataset: { parts } });
  assert.equal(wantedBy([target('network'), target('field line'), target('line'), target(), target('')]), 'field line network');
  assert.equal(wantedBy([]), '');
});
