import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, numbersAt } from './language.ts';

class Root {
  host: unknown;
  constructor(host: unknown) {
    this.host = host;
  }
}
(globalThis as { ShadowRoot?: unknown }).ShadowRoot ??= Root;

/** An element below one that names a language, perhaps inside the shadow of another. */
function element(lang: string | null, root: unknown = {}): Element {
  return { closest: () => (lang === null ? null : { lang }), getRootNode: () => root } as unknown as Element;
}

test('the nearest part of the page that names a language decides, through shadows too', () => {
  assert.equal(languageOf(element('es')), 'es');
  assert.equal(languageOf(element('')), undefined);
  assert.equal(languageOf(element(null)), undefined);
  assert.equal(languageOf(element(null, new Root(element('es')))), 'es');
});

test('numbers are written as they are where the element stands', () => {
  assert.equal(numbersAt(element('es')).decimals(0.5), '0,500');
  assert.equal(numbersAt(element('en')).decimals(0.5), '0.500');
  assert.equal(numbersAt(element('es')), numbersAt(element('es')), 'made once');
});
