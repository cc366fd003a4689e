/** The button a key leads to from another, in reading order; undefined: the key leads nowhere. */
export function neighbour<T>(buttons: readonly T[], from: T, key: string): T | undefined {
  const at = buttons.indexOf(from);
  if (at < 0) return undefined;
  const places: Record<string, number> = { ArrowLeft: at - 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowDown: at + 1, Home: 0, End: buttons.length - 1 };
  const to = places[key];
  return to === undefined ? undefined : buttons[Math.max(0, Math.min(buttons.length - 1, to))];
}
