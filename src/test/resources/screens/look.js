// What does not fit on the page that is shown; one script, so that a look costs a tenth of a second.
// A finding is {kind, where, what}. Parts that are hidden from eyes alone, or shut, are not looked at.
(() => {
  const LEAST_TEXT = 12;
  const LEAST_TARGET = 24;
  const SLACK = 2;
  const TARGETS = 'a[href], button, summary, select, textarea, input, vaadin-button, [role=button], [role=slider], [role=tab], [role=switch]';
  const PARTS = '.panel, .transport, .frame > header, .story, .notice, .ghosts';

  // Text on a canvas has no element: what is drawn is noted, with its box in pixels of the canvas, until the canvas is cleared.
  const small = new Map();
  const written = new Map();
  const { fillText: write, clearRect: clear } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
    const { a, b } = this.getTransform();
    const size = (Number.parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '0') * Math.hypot(a, b)) / window.devicePixelRatio;
    if (size < LEAST_TEXT - 0.1 && String(text).trim() && this.canvas.isConnected) small.set(this.canvas, `${size.toFixed(1)} px: ${text}`);
    if (String(text).trim() && this.canvas.isConnected) written.set(this.canvas, [...(written.get(this.canvas) ?? []), { text: String(text), ...boxOf(this, text, x, y) }]);
    return write.call(this, text, x, y, ...rest);
  };
  CanvasRenderingContext2D.prototype.clearRect = function (x, y, width, height) {
    if (width * this.getTransform().a >= this.canvas.width - 2 && height * this.getTransform().d >= this.canvas.height - 2) written.delete(this.canvas);
    return clear.call(this, x, y, width, height);
  };

  function boxOf(pen, text, x, y) {
    const { actualBoundingBoxLeft: left, actualBoundingBoxRight: right, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = pen.measureText(text);
    const corners = [[x - left, y - up], [x + right, y - up], [x - left, y + down], [x + right, y + down]].map(([across, along]) => pen.getTransform().transformPoint({ x: across, y: along }));
    const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }
  /** The words on canvases that are seen, in pixels of the window. */
  function drawn() {
    return [...written].filter(([canvas]) => canvas.isConnected && around(canvas).isShown).flatMap(([canvas, words]) => {
      const place = canvas.getBoundingClientRect();
      const scale = place.width / canvas.width;
      return words.map(({ text, left, right, top, bottom }) => {
        const rect = { left: place.left + scale * left, right: place.left + scale * right, top: place.top + scale * top, bottom: place.top + scale * bottom };
        return { element: canvas, what: text, rect: within(rect, around(canvas).box) };
      });
    }).filter(({ rect }) => isSome(rect));
  }

  const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;
  const isWithin = (element, other) => {
    for (let at = element; at; at = parentOf(at)) if (at === other) return true;
    return false;
  };
  const styles = new Map();
  const styleOf = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };

  function* elements(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
    }
  }

  /** Boxes by which what is in `element` is cut, and whether it is shown to eyes at all. */
  const surroundings = new Map();
  function around(element) {
    if (!element) return { box: { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 }, isShown: true, lifted: null, told: false };
    if (surroundings.has(element)) return surroundings.get(element);
    const style = styleOf(element);
    const outer = around(parentOf(element));
    const own = element.getBoundingClientRect();
    const isSpeck = own.width <= 1.5 && own.height <= 1.5 && style.overflow !== 'visible';
    const isShown = outer.isShown && style.visibility === 'visible' && style.display !== 'none' && style.opacity !== '0' && !isSpeck
      && !style.clipPath.includes('50%') && element.checkVisibility();
    const lifted = ['fixed', 'sticky'].includes(style.position) || element.matches(':popover-open') ? element : outer.lifted;
    const cuts = (overflow) => overflow !== 'visible' && style.display !== 'contents' && style.display !== 'inline';
    const scrolls = (overflow) => overflow === 'auto' || overflow === 'scroll';
    const box = { ...outer.box };
    const isPage = element === document.scrollingElement || element === document.body;
    if (!isPage && cuts(style.overflowX)) Object.assign(box, { left: Math.max(box.left, own.left), right: Math.min(box.right, own.right) });
    if (!isPage && cuts(style.overflowY)) Object.assign(box, { top: Math.max(box.top, own.top), bottom: Math.min(box.bottom, own.bottom) });
    const result = {
      box,
      isShown,
      lifted,
      told: outer.told || Boolean(element.getAttribute('title')),
      scrollsX: outer.scrollsX || (!isPage && scrolls(style.overflowX)),
      scrollsY: outer.scrollsY || (!isPage && scrolls(style.overflowY)),
    };
    surroundings.set(element, result);
    return result;
  }

  const within = (rect, box) => ({
    left: Math.max(rect.left, box.left), top: Math.max(rect.top, box.top), right: Math.min(rect.right, box.right), bottom: Math.min(rect.bottom, box.bottom),
  });
  const isSome = ({ left, top, right, bottom }) => right - left > 1 && bottom - top > 1;
  /** A short way to an element: tags with the id or classes that tell it from others. */
  function nameOf(element) {
    const names = [];
    for (let at = element; at && names.length < 3; at = parentOf(at)) {
      if (at.tagName === 'SLOT') continue;
      const id = at.id && !/\d/.test(at.id) ? `#${at.id}` : [...at.classList].slice(0, 2).map((name) => `.${name}`).join('');
      names.unshift(at.tagName.toLowerCase() + id);
    }
    return names.join(' ');
  }
  const short = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 40);

  function texts(all) {
    const found = [];
    for (const element of all) {
      if (['SCRIPT', 'STYLE', 'TITLE', 'DESC', 'OPTION', 'NOSCRIPT'].includes(element.tagName)) continue;
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.data.trim() || !around(element).isShown) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const rects = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1);
        if (rects.length) found.push({ element, text: short(node.data), rects });
      }
    }
    return found;
  }

  /** The box in which a press counts: a `::before` may lie around what is seen of it. */
  function reach(element) {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const before = getComputedStyle(element, '::before');
    const by = (side) => (before.content !== 'none' && before.position === 'absolute' ? Math.min(0, Number.parseFloat(before[side]) || 0) : 0);
    const box = { left: left + by('left'), top: top + by('top'), right: right - by('right'), bottom: bottom - by('bottom') };
    return { ...box, width: box.right - box.left, height: box.bottom - box.top };
  }

  function targets(all) {
    const found = [];
    for (const element of all) {
      if (!element.matches(TARGETS) || element.type === 'hidden' || element.disabled && element.tabIndex < 0) continue;
      if (element.ownerSVGElement || element instanceof SVGElement) continue; // a point's place is what it says
      const label = element.tagName === 'INPUT' && ['checkbox', 'radio', 'file'].includes(element.type) ? element.closest('label') ?? element.closest('vaadin-checkbox') : null;
      const target = label ?? element;
      if (!around(target).isShown || getComputedStyle(target).pointerEvents === 'none') continue;
      if (element.tabIndex < 0 && !label) continue; // has a focusable twin
      found.push({ element: target, rect: reach(target) });
    }
    return found;
  }

  const scaleOf = (element) => (element instanceof SVGGraphicsElement ? Math.hypot(element.getScreenCTM()?.a ?? 1, element.getScreenCTM()?.b ?? 0) : 1);

  function* cut(shown) {
    for (const { element, text, rects } of shown) {
      const { box, told, scrollsX, scrollsY } = around(element);
      const isCut = rects.some((rect) => (!scrollsX && (rect.right > box.right + SLACK || rect.left < box.left - SLACK))
        || (!scrollsY && (rect.bottom > box.bottom + rect.height * 0.3 || rect.top < box.top - rect.height * 0.3)));
      if (isCut && !told) yield { kind: 'cut', where: nameOf(element), what: text };
    }
  }

  function* cutFields(all) {
    for (const element of all) {
      if (element.tagName !== 'INPUT' || ['range', 'checkbox', 'radio', 'file', 'hidden'].includes(element.type)) continue;
      if (element.scrollWidth > element.clientWidth + 1 && around(element).isShown && !around(element).told) yield { kind: 'cut', where: nameOf(element), what: element.value };
    }
  }

  /** Code may break anywhere; a word of a sentence is whole, or has a hyphen. */
  const CODE = ['PRE', 'CODE', 'PASO-CODE'];
  const isCode = (element) => {
    for (let at = element; at; at = parentOf(at)) if (CODE.includes(at.tagName)) return true;
    return false;
  };

  /** Words that stand on two lines. */
  function* broken(shown) {
    for (const { element, rects } of shown) {
      if (rects.length < 2 || isCode(element)) continue;
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE) continue;
        for (const { 0: word, index } of node.data.matchAll(/\p{L}{2,}/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = [...range.getClientRects()].filter(isSome);
          if (lines.some((line) => line.top >= lines[0].bottom - 1)) yield { kind: 'broken', where: nameOf(element), what: word };
        }
      }
    }
  }

  function* tiny(shown) {
    for (const { element, text } of shown) {
      const size = Number.parseFloat(styleOf(element).fontSize) * scaleOf(element);
      if (size < LEAST_TEXT - 0.1) yield { kind: 'text', where: nameOf(element), what: `${size.toFixed(1)} px: ${text}` };
    }
    for (const [canvas, what] of small) if (canvas.isConnected) yield { kind: 'text', where: nameOf(canvas), what };
  }

  /** A link in a sentence is as high as its line, as WCAG 2.5.8 has it. */
  const isInSentence = (element) => element.tagName === 'A' && styleOf(element).display === 'inline' && short(parentOf(element)?.textContent ?? '') !== short(element.textContent);

  function* narrow(pressed) {
    for (const { element, rect } of pressed) {
      const isNarrow = rect.width < LEAST_TARGET - 0.5 || rect.height < LEAST_TARGET - 0.5;
      if (isNarrow && !isInSentence(element)) yield { kind: 'target', where: nameOf(element), what: `${Math.round(rect.width)} x ${Math.round(rect.height)}: ${short(element.ariaLabel || element.textContent || element.type || '')}` };
    }
  }

  function* sideways(all) {
    const page = document.scrollingElement;
    if (page.scrollWidth <= page.clientWidth) return;
    const widest = all.filter((element) => around(element).isShown && !around(parentOf(element)).scrollsX && element.getBoundingClientRect().right > page.clientWidth + 1);
    yield { kind: 'sideways', where: widest.length ? nameOf(widest[0]) : 'page', what: `${page.scrollWidth - page.clientWidth} px` };
  }

  const overlap = (one, other) => Math.min(Math.min(one.right, other.right) - Math.max(one.left, other.left), Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

  /** Texts and targets that lie on one another. */
  function* covering(shown, pressed) {
    const marks = [
      ...shown.flatMap(({ element, text, rects }) => rects.map((rect) => ({ element, what: text, rect, isText: true }))),
      ...pressed.map(({ element, rect }) => ({ element, what: element.ariaLabel || element.textContent || '', rect })),
    ].map((mark) => {
      const line = mark.isText ? Number.parseFloat(styleOf(mark.element).fontSize) * scaleOf(mark.element) : mark.rect.height;
      const spare = Math.max(0, (mark.rect.height - line) / 2); // a line's box is higher than its letters
      const rect = { left: mark.rect.left, right: mark.rect.right, top: mark.rect.top + spare, bottom: mark.rect.bottom - spare };
      return { ...mark, rect: within(rect, around(mark.element).box), lifted: around(mark.element).lifted };
    }).filter((mark) => isSome(mark.rect));
    marks.sort((one, other) => one.rect.top - other.rect.top);
    for (let i = 0; i < marks.length; i++) {
      for (let k = i + 1; k < marks.length && marks[k].rect.top < marks[i].rect.bottom; k++) {
        const [one, other] = [marks[i], marks[k]];
        if (one.lifted !== other.lifted || one.element === other.element || overlap(one.rect, other.rect) <= SLACK + 1) continue;
        if (isWithin(one.element, other.element) || isWithin(other.element, one.element)) continue;
        if (one.element.closest('label') && one.element.closest('label') === other.element.closest('label')) continue;
        yield { kind: 'covering', where: `${nameOf(one.element)} / ${nameOf(other.element)}`, what: `${short(one.what)} / ${short(other.what)}` };
      }
    }
  }

  /** Words of a picture that lie on one another, or under words beside the canvas. */
  function* crowded(shown) {
    const words = drawn();
    const others = shown.flatMap(({ element, text, rects }) => rects.map((rect) => ({ element, what: text, rect: within(rect, around(element).box) })));
    for (const [i, one] of words.entries()) {
      for (const other of [...words.slice(i + 1), ...others]) {
        if (overlap(one.rect, other.rect) <= SLACK || around(one.element).lifted !== around(other.element).lifted) continue;
        if (one.what === other.what && Math.abs(one.rect.left - other.rect.left) < 1) continue; // twice in the same place
        yield { kind: 'crowded', where: `${nameOf(one.element)} / ${nameOf(other.element)}`, what: `${short(one.what)} / ${short(other.what)}` };
      }
    }
  }

  /** Whether one sees where it ends. */
  const isFramed = (panel) => Number.parseFloat(styleOf(panel).borderTopWidth) > 0 || !/transparent|[,/] 0\)$/.test(styleOf(panel).backgroundColor);

  /** Panels that lie on one another, and what stands out of its panel: of those that one sees. */
  function* outside(all, shown, pressed) {
    const parts = all.filter((element) => element.matches(PARTS) && around(element).isShown && isSome(element.getBoundingClientRect()));
    parts.forEach((one, i) => parts.slice(i + 1).forEach((other) => {
      one.overlaps = !isWithin(one, other) && !isWithin(other, one) && around(one).lifted === around(other).lifted
        && overlap(one.getBoundingClientRect(), other.getBoundingClientRect()) > SLACK ? other : one.overlaps;
    }));
    for (const one of parts) if (one.overlaps) yield { kind: 'covering', where: nameOf(one), what: nameOf(one.overlaps) };
    parts.forEach((one) => delete one.overlaps);
    const marks = [...shown.flatMap(({ element, rects, text }) => rects.map((rect) => ({ element, rect, text }))), ...pressed.map(({ element, rect }) => ({ element, rect, text: element.ariaLabel || element.textContent || '' }))];
    for (const { element, rect, text } of marks) {
      let panel = element;
      while (panel && !(panel.matches('.panel') && isFramed(panel))) panel = parentOf(panel);
      if (!panel || around(panel).lifted !== around(element).lifted) continue;
      const seen = within(rect, around(element).box);
      const box = panel.getBoundingClientRect();
      if (isSome(seen) && (seen.right > box.right + SLACK || seen.left < box.left - SLACK || seen.bottom > box.bottom + SLACK || seen.top < box.top - SLACK)) {
        yield { kind: 'outside', where: `${nameOf(panel)}: ${nameOf(element)}`, what: short(text) };
      }
    }
  }

  function faults() {
    styles.clear();
    surroundings.clear();
    const all = [...elements(document)];
    const [shown, pressed] = [texts(all), targets(all)];
    const found = [...cut(shown), ...cutFields(all), ...broken(shown), ...tiny(shown), ...narrow(pressed), ...sideways(all), ...covering(shown, pressed), ...crowded(shown), ...outside(all, shown, pressed)];
    return [...new Map(found.map((one) => [JSON.stringify([one.kind, one.where, one.what]), one])).values()];
  }

  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const shape = () => [...elements(document)].map((element) => element.getBoundingClientRect()).reduce((sum, { x, y, width, height }) => (sum * 31 + x + 3 * y + 7 * width + 11 * height) % 1e9, 0);

  /** Waits until nothing has moved for a few frames, and says what does not fit. */
  window.pasoLook = async () => {
    let before = Number.NaN;
    for (let frames = 0, still = 0; still < 3 && frames < 60; frames++) {
      await frame();
      const now = shape();
      still = now === before ? still + 1 : 0;
      before = now;
    }
    return faults();
  };
})();
