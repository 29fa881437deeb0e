import { incidents } from './incident/schemas.ts';
import { services } from './service/schemas.ts';

/** The resources of operations. */
export const operationsFamily = [services, incidents] as const;
