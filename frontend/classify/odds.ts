/** Odds, log odds and the sigmoid as the handle's place on a curve turns into a probability. */

/** The handle stays this far from the ends, where odds are 0 and infinite. */
export const LEAST = 0.001;

export const oddsOf = (p: number): number => p / (1 - p);
export const logOddsOf = (p: number): number => Math.log(p) - Math.log1p(-p);
export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Three decimals, where odds exist. */
export function tidy(p: number): number {
  return Math.min(1 - LEAST, Math.max(LEAST, Math.round(p * 1000) / 1000));
}

/** Where a key leads from `p`; undefined for keys that mean nothing here. */
export function afterKey(p: number, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): number | undefined {
  const small = shiftKey ? 0.1 : 0.01;
  const steps: Record<string, number> = { ArrowRight: small, ArrowUp: small, ArrowLeft: -small, ArrowDown: -small, PageUp: 0.1, PageDown: -0.1 };
  if (key === 'Home') return LEAST;
  if (key === 'End') return 1 - LEAST;
  return key in steps ? tidy(p + steps[key]) : undefined;
}

/** Evenly spread probabilities, denser where odds explode. */
export function spread(): number[] {
  return Array.from({ length: 161 }, (_, i) => sigmoid(-7 + (14 * i) / 160));
}
