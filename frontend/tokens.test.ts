import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const SHEETS = 'src/main/resources/META-INF/resources';
const TOKENS = `${SHEETS}/tokens.css`;

/** The chart add-on could ship alone: it has looks of its own, and reads some of ours. */
const ADD_ON = 'frontend/echarts/';

const COLOUR = /#[0-9a-f]{3}(?:[0-9a-f]{3})?(?:[0-9a-f]{2})?\b(?!\()|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\((?!from)[\d\s.,/%]+\)/gi;
const SIZE = /font(?:-size)?:[^;]*[\d.](?:px|r?em|pt|ch)\b/g;

function elements(): string[] {
  const all = globSync('frontend/**/*.ts', { exclude: (name) => name === 'generated' || String(name).endsWith('.test.ts') });
  return all.filter((file) => !file.startsWith(ADD_ON));
}

/** Style sheets, and the `css` of elements, without comments. */
function styles(): [string, string][] {
  const sheets = globSync(`${SHEETS}/*.css`).filter((file) => file !== TOKENS);
  return [
    ...sheets.map((file): [string, string] => [file, readFileSync(file, 'utf8')]),
    ...elements().map((file): [string, string] => [file, [...readFileSync(file, 'utf8').matchAll(/css`([^`]*)`/g)].map((found) => found[1]).join('\n')]),
  ].map(([file, text]): [string, string] => [file, text.replace(/\/\*[\s\S]*?\*\//g, '')]);
}

/** Colours in strings of elements, as those that they set on what they draw. */
const STRINGS = /(?<=['"`])(?:#[0-9a-f]{3,8}(?=['"`])|light-dark\(|(?:rgba?|hsla?|oklch)\([\d\s.,/%]+\))/gi;

test('colours and sizes of text stand in tokens.css alone', () => {
  const found = styles().flatMap(([file, text]) => [...text.matchAll(COLOUR), ...text.matchAll(SIZE)].map((hit) => `${file}: ${hit[0]}`));
  const strings = elements().flatMap((file) => [...readFileSync(file, 'utf8').matchAll(STRINGS)].map((hit) => `${file}: ${hit[0]}`));
  assert.deepEqual([...found, ...strings], []);
  assert.ok(styles().length > 40, 'it looked at some');
});

test('every token that is used is there, and every token that is there is used', () => {
  const defined = new Set([...readFileSync(TOKENS, 'utf8').matchAll(/(--paso-[a-z0-9-]+):/g)].map((found) => found[1]));
  const all = [...styles().map(([, text]) => text), ...elements().map((file) => readFileSync(file, 'utf8')), readFileSync(TOKENS, 'utf8'), ...globSync('src/main/java/**/*.java').map((file) => readFileSync(file, 'utf8'))].join('\n');
  const addOn = readFileSync(`${ADD_ON}theme.ts`, 'utf8');
  const used = new Set([...(all + addOn).matchAll(/var\((--paso-[a-z0-9-]+)/g)].map((found) => found[1]));
  const set = new Set([...all.matchAll(/(--paso-[a-z0-9-]+):/g)].map((found) => found[1]));
  const optional = [...(all + addOn).matchAll(/var\((--paso-[a-z0-9-]+),/g)].map((found) => found[1]);
  assert.deepEqual([...used].filter((name) => !set.has(name) && !optional.includes(name)), [], 'used, and nowhere set');
  assert.deepEqual([...defined].filter((name) => !used.has(name)), [], 'set, and nowhere used');
});

/** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark, light] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('words of every colour can be read on every soft ground', () => {
  const tokens = [...readFileSync(TOKENS, 'utf8').matchAll(/--paso-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
  const words = tokens.filter(([, name]) => name.endsWith('-text') || name === 'ink' || name === 'quiet');
  const grounds = tokens.filter(([, name]) => /^[a-z]+-(soft|faint)$/.test(name) || ['surface', 'sunk', 'soft', 'ground'].includes(name));
  assert.ok(words.length >= 5 && grounds.length >= 8, 'it looked at some');
  const faint = words.flatMap((word) =>
    grounds.flatMap((ground) =>
      [2, 3].filter((theme) => contrast(word[theme], ground[theme]) < 4.5).map((theme) => `${word[1]} on ${ground[1]}, ${theme === 2 ? 'light' : 'dark'}: ${contrast(word[theme], ground[theme]).toFixed(2)}`),
    ),
  );
  assert.deepEqual(faint, []);
});
