/** Pixels between tip and window, and between tip and button. */
const RIM = 8;
const GAP = 6;

/** Where a tip lies: over its button where there is room, else below it, and never over the window's edge. */
export function tipAt(button: { left: number; top: number; bottom: number }, tip: { width: number; height: number }, windowWidth: number): { left: number; top: number } {
  const left = Math.min(Math.max(RIM, button.left), windowWidth - tip.width - RIM);
  const isOver = button.top > tip.height + 2 * GAP;
  return { left, top: isOver ? button.top - tip.height - GAP : button.bottom + GAP };
}
