/**
 * Parts of a whole in whole percents, as fractions, which sum to the whole percent of their sum where equal parts allow it, for these are
 * said alike: each is rounded down, and what is missing goes to those that lost most.
 */
export function wholePercents(parts: readonly number[]): number[] {
  const exact = parts.map((part) => 100 * part);
  const percents = exact.map((percent) => Math.floor(percent + SLACK));
  const lost = (alike: number[]) => exact[alike[0]] - percents[alike[0]];
  let missing = Math.round(sum(exact)) - sum(percents);
  for (const alike of groups(exact).sort((a, b) => lost(b) - lost(a) || a[0] - b[0])) {
    if (missing <= 0) break;
    if (alike.length <= missing || lost(alike) >= 0.5) for (const i of alike) percents[i]++;
    missing -= alike.length;
  }
  return percents.map((percent) => percent / 100);
}

/** Which of them are equal, by their places. */
function groups(exact: readonly number[]): number[][] {
  const places = new Map<number, number[]>();
  exact.forEach((percent, i) => {
    const alike = places.get(percent);
    if (alike) alike.push(i);
    else places.set(percent, [i]);
  });
  return [...places.values()];
}

/** What binary fractions lack of a whole percent, as 29 of 0.29 · 100. */
const SLACK = 1e-9;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
