/** A piece of Python source and what it is, for its colour. */
export interface Token {
  kind: 'keyword' | 'string' | 'comment' | 'number' | 'name' | 'self' | 'call' | 'plain';
  text: string;
}

const KEYWORDS = new Set(
  ('False None True and as assert break class continue def del elif else except for from global if import in is lambda not or pass ' +
    'raise return try while with yield').split(' '),
);
const PIECE = /(?<comment>#.*)|(?<string>'[^']*'|"[^"]*")|(?<number>\b\d[\d_.]*(?:e[+-]?\d+)?\b)|(?<word>[A-Za-z_]\w*)|(?<plain>\s+|.)/g;

/** One line of Python in pieces that together are the line. */
export function tokens(line: string): Token[] {
  const found: Token[] = [];
  for (const match of line.matchAll(PIECE)) {
    const text = match[0];
    const kind = match.groups!.word ? wordKind(text, line, match.index + text.length, found) : kindOf(match.groups!);
    const last = found.at(-1);
    if (kind === 'plain' && last?.kind === 'plain') last.text += text;
    else found.push({ kind, text });
  }
  return found;
}

function kindOf(groups: Record<string, string | undefined>): Token['kind'] {
  return groups.comment ? 'comment' : groups.string ? 'string' : groups.number ? 'number' : 'plain';
}

function wordKind(word: string, line: string, end: number, before: readonly Token[]): Token['kind'] {
  if (KEYWORDS.has(word)) return 'keyword';
  if (word === 'self') return 'self';
  const previous = before.findLast((token) => token.text.trim() !== '');
  if (previous?.text === 'def' || previous?.text === 'class') return 'name';
  return line[end] === '(' ? 'call' : 'plain';
}
