import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { shades } from './shades.ts';

/** What `ShadesTest.java` proves that `Shades.java` writes: width, the picture before, the picture, its code. */
const written = readFileSync(new URL('../../src/test/resources/shades.txt', import.meta.url), 'utf8').trim().split('\n');

const octets = (hex: string): Uint8Array => Uint8Array.from(hex === '-' ? [] : hex.match(/../g)!, (two) => Number.parseInt(two, 16));

test('a picture is what the server wrote', () => {
  assert.ok(written.length >= 6);
  for (const line of written) {
    const [width, before, picture, code] = line.split(' ');
    assert.deepEqual(shades(octets(code), octets(picture).length, Number(width), octets(before)), octets(picture));
  }
});
