/*
 * light-dark() for browsers that can do all else that Paso needs, such as Safari 17.0 to 17.4: in every style sheet, light-dark(a, b)
 * becomes two custom properties of which one is empty and the other falls back to its colour. Only those browsers load this file.
 */
(() => {
  const NAME = 'light-dark(';

  /** `css` without light-dark(). */
  function translated(css) {
    let out = '';
    let from = 0;
    for (let at = css.indexOf(NAME); at >= 0; at = css.indexOf(NAME, from)) {
      const { comma, end } = ends(css, at + NAME.length);
      const light = translated(css.slice(at + NAME.length, comma));
      const dark = translated(css.slice(comma + 1, end));
      out += `${css.slice(from, at)}var(--when-light,${light})var(--when-dark,${dark})`;
      from = end + 1;
    }
    return out + css.slice(from);
  }

  /** Where the first colour ends, and where the function does. */
  function ends(css, from) {
    let comma = from;
    let depth = 1;
    let at = from;
    for (; at < css.length; at++) {
      if (css[at] === '(') depth++;
      else if (css[at] === ')' && --depth === 0) break;
      else if (css[at] === ',' && depth === 1) comma = at;
    }
    return { comma, end: at };
  }

  for (const name of ['replaceSync', 'replace', 'insertRule']) {
    const original = CSSStyleSheet.prototype[name];
    CSSStyleSheet.prototype[name] = function (css, ...rest) {
      return original.call(this, translated(css), ...rest);
    };
  }

  /** At once: a page that waits for its colours flashes. */
  function translateLink(link) {
    const request = new XMLHttpRequest();
    request.open('GET', link.href, false);
    request.send();
    if (!request.responseText.includes(NAME)) return;
    const style = document.createElement('style');
    style.textContent = translated(request.responseText).replace(/url\((["']?)(?!data:|["'])/g, (start) => start + new URL('.', link.href).href);
    link.after(style);
    link.remove();
  }

  function translate(node) {
    if (node.nodeName === 'LINK' && node.relList.contains('stylesheet')) translateLink(node);
    else if (node.nodeName === 'STYLE' && node.textContent.includes(NAME)) node.textContent = translated(node.textContent);
  }

  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');

  function follow() {
    const scheme = getComputedStyle(root).colorScheme;
    const isDark = scheme === 'dark' || (scheme !== 'light' && system.matches);
    root.toggleAttribute('data-dark', isDark);
  }

  const sides = document.createElement('style');
  sides.textContent = ':root{--when-light:initial;--when-dark: ;}:root[data-dark]{--when-light: ;--when-dark:initial}';
  document.head.append(sides);
  follow();
  system.addEventListener('change', follow);
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
  document.querySelectorAll('link, style').forEach(translate);
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(translate))).observe(root, {
    childList: true,
    subtree: true,
  });
})();
