import type { OperatorPermission } from '../../../shared/domain/identity/permission/rules.ts';

type Section = {
  to: '/operations' | '/operations/incidents' | '/operations/maintenance' | '/operations/jobs';
  label: string;
  permission: OperatorPermission;
};

/** The parts of Operations. */
export const sections: readonly Section[] = [
  { to: '/operations', label: 'Services', permission: 'services:read' },
  { to: '/operations/incidents', label: 'Incidents', permission: 'incidents:read' },
  { to: '/operations/maintenance', label: 'Maintenance', permission: 'maintenance-windows:read' },
  { to: '/operations/jobs', label: 'Jobs', permission: 'jobs:read' },
];
