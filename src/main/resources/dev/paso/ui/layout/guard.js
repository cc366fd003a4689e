// Runs in any browser: nothing here is younger than ECMAScript 5.
function (words) {
  var agent = navigator.userAgent;

  function knows(property, value) {
    return !!window.CSS && !!CSS.supports && CSS.supports(property, value);
  }

  // What Paso, its components and their theme cannot do without; each is younger in another browser.
  function canShowPaso() {
    return 'popover' in HTMLElement.prototype && knows('color', 'oklch(from red l c h)') && knows('width', 'round(1px, 1px)');
  }

  function isOnIpad() {
    return /iPad|iPhone|iPod/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1);
  }

  // Every browser there runs on the system's engine.
  function system() {
    return isOnIpad() ? 'ios' : /Firefox\//.test(agent) ? 'firefox' : /Chrome\//.test(agent) ? 'chrome' : /Macintosh/.test(agent) ? 'mac' : 'other';
  }

  function version() {
    var found = /(Edg|OPR|Firefox|Chrome)\/(\d+)/.exec(agent) || /(Version)\/([\d.]+).*Safari/.exec(agent);
    var names = { Edg: 'Edge', OPR: 'Opera', Version: 'Safari' };
    return found ? (names[found[1]] || found[1]) + ' ' + found[2] : '';
  }

  function paragraph(kind, text) {
    return text ? '<p class="' + kind + '">' + text + '</p>' : '';
  }

  if (!canShowPaso()) {
    var yours = version();
    document.write(
      '<title>Paso</title><link rel="icon" href="paso.svg"><style>' + words.style + '</style></head><body><div class="browser-page">' +
        paragraph('brand', 'Paso') + '<h1>' + words.title + '</h1>' + paragraph('what', words[system()]) + paragraph('needed', words.needed) +
        paragraph('quiet', (yours ? words.yours.replace('{version}', yours) + ' ' : '') + words.after) +
        '</div><plaintext style="display: none">' // what follows is no page any more
    );
  } else if (!knows('color', 'light-dark(red, red)')) {
    document.write('<script src="light-dark.js"><\/script>');
  }
}
