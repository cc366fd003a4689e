import assert from 'node:assert/strict';
import { test } from 'node:test';
import { svgOf, type Sheet } from './sheet.ts';

const PLACE = { left: 10, top: 20, width: 100, height: 50, opacity: 1 };

function sheet(marks: Sheet['marks']): string {
  return svgOf({ width: 200.004, height: 100, paper: 'rgb(255, 255, 255)', marks });
}

test('a sheet is a document of its own, on paper', () => {
  assert.equal(
    sheet([]),
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"><rect width="200" height="100" fill="rgb(255, 255, 255)"/></svg>',
  );
});

test('words keep their width whatever the font, and every sign of theirs is a sign', () => {
  const words = sheet([{ kind: 'words', ...PLACE, text: 'a < b & "c"', colour: 'black', size: 12, weight: '400', family: '"A", serif', turn: 0 }]);
  assert.match(words, /<text x="10" y="20" textLength="100" lengthAdjust="spacingAndGlyphs" font-size="12" font-weight="400" font-family="&#34;A&#34;, serif" fill="black">a &#60; b &#38; &#34;c&#34;<\/text>/);
});

test('upright words are turned about where they begin', () => {
  const words = sheet([{ kind: 'words', ...PLACE, text: 'truth', colour: 'black', size: 12, weight: '400', family: 'serif', turn: -90 }]);
  assert.match(words, /transform="rotate\(-90 10 20\)"/);
});

test('a drawing gets its place and its size', () => {
  const drawing = sheet([{ kind: 'drawing', ...PLACE, opacity: 0.5, markup: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0"/></svg>' }]);
  assert.match(drawing, /<g opacity="0.5"><svg x="10" y="20" width="100" height="50" xmlns/);
});
