/** Numbers as people type them. */

/** What a learner typed; a decimal comma and a real minus sign are allowed. Undefined when it is not a finite number. */
export function parse(text: string): number | undefined {
  const plain = text.trim().replace('\u2212', '-').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** The decimal sign of a language; a point for one that no browser knows. */
export function decimalSign(language?: string): string {
  try {
    return new Intl.NumberFormat(language || 'en').formatToParts(0.5).find((part) => part.type === 'decimal')!.value;
  } catch {
    return '.';
  }
}
