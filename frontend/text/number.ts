/** Numbers as people type them, in their own language or in another. */

/** What a text can be read as. */
export interface Reading {
  /** The number; undefined where there is none, or where there are two. */
  readonly value?: number;
  /** The two numbers it can be: with a decimal sign, and with thousands set apart. */
  readonly either?: readonly [number, number];
}

const NOTHING: Reading = {};
const SHAPE = /^([+-]?)([\d.,]*\d[\d.,]*)(e[+-]?\d+)?$/i;
const GROUPED = /^[1-9]\d{0,2}([.,])\d{3}$/;

/**
 * Reads a number as the language writes it, and in the other way where only that is possible: 0.5 and 0,5, 1.234,5 and 1,234.5. Where both
 * are possible, as of 1.000, it says so: it is for the reader to decide. The same as `ui.text.Reading` on the server.
 */
export function read(text: string, language?: string): Reading {
  const [, sign, digits, power = ''] = SHAPE.exec(plain(text)) ?? [];
  if (digits === undefined) return NOTHING;
  const number = (mantissa: string) => Number(`${sign}${mantissa}${power}`);
  if (isEither(digits, decimalSign(language))) {
    return { either: [number(digits.replace(',', '.')), number(digits.replace(/[.,]/, ''))] };
  }
  const mantissa = pointed(digits);
  const value = mantissa === undefined ? NaN : number(mantissa);
  return Number.isFinite(value) ? { value } : NOTHING;
}

/** Of two readings the only one that is possible; where neither is, the first, which then is refused for what it is. */
export function choose(reading: Reading, isPossible: (value: number) => boolean): Reading {
  if (!reading.either) return reading;
  const [first] = reading.either;
  const possible = reading.either.filter(isPossible);
  return possible.length === 2 ? reading : { value: possible[0] ?? first };
}

/** Without blanks that set thousands apart, and with the minus of a keyboard. */
function plain(text: string): string {
  const trimmed = text.trim().replace('\u2212', '-');
  return /^[+-]?\d{1,3}([\s\u00a0\u202f]\d{3})+([.,]\d*)?$/.test(trimmed) ? trimmed.replace(/[\s\u00a0\u202f]/g, '') : trimmed;
}

/** 1.000 and 1,000; but 1.234 where a point is the decimal sign is what it looks like. */
function isEither(digits: string, decimal: string): boolean {
  const [, separator] = GROUPED.exec(digits) ?? [];
  return separator !== undefined && (separator !== decimal || digits.endsWith('000'));
}

/** With a point for the decimal sign and no other separator; undefined where the separators make no sense. */
function pointed(digits: string): string | undefined {
  const separators = digits.replace(/\d/g, '');
  if (separators.length === 0) return digits;
  if (separators.length === 1) return digits.replace(',', '.');
  const last = separators.at(-1)!;
  const thousands = separators[0]!;
  const isDecimal = last !== thousands;
  const [whole, rest] = isDecimal ? cut(digits, last) : [digits, ''];
  const groups = whole.split(thousands);
  const isGrouped = /^[1-9]\d{0,2}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  return isGrouped ? `${groups.join('')}${isDecimal ? `.${rest}` : ''}` : undefined;
}

function cut(text: string, at: string): [string, string] {
  const place = text.lastIndexOf(at);
  return [text.slice(0, place), text.slice(place + 1)];
}

/** The decimal sign of a language; a point for one that no browser knows. */
export function decimalSign(language?: string): string {
  try {
    return new Intl.NumberFormat(language || 'en').formatToParts(0.5).find((part) => part.type === 'decimal')!.value;
  } catch {
    return '.';
  }
}
