/** Sentences from patterns. */

/**
 * Puts values into the `{name}` places of a text; an unknown place stays as it is. `{n|point|points}` holds one of two words by
 * a count: the first where `n` is 1. Counts arrive as they are written, so a count is compared as text.
 */
export function fill(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (place, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return one === undefined || many === undefined ? String(value) : String(value) === '1' ? one : many;
  });
}

/** What says the words of an element: the server's word, or the English one where it sent none, with `{name}` places filled. */
export function sayer<Key extends string>(english: Readonly<Record<Key, string>>) {
  return (texts: Partial<Record<Key, string>>, key: Key, values: Record<string, string | number> = {}): string => fill(texts[key] ?? english[key], values);
}
