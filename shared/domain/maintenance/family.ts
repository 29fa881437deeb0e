import { users } from '../identity/user/schemas.ts';
import { assets } from './asset/schemas.ts';
import { downtimes } from './downtime/schemas.ts';
import { parts, stockMovements } from './part/schemas.ts';
import { sites } from './site/schemas.ts';
import { workOrders } from './work-order/schemas.ts';

/** Every resource of maintenance, and the people they refer to. */
export const maintenanceFamily = [
  users,
  sites,
  assets,
  parts,
  stockMovements,
  workOrders,
  downtimes,
] as const;
