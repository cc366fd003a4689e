/** What a page has to copy with; the browser's own, or a test's. */
export interface Copier {
  /** Only pages that came safely (HTTPS, or this machine) have it. */
  clipboard?: { writeText(text: string): Promise<void> };
  /** The old way, which works everywhere but asks for a selection; whether it did. */
  copySelected(text: string): boolean;
}

/**
 * Copies; call it inside a click, and with nothing before it that waits: browsers take it for somebody's wish only there.
 * Whether it worked comes later.
 */
export function copy(text: string, copier: Copier): Promise<boolean> {
  if (!copier.clipboard) return Promise.resolve(copier.copySelected(text));
  return copier.clipboard.writeText(text).then(
    () => true,
    () => copier.copySelected(text),
  );
}

/** This browser's way. */
export function ofBrowser(): Copier {
  return { clipboard: navigator.clipboard as Clipboard | undefined, copySelected };
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true; // no keyboard rises on a tablet
  field.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0; font-size: 16px'; // smaller, and Safari zooms
  document.body.append(field);
  field.select();
  field.setSelectionRange(0, text.length);
  let isCopied = false;
  try {
    isCopied = document.execCommand('copy');
  } catch {
    // refused
  }
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}

/** The link as others need it: whole, and naming the step. */
export function whole(link: string, base: string, step: number): string {
  const url = new URL(link, base);
  if (step > 0) url.search = url.search.replace(/([?&]e=[^&]*)/, `$1&step=${step}`);
  return url.href;
}
