import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens } from './python.ts';

const kinds = (line: string) => tokens(line).filter(({ text }) => text.trim() !== '').map(({ kind, text }) => `${kind} ${text.trim()}`);

test('the pieces of a line are the line', () => {
  for (const line of ['', '    loss = loss_fn(yhat, y)  # mean', "device = 'cuda' if torch.cuda.is_available() else 'cpu'", 'x = 1e-3 + .5']) {
    assert.equal(tokens(line).map(({ text }) => text).join(''), line);
  }
});

test('what is defined, called, quoted and said beside the code differs', () => {
  assert.deepEqual(kinds('def f(x):'), ['keyword def', 'name f', 'plain (x):']);
  assert.deepEqual(kinds('self.step(2)'), ['self self', 'plain .', 'call step', 'plain (', 'number 2', 'plain )']);
  assert.deepEqual(kinds("t = 'if # no'  # yes"), ['plain t =', "string 'if # no'", 'comment # yes']);
});

test('words that only contain a keyword stay words', () => {
  assert.deepEqual(kinds('format = info'), ['plain format = info']);
});
