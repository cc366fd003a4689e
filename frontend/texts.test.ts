import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

// Elements carry English words of their own; whatever they may say, the server must be able to say in every language.

const FOLDER = new URL('../src/main/resources/vaadin-i18n/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.properties'));
const LANGUAGES = new Map([
  ['English', FILES.filter((name) => !name.endsWith('_es.properties'))],
  ['Spanish', FILES.filter((name) => name.endsWith('_es.properties'))],
]);
const ELEMENTS = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[\w-]+\/texts\.ts$/.test(path))
  .map((path) => path.split('/')[0]);

interface Words {
  ENGLISH?: Record<string, string>;
  TEXT_KEYS?: readonly string[];
}

function textsOf(files: string[]): Map<string, string> {
  const lines = files
    .flatMap((file) => readFileSync(new URL(file, FOLDER), 'utf8').split('\n'))
    .filter((line) => /^[^#=]+=/.test(line));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()]));
}

/** The named places of a text, each once. */
function placesOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)[|}]/g), ([, name]) => name))].sort();
}

test('there are two languages and the elements with words', () => {
  for (const [language, files] of LANGUAGES) assert.ok(files.length > 0, language);
  for (const element of ['network', 'slider', 'status', 'threshold']) assert.ok(ELEMENTS.includes(element), element);
});

for (const element of ELEMENTS) {
  const { ENGLISH, TEXT_KEYS } = (await import(`./${element}/texts.ts`)) as Words;
  const keys = TEXT_KEYS ?? Object.keys(ENGLISH ?? {});

  for (const [language, files] of LANGUAGES) {
    const texts = textsOf(files);

    test(`${language} has every word of ${element}`, () => {
      assert.ok(keys.length > 0);
      assert.deepEqual(keys.filter((key) => !texts.get(`${element}.${key}`)), []);
    });

    test(`${language} fills the same places in the words of ${element}`, () => {
      for (const [key, text] of Object.entries(ENGLISH ?? {})) {
        assert.deepEqual(placesOf(texts.get(`${element}.${key}`) ?? ''), placesOf(text), key);
      }
    });
  }
}
