import type { Contribution } from './contribution.ts';
import { addTo, type Days, type Figures } from './figures.ts';

/** What is to be added to the figures of a day in a scope. */
export type Delta = { date: string; scope: string; figures: Figures };

/** What turns the figures that one contribution made into those of another. */
export function difference(before: Contribution, after: Contribution): Delta[] {
  return [...new Set([...before.scopes, ...after.scopes])].flatMap(scope => {
    const days: Days = {};
    if (after.scopes.includes(scope)) addAll(days, after.days, 1);
    if (before.scopes.includes(scope)) addAll(days, before.days, -1);
    return Object.entries(days).map(([date, figures]) => ({ date, scope, figures }));
  });
}

/** The same, with one for each day and scope. */
export function summed(deltas: readonly Delta[]): Delta[] {
  const scopes: Record<string, Days> = {};
  for (const { date, scope, figures } of deltas) {
    const days = scopes[scope] ?? {};
    addTo(days, date, figures);
    scopes[scope] = days;
  }
  return Object.entries(scopes).flatMap(([scope, days]) =>
    Object.entries(days).map(([date, figures]) => ({ date, scope, figures })),
  );
}

function addAll(days: Days, others: Days, sign: 1 | -1): void {
  for (const [date, figures] of Object.entries(others)) addTo(days, date, figures, sign);
}
