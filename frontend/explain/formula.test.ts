import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filled, plain, symbolic, symbolPieces, type Piece } from './formula.ts';
import type { Line } from './model.ts';

const write = (value: number | null) => (value === null ? '–' : String(value));
const said = (pieces: Piece[]) => pieces.map((piece) => (piece.kind === 'rest' ? `+${piece.count} = ${piece.value}` : piece.kind === 'sub' ? ` ${piece.text}` : piece.text)).join('');

function line(formula: string, places: [string, number][], terms: [string, number][][] = []): Line {
  const named = ([name, value]: [string, number]) => ({ name, value });
  return { symbol: 's', formula, places: places.map(named), terms: terms.map((factors) => factors.map(named)), rest: null, value: 1 };
}

test('a formula is written in symbols and with its numbers, negative ones in brackets', () => {
  const update = line('{w} − {lr} · {g}', [['w', 0.35], ['lr', 0.1], ['g', -2]]);
  assert.equal(said(symbolic(update)), 'w − lr · g');
  assert.equal(said(filled(update, write)), '0.35 − 0.1 · (-2)');
});

test('a sum is written term by term, and what is folded is said with its sum', () => {
  const terms: [string, number][][] = [[['w_1,1', 2], ['x_1', -3]], [['w_1,2', 4], ['x_2', 5]]];
  const sum = line('{Σ} + {b}', [['b', 1]], terms);
  assert.equal(said(symbolic(sum)), 'w 1,1 · x 1 + w 1,2 · x 2 + b');
  assert.equal(said(filled(sum, write)), '2 · (-3) + 4 · 5 + 1');
  const folded = { ...sum, rest: { count: 12, value: 0.31, key: 'k' } };
  assert.equal(said(filled(folded, write)), '2 · (-3) + 4 · 5 + +12 = 0.31 + 1');
  assert.equal(said(symbolic(folded)), 'w 1,1 · x 1 + w 1,2 · x 2 + … + b');
  assert.deepEqual(filled({ ...folded, terms: [] }, write)[0], { kind: 'rest', count: 12, value: 0.31, key: 'k' });
});

test('numbers after a low line stand lower, and names of options stay as PyTorch has them', () => {
  assert.deepEqual(symbolPieces('∂L/∂a_1,3'), [{ kind: 'text', text: '∂L/∂a' }, { kind: 'sub', text: '1,3' }]);
  assert.deepEqual(symbolPieces('pos_weight'), [{ kind: 'text', text: 'pos_weight' }]);
  assert.deepEqual(symbolPieces('(lse − z_0)'), [{ kind: 'text', text: '(lse − z' }, { kind: 'sub', text: '0' }, { kind: 'text', text: ')' }]);
  assert.equal(plain('z_1,3'), 'z 1,3');
});

test('a name that has no number stays as it is', () => {
  assert.equal(said(symbolic(line('{unknown} + 1', []))), '{unknown} + 1');
});
