import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ACTIVATIONS } from '../network/model.ts';
import { METRICS } from '../threshold/metrics.ts';
import { KEYS } from './places.ts';

const CELLS = ['tn', 'fp', 'fn', 'tp'];
const CURVES = ['roc', 'pr', 'line'];

const FOLDER = new URL('../../src/main/resources/vaadin-i18n/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.properties'));

for (const language of ['English', 'Spanish']) {
  const files = FILES.filter((name) => name.endsWith('_es.properties') === (language === 'Spanish'));
  const lines = files.flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n'));
  const texts = new Set(lines.map((line) => line.slice(0, Math.max(0, line.indexOf('=')))));
  const missing = (keys: readonly string[]) => keys.filter((key) => !texts.has(`help.${key}`));

  test(`every part that is explained has its text in ${language}`, () => {
    assert.deepEqual(missing(KEYS), []);
  });

  test(`every metric, count and curve of the threshold has one in ${language}`, () => {
    assert.deepEqual(missing([...METRICS, ...CELLS, ...CURVES].map((name) => `threshold.${name}`)), []);
  });

  test(`every activation has one in ${language}`, () => {
    assert.deepEqual(missing(ACTIVATIONS.filter((name) => name !== 'none').map((name) => `network.activation.${name}`)), []);
  });
}
