// Runs in each page before its own scripts: says what is on it, and keeps what was said, also over a reload.
if (location.protocol === 'http:' && !window.watched) {
  const kept = (key) => JSON.parse(sessionStorage.getItem(`watched-${key}`) ?? '[]');
  const keep = (key, value) => {
    const all = kept(key);
    if (!all.includes(value)) sessionStorage.setItem(`watched-${key}`, JSON.stringify([...all, value]));
  };
  /** Everything on the page, also inside of elements. */
  const deep = (root) => [...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [element, ...deep(element.shadowRoot)] : [element]));
  const isShown = (element) => element.getBoundingClientRect().width > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  /** What somebody who looks at the page reads in elements that are made to say how it is; one walk over the page for all of it. */
  const messages = () =>
    deep(document)
      .filter((element) => element.matches('[role=status], [role=alert], .v-system-error, .v-reconnect-dialog, .v-status-message') && isShown(element))
      .map((element) => ({ text: (element.innerText ?? '').trim(), isQuiet: element.matches('[role=status]') }))
      .filter(({ text }) => text !== '');
  /** What the page waits for, in the words of its own fields. */
  const line = () => {
    const { line, isAway } = document.querySelector('paso-line') ?? {};
    return `line ${line}, requests ${isAway ? 'away' : 'there'} (${window.Vaadin?.connectionState?.state}), browser ${navigator.onLine ? 'online' : 'offline'}`;
  };
  /** Keeps what is said now; returns what is said quietly. */
  const collect = () => {
    const now = messages();
    for (const { text } of now) keep('said', text);
    const quiet = now.filter(({ isQuiet }) => isQuiet).map(({ text }) => text);
    for (const text of quiet) keep('quiet', text);
    return quiet;
  };
  keep('loads', performance.timeOrigin);
  setInterval(collect, 200);
  window.watched = {
    look() {
      const quiet = document.body ? collect() : [];
      const status = document.querySelector('paso-status')?.status;
      return {
        loads: kept('loads').length,
        url: location.href,
        language: document.documentElement.lang,
        state: status?.state ?? '',
        step: status?.step ?? -1,
        learningRate: status?.learningRate ?? 0,
        story: document.getElementById('story-title')?.textContent ?? '',
        isReady: Number(document.querySelector('paso-frames')?.dataset.sequence ?? 0) > 0 || document.querySelector('.scores-board paso-threshold')?.total > 0,
        threshold: document.querySelector('paso-threshold')?.threshold ?? -1,
        others: [...document.querySelectorAll('paso-sweep')].map((plot) => plot.threshold),
        quiet,
        line: line(),
        everSaid: kept('said'),
        everQuiet: kept('quiet'),
      };
    },
    forget() {
      for (const key of ['said', 'quiet']) sessionStorage.removeItem(`watched-${key}`);
    },
    click(selector) {
      document.querySelector(selector).click();
    },
    slide(label, text) {
      const field = [...document.querySelectorAll('paso-slider')].find((one) => one.label === label).shadowRoot.querySelector('.field');
      field.value = text;
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    },
    typeThreshold(text) {
      const field = document.querySelector('paso-threshold').shadowRoot.querySelector('.entry input');
      field.value = text;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    /** A move of a hand that holds the threshold. */
    drag(type, threshold) {
      const plot = document.querySelector('paso-threshold').shadowRoot.querySelector('.line .plot');
      plot.setPointerCapture = () => {}; // there is no real pointer
      const box = plot.getBoundingClientRect();
      plot.dispatchEvent(new PointerEvent(type, {
        bubbles: true, composed: true, cancelable: true, pointerId: 1, pointerType: 'mouse', button: 0, buttons: 1,
        clientX: box.left + 14 + threshold * (box.width - 28), clientY: box.top + box.height / 2,
      }));
    },
    curve() {
      const track = document.getElementById('loss-chart').values().tracks.find((one) => one.kind === 'curve');
      return track.points;
    },
  };
}
