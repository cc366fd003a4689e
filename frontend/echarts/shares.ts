/**
 * Parts of a whole in whole percents, as fractions, which sum to the whole percent of their sum: each is rounded down, and what is missing
 * goes to those that lost most.
 */
export function wholePercents(parts: readonly number[]): number[] {
  const exact = parts.map((part) => 100 * part);
  const percents = exact.map((percent) => Math.floor(percent + SLACK));
  const missing = Math.round(sum(exact)) - sum(percents);
  const byLoss = exact.map((_, i) => i).sort((a, b) => exact[b] - percents[b] - (exact[a] - percents[a]) || a - b);
  for (const i of byLoss.slice(0, Math.max(0, missing))) percents[i]++;
  return percents.map((percent) => percent / 100);
}

/** What binary fractions lack of a whole percent, as 29 of 0.29 · 100. */
const SLACK = 1e-9;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
