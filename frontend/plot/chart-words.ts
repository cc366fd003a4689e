import { ENGLISH, type ChartTexts } from '../echarts/model.ts';

const NAMES = Object.keys(ENGLISH) as (keyof ChartTexts)[];
const found = new WeakMap<object, ChartTexts>();

/** The words of a chart among those of the element that draws it, where they are called `chart.menu` and so on. */
export function chartWords(texts: object | undefined): ChartTexts {
  if (!texts) return ENGLISH;
  const all = texts as Partial<Record<string, string>>;
  let words = found.get(texts);
  if (!words) found.set(texts, (words = Object.fromEntries(NAMES.map((name) => [name, all[`chart.${name}`] ?? ENGLISH[name]])) as unknown as ChartTexts));
  return words;
}
