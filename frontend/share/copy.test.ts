import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copy, whole, type Copier } from './copy.ts';

function recording(clipboard: 'takes' | 'refuses' | 'is not there', works = true): { copier: Copier; log: string[] } {
  const log: string[] = [];
  const copySelected = (text: string) => {
    log.push(`selected ${text}`);
    return works;
  };
  const writeText = (text: string) => {
    log.push(`clipboard ${text}`);
    return clipboard === 'takes' ? Promise.resolve() : Promise.reject(new Error('no'));
  };
  return { log, copier: { copySelected, ...(clipboard === 'is not there' ? {} : { clipboard: { writeText } }) } };
}

test('copying begins before copy() returns, as WebKit wants', () => {
  for (const clipboard of ['takes', 'is not there'] as const) {
    const { copier, log } = recording(clipboard);
    void copy('link', copier);
    assert.equal(log.length, 1);
  }
});

test('the clipboard is enough where it takes the text', async () => {
  const { copier, log } = recording('takes');
  assert.equal(await copy('link', copier), true);
  assert.deepEqual(log, ['clipboard link']);
});

test('without a clipboard, and where it refuses, the old way is tried', async () => {
  for (const works of [true, false]) {
    const missing = recording('is not there', works);
    assert.equal(await copy('link', missing.copier), works);
    assert.deepEqual(missing.log, ['selected link']);
    const refusing = recording('refuses', works);
    assert.equal(await copy('link', refusing.copier), works);
    assert.deepEqual(refusing.log, ['clipboard link', 'selected link']);
  }
});

test('a link becomes whole and names the step', () => {
  const base = 'http://school:8080/paso/';
  assert.equal(whole('playground?e=abc&panels=surface', base, 12), 'http://school:8080/paso/playground?e=abc&step=12&panels=surface');
  assert.equal(whole('playground?e=abc', base, 0), 'http://school:8080/paso/playground?e=abc');
  assert.equal(whole('http://10.0.0.7/x?e=a', base, 0), 'http://10.0.0.7/x?e=a');
});
