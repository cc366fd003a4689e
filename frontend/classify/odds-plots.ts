import { axisOf, plotOf, type Plot } from '../echarts/model.ts';
import type { Numbers } from '../echarts/numbers.ts';
import { logOddsOf, oddsOf, spread } from './odds.ts';
import { say, type Texts } from './texts.ts';

export const KINDS = ['odds', 'logOdds', 'sigmoid'] as const;
export type Kind = (typeof KINDS)[number];

/** Where a probability lies in a picture, in axis values. */
export function place(kind: Kind, p: number): [number, number] {
  if (kind === 'odds') return [p, oddsOf(p)];
  return kind === 'logOdds' ? [p, logOddsOf(p)] : [logOddsOf(p), p];
}

/** The three curves, each with a dot at every mark. */
export function oddsPlots(marks: readonly number[], isLog: boolean, texts: Texts, numbers: Numbers): Record<Kind, Plot> {
  const probability = axisOf(say(texts, 'probability'), 0, 1);
  const logOdds = axisOf(say(texts, 'logOdds'), -5, 5);
  const odds = isLog ? axisOf(say(texts, 'odds'), 0.01, 100, 'log') : axisOf(say(texts, 'odds'), 0, 20);
  const one = (kind: Kind, x: Plot['x'], y: Plot['y'], hue: string, words: (p: number) => string) => {
    const name = say(texts, `${kind}Title`);
    const shapes = [
      { name, hue, width: 2.5, ...columns(kind, spread()) },
      { name, hue: 'var(--validation)', symbol: 'circle' as const, size: 10, ...columns(kind, marks), notes: marks.map(words), side: kind === 'odds' ? ('left' as const) : ('right' as const), gap: 12 },
    ];
    return plotOf({ title: name, isAlong: true, x, y, shapes });
  };
  return {
    odds: one('odds', probability, odds, 'var(--training)', (p) => numbers.decimals(oddsOf(p), 2)),
    logOdds: one('logOdds', probability, logOdds, 'var(--training)', (p) => numbers.decimals(logOddsOf(p), 4)),
    sigmoid: one('sigmoid', logOdds, probability, 'var(--validation)', (p) => numbers.tick(p)),
  };
}

function columns(kind: Kind, probabilities: readonly number[]): { xs: number[]; ys: number[] } {
  const places = probabilities.map((p) => place(kind, p));
  return { xs: places.map(([x]) => x), ys: places.map(([, y]) => y) };
}
