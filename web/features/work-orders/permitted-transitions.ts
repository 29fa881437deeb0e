import type { Permission } from '../../../shared/domain/identity/permission/rules.ts';
import {
  type Status,
  type Transition,
  transitions,
} from '../../../shared/domain/maintenance/work-order/rules.ts';

const expected: Partial<Record<Status, Status>> = {
  open: 'in_progress',
  scheduled: 'in_progress',
  in_progress: 'completed',
  on_hold: 'in_progress',
  completed: 'closed',
  cancelled: 'open',
};

/** Where an order may go from a state, by the table and by what the person may do; the expected way first. */
export function permittedTransitions(from: Status, can: (permission: Permission) => boolean): Transition[] {
  return transitions[from]
    .filter(({ permission }) => can(permission))
    .toSorted((one, other) => Number(other.to === expected[from]) - Number(one.to === expected[from]));
}
