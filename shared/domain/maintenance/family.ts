import { assets } from './asset/schemas.ts';
import { parts, stockMovements } from './part/schemas.ts';
import { sites } from './site/schemas.ts';
import { workOrders } from './work-order/schemas.ts';

/** Every resource of maintenance; they refer to one another. */
export const maintenanceFamily = [sites, assets, parts, stockMovements, workOrders] as const;
