import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Known, read, readAll } from './message.ts';
import { framed, plain, same, sign, WELCOME } from './testing/messages.ts';

test('a frame is its text with its bytes in their places', () => {
  const text = '{"status":{"step":5},"field":{"cells":{},"low":[1,null]},"moments":[{"a":{}}]}';
  const message = read(framed(3, 7, 2 ** 40, text, [...plain([8, 7]), ...plain([9])]), new Known());
  assert.ok(message?.kind === 'frame');
  assert.deepEqual([message.stream, message.revision, message.sequence], [3, 7, 2 ** 40]);
  assert.deepEqual(message.frame, {
    status: { step: 5 },
    field: { cells: new Uint8Array([8, 7]), low: [1, null] },
    moments: [{ a: new Uint8Array([9]) }],
  });
});

test('what did not change is taken from the frame before, whatever came in between', () => {
  const known = new Known();
  const cells = (message: ReturnType<typeof read>) => (message?.kind === 'frame' ? (message.frame as { cells?: Uint8Array }).cells : undefined);
  read(framed(1, 0, 4, '{"cells":{}}', plain([8, 7])), known);
  read(framed(2, 0, 5, '{"cells":{}}', plain([1])), known);
  read(framed(1, 0, 6, '{"sequence":6}', [], 2), known);
  assert.deepEqual(cells(read(framed(1, 0, 7, '{"cells":{}}', same(2), 1), known)), new Uint8Array([8, 7]));
});

test('a frame that builds on one that is lost is passed over, and one that builds on nothing is not', () => {
  const known = new Known();
  read(framed(1, 0, 4, '{"cells":{}}', plain([8, 7])), known);
  assert.equal(read(framed(1, 0, 6, '{"cells":{}}', same(2), 1), known), undefined);
  assert.equal(read(framed(1, 0, 7, '{"cells":{}}', plain([3])), known)?.kind, 'frame');
  known.forget(1);
  assert.equal(read(framed(1, 0, 8, '{"cells":{}}', same(1), 1), known), undefined);
});

test('numbers that were written with half their bits are whole again', () => {
  const numbers = Float32Array.of(0.5, -3, 2 ** 60);
  const block = [3, 0, 0, 24, 0, 0, 0, 12, 0, 0, 0, ...new Uint8Array(numbers.buffer)];
  const message = read(framed(1, 0, 1, '{"scores":{}}', block), new Known());
  assert.ok(message?.kind === 'frame');
  const { scores } = message.frame as { scores: Uint8Array };
  assert.deepEqual(new Float64Array(scores.slice().buffer), Float64Array.of(0.5, -3, 2 ** 60));
});

test('an answer holds several messages, and those of kinds to come are passed over', () => {
  const parts = [WELCOME, sign(99), sign(1)];
  const all = new Uint8Array(parts.flatMap((part) => [part.byteLength, 0, 0, 0, ...new Uint8Array(part)])).buffer;
  assert.deepEqual(readAll(all, new Known()), [{ kind: 'welcome' }, { kind: 'knock' }]);
});
