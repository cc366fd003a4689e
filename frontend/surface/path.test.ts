import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64 } from './example.ts';
import { extended, trim } from './path.ts';

/** All places are on the surface, but those beyond 10. */
const near = { isInside: ({ x, y }: { x: number; y: number }) => Math.abs(x) <= 10 && Math.abs(y) <= 10 };
const everywhere = { isInside: () => true };

test('a part goes on from its index and replaces what came after', () => {
  const path = extended([], { from: 0, x: base64(1, 2, 3), y: base64(4, 5, 6) });
  assert.deepEqual(path, [{ x: 1, y: 4 }, { x: 2, y: 5 }, { x: 3, y: 6 }]);
  assert.deepEqual(extended(path, { from: 1, x: base64(9), y: base64(8) }), [{ x: 1, y: 4 }, { x: 9, y: 8 }]);
});

test('a way that diverges is drawn as far as it can be', () => {
  const path = [{ x: 1, y: 2 }, { x: 3, y: 1e12 }, { x: NaN, y: NaN }];
  assert.deepEqual(trim(path, near), [{ x: 1, y: 2 }]);
});

test('a very long way is thinned and keeps its end', () => {
  const path = Array.from({ length: 100_001 }, (_, i) => ({ x: i, y: 0 }));
  const drawn = trim(path, everywhere);
  assert.ok(drawn.length <= 2001);
  assert.equal(drawn[0].x, 0);
  assert.equal(drawn.at(-1)!.x, 100_000);
});

test('a way that leaves the surface for good is drawn to where it leaves, one that comes back to its end', () => {
  const away = [1, 20, -300, 4000].map((x) => ({ x, y: 0 }));
  assert.deepEqual(trim(away, near), away.slice(0, 2));
  const back = [1, 20, -300, 4].map((x) => ({ x, y: 0 }));
  assert.deepEqual(trim(back, near), back);
});
