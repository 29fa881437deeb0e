import { statuses } from '../../../shared/domain/maintenance/work-order/rules.ts';

/** The states of work that was not called off, as a list's address has them. */
export const notCancelled = statuses.filter(status => status !== 'cancelled').join(',');
