import type { Field } from './field.ts';
import type { ChartModel, Plane } from './model.ts';
import type { Numbers } from './numbers.ts';
import { lastIndex, type Live, type Track } from './tracks.ts';

/** The sentence under a chart: names in braces become the newest values, unknown names stay as they are. */
export function summaryOf(model: ChartModel, tracks: readonly Track[], live: Live, threshold: number, numbers: Numbers): string {
  const values = model.type === 'lines' ? lossWords(model.series, tracks, numbers) : planeWords(model, tracks, live, threshold, numbers);
  return model.summary.replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.() ?? whole);
}

type Words = Record<string, (() => string) | undefined>;

function lossWords(series: readonly { role: string; isGhost: boolean }[], tracks: readonly Track[], numbers: Numbers): Words {
  const newest = (role: string) => {
    const index = series.findIndex((one) => one.role === role && !one.isGhost);
    const track = tracks.find(({ id }) => id === `curve${index}`);
    const last = track ? lastIndex(track) : -1;
    return track && last >= 0 ? { x: track.xs[last], y: track.ys[last] } : undefined;
  };
  return {
    epoch: () => {
      const { x } = newest('training') ?? newest('validation') ?? { x: undefined };
      return x === undefined ? '–' : numbers.tick(x);
    },
    training: () => numbers.significant(newest('training')?.y),
    validation: () => numbers.significant(newest('validation')?.y),
  };
}

function planeWords(model: Plane, tracks: readonly Track[], { field }: Live, threshold: number, numbers: Numbers): Words {
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
  return named.map(({ name, classIndex }) => `${name}: ${numbers.percent(field.shareOf(classIndex!))}`).join(', ');
}
