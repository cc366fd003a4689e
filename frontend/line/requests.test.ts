import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Requests } from './requests.ts';

class Request extends EventTarget {
  upload = new EventTarget();
  url = '';
  isAborted = false;
  open(_method: string, url: string): void {
    this.url = url;
  }
  headers: Record<string, string> = {};
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  send(): void {}
  abort(): void {
    this.isAborted = true;
    this.dispatchEvent(new Event('loadend'));
  }
}

function bench() {
  let clock = 0;
  const requests = new Requests(() => clock);
  class Watched extends Request {}
  Watched.prototype.open = Request.prototype.open; // of its own: what is watched is this class alone
  Watched.prototype.send = Request.prototype.send;
  requests.watch(Watched as unknown as typeof XMLHttpRequest);
  const sent = (url = '?v-r=uidl&v-uiId=0') => {
    const request = new Watched();
    request.open('POST', url);
    request.send();
    return request;
  };
  return { requests, sent, pass: (millis: number) => (clock += millis) };
}

test('requests of the page name its key, and others do not', () => {
  const { requests, sent } = bench();
  assert.deepEqual(sent().headers, {});
  requests.key = 'key';
  assert.deepEqual(sent().headers, { 'Paso-Line': 'key' });
  assert.deepEqual(sent('/elsewhere').headers, {});
});

test('what waited while the network was away is given up when it is back', () => {
  const { requests, sent, pass } = bench();
  const old = sent();
  pass(5_000);
  const young = sent();
  pass(900);
  requests.isBack();
  assert.deepEqual([old.isAborted, young.isAborted], [true, false]);
});

test('a request without progress is given up after twenty seconds, one that moves is not', () => {
  const { requests, sent, pass } = bench();
  const stuck = sent();
  const slow = sent();
  const long = sent();
  for (let i = 0; i < 5; i++) {
    pass(4_500);
    slow.upload.dispatchEvent(new Event('progress'));
    long.dispatchEvent(new Event('progress'));
    requests.look();
  }
  assert.deepEqual([stuck.isAborted, slow.isAborted, long.isAborted], [true, false, false]);
});

test('what was answered, or is not Vaadin\'s, is left alone', () => {
  const { requests, sent, pass } = bench();
  const done = sent();
  done.dispatchEvent(new Event('loadend'));
  const other = sent('/line');
  pass(60_000);
  requests.look();
  requests.isBack();
  assert.deepEqual([done.isAborted, other.isAborted], [false, false]);
});
