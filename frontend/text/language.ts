import { languageOf } from '../echarts/language.ts';
import { Numbers } from '../echarts/numbers.ts';

export { languageOf };

const numbers = new Map<string | undefined, Numbers>();

/** Numbers as they are written where this element stands. */
export function numbersAt(element: Element): Numbers {
  const language = languageOf(element);
  let known = numbers.get(language);
  if (!known) numbers.set(language, (known = new Numbers(language)));
  return known;
}
