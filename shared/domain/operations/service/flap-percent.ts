/** Outcomes that flapping is judged by (Nagios). */
export const flapWindow = 21;

/**
 * How much outcomes change, in percent (Nagios): of 21, the newest last, transition i of 0…19 weighs 0.75 + 0.5 · i ÷ 19.
 * Fewer than 21 count as if the first had always been.
 */
export function flapPercent(outcomes: readonly boolean[]): number {
  const missing = flapWindow - outcomes.length;
  const weights = outcomes.slice(1).map((outcome, index) => {
    const transition = missing + index;
    return outcome === outcomes[index] ? 0 : 0.75 + (0.5 * transition) / (flapWindow - 2);
  });
  return (weights.reduce((sum, weight) => sum + weight, 0) * 100) / (flapWindow - 1);
}
