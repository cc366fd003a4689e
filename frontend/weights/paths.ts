/** The ways of single weights as lines in a box. */

export interface Box {
  width: number;
  height: number;
}

/** The largest size of all values that are numbers, so that 0 stands in the middle; 1 where all are 0. */
export function reach(values: readonly (readonly number[])[]): number {
  return Math.max(0, ...values.flat().filter(Number.isFinite).map(Math.abs)) || 1;
}

/** A line through one weight's values, `at` in [0, 1] from left to right; what is no number any more is a gap. */
export function pathOf(values: readonly number[], at: readonly number[], most: number, { width, height }: Box): string {
  let command = 'M';
  return values
    .map((value, i) => {
      if (!Number.isFinite(value)) {
        command = 'M';
        return '';
      }
      const point = `${command}${(at[i] * width).toFixed(1)} ${((0.5 - value / most / 2) * height).toFixed(1)}`;
      command = 'L';
      return point;
    })
    .join('');
}

/** Where moments stand between the first and the last; a single one at the left. */
export function places(steps: readonly number[]): number[] {
  const [first, last] = [steps[0], steps[steps.length - 1]];
  return steps.map((step) => (last > first ? (step - first) / (last - first) : 0));
}
