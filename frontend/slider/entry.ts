/** Numbers as a learner types and reads them. */

import type { Span } from './stops.ts';

/** Which rule a text breaks: the key of its message. */
export type Problem = 'notANumber' | 'ambiguous' | 'notWhole' | 'outOfRange' | 'tooSmall' | 'notAChoice';

/** The rule that a typed number breaks; undefined when it may be used. */
export function problemOf(value: number | undefined, span: Span): Problem | undefined {
  if (value === undefined) return 'notANumber';
  if (span.scale === 'choices') return span.choices.includes(value) ? undefined : 'notAChoice';
  if (value < span.min && span.max === Number.MAX_VALUE) return 'tooSmall';
  if (value < span.min || value > span.max) return 'outOfRange';
  return span.whole && !Number.isInteger(value) ? 'notWhole' : undefined;
}

/** The same span as far as may be typed: beyond the ends of its track, where it says so. */
export function typable({ scale, min, max, step, choices, whole, least, most }: Span): Span {
  return { scale, min: least ?? min, max: most ?? max, step, choices, whole };
}

/** What was typed, without the unit that stands beside the field. */
export function withoutUnit(text: string, unit: string): string {
  const typed = text.trim();
  return unit && typed.endsWith(unit) ? typed.slice(0, -unit.length).trim() : typed;
}

const POWER = /^([+\u2212-]?)\d[\d.,]*e\+?\d{3,}$/i;

/** A number that is too large for one, as 1e400: infinity. */
export function beyond(text: string): number | undefined {
  const sign = POWER.exec(text)?.[1];
  return sign === undefined ? undefined : ['-', '\u2212'].includes(sign) ? -Infinity : Infinity;
}

/** At most four significant digits: 0.03, 1e-5, 12000. `decimal` is the reader's decimal sign. */
export function short(value: number, decimal = '.'): string {
  return write(Number(value.toPrecision(4)), decimal);
}

/** Every digit there is, in the same style. */
export function full(value: number, decimal = '.'): string {
  return write(value, decimal);
}

function write(value: number, decimal: string): string {
  const size = Math.abs(value);
  const isOrdinary = size === 0 || (size >= 1e-3 && size < 1e6);
  const text = isOrdinary ? String(value) : value.toExponential().replace('e+', 'e');
  return text.replace('.', decimal).replace(/^-/, '\u2212');
}
