import type { Permission } from '../../../shared/domain/identity/permission/rules.ts';

type Section = {
  key: 'organisation' | 'users' | 'invitations' | 'roles' | 'api-keys';
  label: string;
  permission: Permission | null;
};

/** The parts of the settings; without a permission, for everybody. */
export const sections: readonly Section[] = [
  { key: 'organisation', label: 'Organisation', permission: null },
  { key: 'users', label: 'People', permission: 'users:read' },
  { key: 'invitations', label: 'Invitations', permission: 'invitations:read' },
  { key: 'roles', label: 'Roles', permission: 'roles:read' },
  { key: 'api-keys', label: 'API keys', permission: 'api-keys:read' },
];
