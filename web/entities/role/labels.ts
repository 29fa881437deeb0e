import type { BuiltInRole } from '../../../shared/domain/identity/permission/rules.ts';

/** The roles every organisation has, in words. */
export const builtInRoles: Readonly<Record<BuiltInRole, { label: string; may: string }>> = {
  admin: { label: 'Administrator', may: 'Everything, people and access included' },
  manager: { label: 'Manager', may: 'All work, assets and stock; no access rights' },
  technician: { label: 'Technician', may: 'Does work: states, time, costs, parts' },
  requester: { label: 'Requester', may: 'Asks for work and follows it' },
  viewer: { label: 'Viewer', may: 'Only looks' },
};
