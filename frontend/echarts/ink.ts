/** Colours of a drawing, already read from the theme, and how curves and points wear them. */

export type Rgb = readonly [red: number, green: number, blue: number];

export interface Ink {
  /** Words and the strongest lines. */
  ink: Rgb;
  /** Words beside the point. */
  quiet: Rgb;
  /** Hairlines of the axes. */
  line: Rgb;
  paper: Rgb;
  /** Ends of a field's scale, also classes 0 and 1. */
  low: Rgb;
  high: Rgb;
  training: Rgb;
  validation: Rgb;
  /** The validation colour, dark or light enough to be read as text. */
  validationText: Rgb;
  /** Colours that a plot names itself. */
  hues?: ReadonlyMap<string, Rgb>;
  /** CSS font families. */
  family: string;
}

export interface Stroke {
  colour: Rgb;
  width: number;
  dash: number[];
  alpha: number;
}

export type Symbol = 'circle' | 'triangle' | 'diamond' | 'rect' | 'arrow' | 'roundRect';

/** Hues after the first two classes, and after the first neutral curve; tell apart for every kind of colour vision. */
const MORE: readonly Rgb[] = [[0, 158, 115], [204, 121, 167], [230, 159, 0], [86, 180, 233]];
const SYMBOLS: readonly Symbol[] = ['triangle', 'circle', 'diamond', 'rect', 'arrow', 'roundRect'];
const DASHED = [6, 4];
const DOTTED = [1.5, 4];

export function css([red, green, blue]: Rgb, alpha = 1): string {
  return alpha === 1 ? `rgb(${red},${green},${blue})` : `rgba(${red},${green},${blue},${alpha})`;
}

/** `part` 0 gives `from`, 1 gives `to`. */
export function mix(from: Rgb, to: Rgb, part: number): Rgb {
  return [0, 1, 2].map((k) => Math.round(from[k] + (to[k] - from[k]) * part)) as unknown as Rgb;
}

const DASHED_ROLES = new Set(['validation', 'savedTraining', 'savedValidation']);

function isTraining(role: string): boolean {
  return role === 'training' || role === 'evaluated' || role === 'savedTraining';
}

function isValidation(role: string): boolean {
  return role === 'validation' || role === 'savedValidation' || role === 'resumedValidation';
}

/** @param before how many curves of this role come before this one */
export function strokeOf(role: string, isGhost: boolean, before: number, ink: Ink): Stroke {
  const colour = isTraining(role) ? ink.training : isValidation(role) ? ink.validation : role === 'class' ? classColour(before, 'training', ink) : neutralColour(before, ink);
  return { colour, width: isGhost ? 1.25 : 2, dash: role === 'evaluated' ? DOTTED : DASHED_ROLES.has(role) ? DASHED : [], alpha: isGhost ? 0.3 : 1 };
}

export function fitStroke(ink: Ink): Stroke {
  return { colour: ink.ink, width: 2.5, dash: [], alpha: 1 };
}

/** The fitted curve of a run to compare with. */
export function ghostStroke(ink: Ink): Stroke {
  return { colour: ink.ink, width: 1.25, dash: [], alpha: 0.3 };
}

/** Curves of a plane: answers to compare with, so they stay back. */
export function stillStroke(neutral: number, ink: Ink): Stroke {
  return { colour: neutralColour(neutral, ink), width: 1.75, dash: DASHED, alpha: 1 };
}

export function classColour(classIndex: number | null, split: 'training' | 'validation', ink: Ink): Rgb {
  if (classIndex === null) return split === 'training' ? ink.training : ink.validation;
  return [ink.low, ink.high, ...MORE][classIndex % (MORE.length + 2)];
}

export function symbolOf(classIndex: number | null): Symbol {
  if (classIndex === null) return 'circle';
  const round = Math.floor(classIndex / SYMBOLS.length); // the hues come round again too, then with other shapes
  return SYMBOLS[(classIndex + round) % SYMBOLS.length];
}

/** Colour a curve's name can be written in. */
export function textColour(role: string, isGhost: boolean, stroke: Stroke, ink: Ink): Rgb {
  if (isGhost) return ink.quiet;
  if (isValidation(role)) return ink.validationText;
  return isTraining(role) ? stroke.colour : mix(stroke.colour, ink.ink, 0.35);
}

/**
 * Colour of a field's value, `part` from 0 at the low end to 1 at the high end, paper half-way. `strength` below 1 keeps the
 * ends pale, so that points of the same hue stand out.
 */
export function scaleColour(part: number, strength: number, ink: Ink): Rgb {
  const away = Math.max(-1, Math.min(1, part * 2 - 1)) || 0;
  return mix(ink.paper, away < 0 ? ink.low : ink.high, Math.abs(away) * strength);
}

function neutralColour(index: number, ink: Ink): Rgb {
  return index === 0 ? ink.quiet : MORE[(index - 1) % MORE.length];
}
