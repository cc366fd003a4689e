/** What a frame says of the inputs, in the order in which they matter. */

import { float64, type ImportancePart } from '../frames/frame.ts';

export interface Ranked {
  name: string;
  /** By how much the score falls, and the deviation of the repeats. */
  mean: number;
  deviation: number;
  /** Where the bar and its spread begin and end, as parts of the room, 0 to 1. */
  bar: [from: number, to: number];
  spread: [from: number, to: number];
}

/** The most telling first; none where the numbers are of other inputs. */
export function ranked(names: readonly string[], part: ImportancePart): Ranked[] {
  const means = float64(part.means);
  const deviations = float64(part.deviations);
  if (means.length !== names.length || deviations.length !== names.length) return [];
  const low = Math.min(0, ...Array.from(means, (mean, i) => mean - deviations[i]));
  const high = Math.max(0, ...Array.from(means, (mean, i) => mean + deviations[i]));
  const room = high - low || 1;
  const place = (value: number) => (value - low) / room;
  return names
    .map((name, i): Ranked => {
      const [mean, deviation] = [means[i], deviations[i]];
      return { name, mean, deviation, bar: [place(Math.min(0, mean)), place(Math.max(0, mean))], spread: [place(mean - deviation), place(mean + deviation)] };
    })
    .sort((a, b) => b.mean - a.mean);
}
