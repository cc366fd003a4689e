import type { Field } from './field.ts';
import type { ChartModel, Plane } from './model.ts';
import type { Numbers } from './numbers.ts';
import type { Live } from './live.ts';
import { wholePercents } from './shares.ts';
import { lastIndex, type Track } from './track.ts';
import { fieldOf } from './tracks.ts';

/** The sentence under a chart: names in braces become the newest values, unknown names stay as they are. */
export function summaryOf(model: ChartModel, tracks: readonly Track[], live: Live, threshold: number, numbers: Numbers): string {
  if (model.type === 'plot') return model.summary;
  const own = model.type === 'lines' ? lossWords(model.series, tracks, live, numbers) : planeWords(model, tracks, live, threshold, numbers);
  const values = { ...own, ...residualWords(live, numbers) };
  return model.summary.replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.() ?? whole);
}

type Words = Record<string, (() => string) | undefined>;

function lossWords(series: readonly { role: string; isGhost: boolean }[], tracks: readonly Track[], live: Live, numbers: Numbers): Words {
  const newest = (role: string) => {
    const index = series.findIndex((one) => one.role === role && !one.isGhost);
    const track = tracks.find(({ id }) => id === `curve${index}`);
    const last = track ? lastIndex(track) : -1;
    return track && last >= 0 ? { x: track.xs[last], y: track.ys[last] } : undefined;
  };
  return {
    epoch: () => {
      const { x } = newest('training') ?? newest('validation') ?? newest('rate') ?? { x: undefined };
      return x === undefined ? '–' : numbers.tick(x);
    },
    training: () => numbers.significant(newest('training')?.y),
    evaluated: () => numbers.significant(newest('evaluated')?.y),
    validation: () => numbers.significant(newest('validation')?.y),
    best: () => (live.best ? numbers.tick(live.best) : '–'),
    rate: () => numbers.significant(newest('rate')?.y),
  };
}

function residualWords({ residuals }: Live, numbers: Numbers): Words {
  const { training, validation } = residuals ?? {};
  const fullest = training?.shares.indexOf(Math.max(...training.shares));
  const edge = (side: number) => {
    if (!training || fullest === undefined) return '–';
    const width = training.centres[1] - training.centres[0];
    return round(Math.round(training.centres[fullest] / width + side / 2) * width, numbers); // 0 is an edge: so are whole widths
  };
  const write = (value: number | undefined) => numbers.significant(value, 3);
  return {
    meanTraining: () => write(training?.mean),
    rmseTraining: () => write(training?.rmse),
    meanValidation: () => write(validation?.mean),
    rmseValidation: () => write(validation?.rmse),
    fullLow: () => edge(-1),
    fullHigh: () => edge(1),
    fullShare: () => (training && fullest !== undefined ? numbers.percent(training.shares[fullest]) : '–'),
  };
}

/** An edge of a bin: a round number, but for what adding up left over. */
function round(edge: number, numbers: Numbers): string {
  return numbers.tick(Number(edge.toPrecision(9)) || 0);
}

function planeWords(model: Plane, tracks: readonly Track[], live: Live, threshold: number, numbers: Numbers): Words {
  const field = fieldOf(model, live);
  const fit = tracks.find(({ kind }) => kind === 'fit');
  return {
    threshold: () => numbers.decimals(threshold),
    share: () => (field ? numbers.percent(field.share(threshold)) : '–'),
    shares: () => (field?.classes ? classShares(model, field, numbers) : '–'),
    left: () => numbers.significant(fit?.ys[0]),
    right: () => numbers.significant(fit?.ys[fit.ys.length - 1]),
  };
}

/** "class 0: 31%, class 1: 69%". */
function classShares({ groups }: Plane, field: Field, numbers: Numbers): string {
  const named = groups.filter(({ split, classIndex }) => split === 'training' && classIndex !== null);
  const shares = wholePercents(named.map(({ classIndex }) => field.shareOf(classIndex!)));
  return named.map(({ name }, i) => `${name}: ${numbers.percent(shares[i])}`).join(', ');
}
