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
