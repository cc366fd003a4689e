import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ACTIVATIONS } from '../network/model.ts';
import { METRICS } from '../threshold/metrics.ts';
import { KEYS } from './places.ts';

const CELLS = ['tn', 'fp', 'fn', 'tp'];
const CURVES = ['roc', 'pr', 'line'];

for (const file of ['help', 'help_es']) {
  const lines = readFileSync(new URL(`../../src/main/resources/vaadin-i18n/${file}.properties`, import.meta.url), 'utf8').split('\n');
  const texts = new Set(lines.map((line) => line.slice(0, Math.max(0, line.indexOf('=')))));
  const missing = (keys: readonly string[]) => keys.filter((key) => !texts.has(`help.${key}`));

  test(`every part that is explained has its text in ${file}`, () => {
    assert.deepEqual(missing(KEYS), []);
  });

  test(`every metric, count and curve of the threshold has one in ${file}`, () => {
    assert.deepEqual(missing([...METRICS, ...CELLS, ...CURVES].map((name) => `threshold.${name}`)), []);
  });

  test(`every activation has one in ${file}`, () => {
    assert.deepEqual(missing(ACTIVATIONS.filter((name) => name !== 'none').map((name) => `network.activation.${name}`)), []);
  });
}
