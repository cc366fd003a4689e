/** Parameters as text and back. */

import { read, type Reading } from '../text/number.ts';

/** The shortest decimal that reads back as the same float32: full precision without noise digits, with the reader's decimal sign. */
export function exact(value: number, sign = '.'): string {
  return shortest(value).replace('.', sign);
}

function shortest(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const single = Math.fround(value);
  for (let digits = 1; digits < 9; digits++) {
    const shorter = Number(single.toPrecision(digits));
    if (Math.fround(shorter) === single) return String(shorter);
  }
  return String(Number(single.toPrecision(9)));
}

/** Three significant digits for a label on the picture, with a real minus sign and the reader's decimal sign. */
export function brief(value: number, sign = '.'): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  const text = size !== 0 && (size < 0.001 || size >= 10_000) ? size.toExponential(1) : size.toFixed(size < 10 ? 2 : 1);
  return (value < 0 && Number(text) !== 0 ? '\u2212' : '') + text.replace('.', sign);
}

/** What a learner typed; nothing where it is no finite float32. */
export function typed(text: string, language?: string): Reading {
  const reading = read(text, language);
  return reading.value === undefined || Number.isFinite(Math.fround(reading.value)) ? reading : {};
}
