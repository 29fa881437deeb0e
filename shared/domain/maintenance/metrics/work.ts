import type { WorkOrder } from '../work-order/schemas.ts';

type Type = WorkOrder['type'];

/** What each type of order is: the answer to a failure, or work that was planned. */
const natures: Readonly<Record<Type, 'failure' | 'planned'>> = {
  corrective: 'failure',
  emergency: 'failure',
  preventive: 'planned',
  inspection: 'planned',
  project: 'planned',
};

/** Whether an order of this type repairs a failure, so that MTTR and MTBF count it. */
export function isFailure(type: Type): boolean {
  return natures[type] === 'failure';
}

/** Whether an order of this type is planned maintenance. */
export function isPlanned(type: Type): boolean {
  return natures[type] === 'planned';
}

/** Planned maintenance percentage: planned ÷ all time worked × 100, of minutes by type; null when none was worked. */
export function plannedMaintenancePercentage(
  minutes: Readonly<Partial<Record<Type, number>>>,
): number | null {
  const types = Object.keys(natures) as Type[];
  const sum = (some: readonly Type[]) => some.reduce((total, type) => total + (minutes[type] ?? 0), 0);
  const all = sum(types);
  return all === 0 ? null : (sum(types.filter(isPlanned)) / all) * 100;
}

/**
 * Backlog in hours: what is left of the estimates of orders that wait, each never less than none. An order without
 * estimate adds nothing; null when no order has one.
 */
export function backlogHours(
  orders: readonly { estimatedMinutes: number | null; totalMinutes: number }[],
): number | null {
  const left = orders.flatMap(({ estimatedMinutes, totalMinutes }) =>
    estimatedMinutes === null ? [] : [Math.max(0, estimatedMinutes - totalMinutes)],
  );
  if (left.length === 0 && orders.length > 0) return null;
  return left.reduce((sum, minutes) => sum + minutes, 0) / 60;
}
