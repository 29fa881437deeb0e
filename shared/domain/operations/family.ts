import { incidents } from './incident/schemas.ts';
import { maintenanceWindows } from './maintenance-window/schemas.ts';
import { platformDays } from './platform-day/schemas.ts';
import { samples } from './sample/schemas.ts';
import { services } from './service/schemas.ts';
import { serviceDays } from './service-day/schemas.ts';

/** The resources of operations. */
export const operationsFamily = [
  services,
  serviceDays,
  platformDays,
  samples,
  incidents,
  maintenanceWindows,
] as const;
