import { statuses } from '../../../shared/domain/maintenance/work-order/rules.ts';

/** The states of work that is still to be done, as a list's address has them. */
export const unfinished = statuses
  .filter(status => !['completed', 'closed', 'cancelled'].includes(status))
  .join(',');
