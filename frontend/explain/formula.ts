import type { Line, Place } from './model.ts';

/** A piece of a formula: plain text, what stands lower, or the rest of a folded sum. */
export type Piece = { kind: 'text' | 'sub'; text: string } | { kind: 'rest'; count: number; value: number | null; key: string };

/** Writes a number. */
export type Writing = (value: number | null) => string;

/** The formula in symbols: `w − lr · g`. */
export function symbolic(line: Line): Piece[] {
  return pieces(line, (place) => symbolPieces(place.name), false);
}

/** The formula with its numbers: `0.35 − 0.1 · (−0.2)`. */
export function filled(line: Line, write: Writing): Piece[] {
  return pieces(line, (place) => [{ kind: 'text', text: bracketed(place.value, write) }], true);
}

/** A name, in which the numbers after a `_` stand lower. */
export function symbolPieces(name: string): Piece[] {
  return name
    .split(/(_\d[\d,]*)/)
    .filter((text) => text !== '')
    .map((text) => (/^_\d/.test(text) ? { kind: 'sub', text: text.slice(1) } : { kind: 'text', text }));
}

/** The same as a reader says it. */
export function plain(name: string): string {
  return name.replace(/_(?=\d)/g, ' ');
}

function bracketed(value: number | null, write: Writing): string {
  const text = write(value);
  return value !== null && value < 0 ? `(${text})` : text;
}

function pieces(line: Line, place: (place: Place) => Piece[], isFilled: boolean): Piece[] {
  const byName = new Map(line.places.map((one) => [one.name, one]));
  const all = line.formula.split(/(\{[^}]*\})/).flatMap((text): Piece[] => {
    if (text === '{Σ}') return sum(line, place, isFilled);
    const named = text.startsWith('{') ? byName.get(text.slice(1, -1)) : undefined;
    return named ? place(named) : [{ kind: 'text', text }];
  });
  return joined(all);
}

function sum({ terms, rest }: Line, place: (place: Place) => Piece[], isFilled: boolean): Piece[] {
  const shown = terms.flatMap((factors, i): Piece[] => [
    ...(i > 0 ? [plus] : []),
    ...factors.flatMap((factor, k): Piece[] => [...(k > 0 ? [times] : []), ...place(factor)]),
  ]);
  if (!rest) return shown;
  const folded: Piece = isFilled ? { kind: 'rest', ...rest } : { kind: 'text', text: '…' };
  return [...shown, ...(shown.length > 0 ? [plus] : []), folded];
}

const plus: Piece = { kind: 'text', text: ' + ' };
const times: Piece = { kind: 'text', text: ' · ' };

/** Text beside text is one text. */
function joined(all: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of all) {
    const last = result.at(-1);
    if (piece.kind === 'text' && piece.text === '') continue;
    if (last?.kind === 'text' && piece.kind === 'text') result[result.length - 1] = { kind: 'text', text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
