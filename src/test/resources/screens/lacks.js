// What every screen must have, whatever its size; a finding is {kind, where, what}.
(() => {
  const around = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;

  function* elements(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
    }
  }

  /** Pictures around which, in their panel, no menu stands that saves them. */
  function* unsaved() {
    for (const panel of document.querySelectorAll('main .panel:not(.story, .data, .training, .lab-card)')) {
      if (!panel.checkVisibility()) continue;
      for (const element of elements(panel)) {
        const { width, height } = element.getBoundingClientRect();
        if (!/^(canvas|svg)$/.test(element.localName) || width < 100 || height < 60) continue;
        let hasMenu = false;
        for (let at = element; at && !hasMenu; at = at === panel ? null : around(at)) {
          hasMenu = [...(at.shadowRoot ?? at).querySelectorAll('playground-echart-menu')].length > 0;
        }
        if (!hasMenu) yield { kind: 'unsaved', where: panel.className, what: `${element.localName} in ${element.getRootNode().host?.localName ?? element.parentElement.className}` };
      }
    }
  }

  /** Buttons beside each other of which some are on, and that do not say whether they are. */
  function* unsaid() {
    for (const element of elements(document.body)) {
      const group = element.closest('.segmented, .extra-choice, .chips, .switch, .language');
      if (group && /^(button|vaadin-button)$/.test(element.localName) && !element.hasAttribute('aria-pressed')) {
        yield { kind: 'unsaid', where: group.className, what: element.textContent.trim() };
      }
    }
  }

  /** The first key leads past the header, where there is one. */
  function* unskipped() {
    const skip = document.querySelector('.frame > .skip, .frame .skip');
    if (!document.querySelector('.frame')) return;
    skip?.focus();
    skip?.click();
    if (!document.activeElement.matches('main')) yield { kind: 'unskipped', where: 'frame', what: document.activeElement.localName };
  }

  window.pasoLacks = () => [...unsaved(), ...unsaid(), ...unskipped()];
})();
