import { Numbers } from '../echarts/numbers.ts';
import { Digits } from '../plot/digits.ts';

/** The language in which an element's numbers and words are written: that of the nearest part of the page that names one. */
export function languageOf(element: Element): string | undefined {
  for (let at: Element | null = element; at; ) {
    const named = at.closest<HTMLElement>('[lang]');
    if (named) return named.lang || undefined;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

const numbers = new Map<string | undefined, Numbers>();
const digits = new Map<string | undefined, Digits>();

function kept<T>(all: Map<string | undefined, T>, language: string | undefined, make: () => T): T {
  const known = all.get(language);
  if (known) return known;
  const made = make();
  all.set(language, made);
  return made;
}

/** Numbers as they are written where this element stands. */
export function numbersAt(element: Element): Numbers {
  const language = languageOf(element);
  return kept(numbers, language, () => new Numbers(language));
}

/** The same for figures of pictures. */
export function digitsAt(element: Element): Digits {
  const language = languageOf(element);
  return kept(digits, language, () => new Digits(language));
}
