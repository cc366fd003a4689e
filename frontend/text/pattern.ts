/** Sentences from patterns. */

/** Puts values into `{name}` places; an unknown place stays as it is. */
export function fill(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** 12345 → 12 345, with a thin space that reads in every language. */
export function grouped(n: number): string {
  return n < 10_000 ? String(n) : String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}
