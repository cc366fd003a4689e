/** Hands the reader a file. */
export function save(blob: Blob, title: string, ending: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${fileName(title)}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const TYPES = { svg: 'image/svg+xml', csv: 'text/csv;charset=utf-8' };

export function saveText(text: string, title: string, ending: keyof typeof TYPES): void {
  save(new Blob([text], { type: TYPES[ending] }), title, ending);
}

/** A title as a name that every system takes. */
export function fileName(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'chart';
}

/** The same choice leaves the full screen again; a page that may not fill the screen stays as it is. */
export async function fillScreen(element: HTMLElement): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else if (document.fullscreenEnabled) await element.requestFullscreen();
}
