import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const SHEETS = 'src/main/resources/**/*.css';
const MADE_OF_NUMBERS = /^(?:track-|c|label)\d$/;
const VAADINS_OWN = ['v-loading-indicator', 'v-system-error'];

/** What quotes hold: of Java its strings, of TypeScript templates too, but no `css`. */
const QUOTED = /"""([\s\S]*?)"""|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;
const NAME = /[A-Za-z][\w-]*/g;

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function elements(): string[] {
  return globSync('frontend/**/*.ts', { exclude: (name) => name === 'generated' }).filter((file) => !file.endsWith('.test.ts'));
}

/** All names that code may give to something on a page. */
function named(): Set<string> {
  const code = [...elements(), ...globSync('src/main/java/**/*.java')].map((file) => withoutComments(readFileSync(file, 'utf8')).replace(/css`[^`]*`/g, ''));
  const said = code.flatMap((text) => [...text.matchAll(QUOTED)].map((found) => found.slice(1).join(' ')));
  const pages = globSync('{frontend/index.html,src/main/resources/**/*.{html,js}}').map((file) => readFileSync(file, 'utf8'));
  return new Set([...said, ...pages].flatMap((text) => text.match(NAME) ?? []));
}

/** Selectors of style sheets and of elements, each with its file. */
function selectors(): [string, string][] {
  const sheets = globSync(SHEETS).map((file): [string, string] => [file, readFileSync(file, 'utf8')]);
  const styles = elements().map((file): [string, string] => [file, [...readFileSync(file, 'utf8').matchAll(/css`([^`]*)`/g)].map((found) => found[1].replace(/\$\{[^}]*\}/g, '')).join('\n')]);
  return [...sheets, ...styles].flatMap(([file, text]) =>
    [...withoutComments(text).matchAll(/([^{};]+)\{/g)]
      .map((found) => found[1].trim())
      .filter((selector) => !selector.startsWith('@'))
      .map((selector): [string, string] => [file, selector.replace(/\[[^\]]*\]/g, '').replace(/\d*\.\d+/g, '')]),
  );
}

/** A lab's step has `scene-` and its key. */
function isKnown(name: string, names: Set<string>): boolean {
  return names.has(name.replace(/^scene-/, '')) || MADE_OF_NUMBERS.test(name) || VAADINS_OWN.includes(name);
}

test('every class, id and element that a rule is for is somewhere in the code', () => {
  const names = named();
  const all = selectors();
  assert.ok(all.length > 500, 'it looked at some');
  const gone = all.flatMap(([file, selector]) =>
    [...selector.matchAll(/[.#]([A-Za-z_][\w-]*)|(?<![\w.#:(-])((?:paso|playground)-[\w-]+)/g)]
      .map(([, name, tag]) => name ?? tag)
      .filter((name) => !isKnown(name, names))
      .map((name) => `${file}: ${name} in ${selector}`),
  );
  assert.deepEqual(gone, []);
});
