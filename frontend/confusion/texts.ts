/** Words of the confusion table, in English where the server sends none. */
export const ENGLISH = {
  title: 'Confusion matrix',
  truth: 'Truth',
  predicted: 'Predicted',
  name: 'class {n}',
  accuracy: 'Accuracy',
  right: '{right} of {total} points are predicted as what they are.',
  recall: 'Recall',
  precision: 'Precision',
  cell: '{count} of {total} points of {truth} are predicted as {predicted}',
  none: 'There is no point to count.',
  summary: 'Accuracy {accuracy}: {right} of {total} points are predicted as what they are.',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type Texts = Partial<Record<TextKey, string>>;

/** The server's word, or the English one, with `{name}` places filled. */
export function say(texts: Texts, key: TextKey, values: Record<string, string | number> = {}): string {
  return (texts[key] ?? ENGLISH[key]).replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
