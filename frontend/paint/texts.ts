import { sayer } from '../text/pattern.ts';

/** Words of the painting element, in English where the server sends none. */
export const ENGLISH = {
  tools: 'Tools',
  brush: 'Brush',
  eraser: 'Eraser',
  move: 'Move',
  outlier: 'Outlier',
  brushHint: 'Drag to paint points.',
  eraserHint: 'Drag over points to take them away.',
  moveHint: 'Drag a point to another place.',
  outlierHint: 'Click far away: one point, and see what it does to the model.',
  classes: 'Class to paint with',
  className: 'class {n}',
  addClass: 'Another class',
  size: 'Size',
  undo: 'Undo',
  redo: 'Redo',
  clear: 'Clear',
  done: 'Done',
  plane: 'Plane to paint on',
  keys: 'Arrow keys move the cross, Space uses the tool, 0 to 9 choose a class, Ctrl+Z undoes. With Move, Space takes the point at the cross, and lets it go.',
  count: '{n} {n|point|points}',
  few: 'Paint at least {n} points: until then the model keeps the last ones.',
  full: 'At most {n} points.',
  beyond: '{n} {n|point|points}. Beyond {most} none can be added, but points can be erased and moved.',
  summary: '{n} {n|point|points}. Cross at {x}, {y}.',
  carrying: 'A point is held: arrow keys take it along, Space lets it go.',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type Texts = Partial<Record<TextKey, string>>;
export const TEXT_KEYS = Object.keys(ENGLISH) as TextKey[];

export const say = sayer(ENGLISH);
