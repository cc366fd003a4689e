/** Moving between the units with the keyboard. */

import type { UnitAt } from './painter.ts';

/** The unit an arrow key, Home or End leads to from another, in columns of so many shown units; the same where there is none. */
export function neighbour(shown: number[], at: UnitAt, key: string): UnitAt {
  const { column, unit } = at;
  switch (key) {
    case 'ArrowUp':
      return { column, unit: Math.max(0, unit - 1) };
    case 'ArrowDown':
      return { column, unit: Math.min(shown[column] - 1, unit + 1) };
    case 'ArrowLeft':
      return across(shown, at, Math.max(0, column - 1));
    case 'ArrowRight':
      return across(shown, at, Math.min(shown.length - 1, column + 1));
    case 'Home':
      return across(shown, at, 0);
    case 'End':
      return across(shown, at, shown.length - 1);
    default:
      return at;
  }
}

/** The unit at about the same height in another column. */
function across(shown: number[], { column, unit }: UnitAt, to: number): UnitAt {
  if (to === column) return { column, unit };
  const height = (unit + 0.5) / shown[column];
  return { column: to, unit: Math.min(shown[to] - 1, Math.floor(height * shown[to])) };
}
