const nouns = ['sites', 'assets', 'parts', 'work-orders', 'downtimes'] as const;
/** What is set up once: how files are read, who is told of alerts. */
const settings = [
  'import-mappings',
  'alert-rules',
  'alert-channels',
  'webhooks',
  'escalation-policies',
] as const;
/** Rooms of documents, for those who run the company. */
const inDataRoom = ['rooms', 'folders', 'documents', 'versions', 'links'] as const;
const actions = ['read', 'create', 'update', 'delete'] as const;

/** Who belongs to the organisation, and what they may do in it. */
const access = [
  ...actions.map(action => `roles:${action}` as const),
  'users:read',
  'users:update',
  'users:delete',
  'invitations:read',
  'invitations:create',
  'invitations:delete',
  'api-keys:read',
  'api-keys:create',
  'api-keys:delete',
  'organisations:update',
] as const;

/** What ends a room of documents, or keeps it from its end: no part of everyday work. */
const overRooms = ['rooms:hold', 'rooms:shred'] as const;

/** Everything that can be permitted: `<path>:<action>`. */
export const permissions = [
  ...[...nouns, ...settings, ...inDataRoom].flatMap(noun =>
    actions.map(action => `${noun}:${action}` as const),
  ),
  'tags:read',
  'tags:create',
  'tags:delete',
  'bundles:read',
  'bundles:create',
  'bundles:delete',
  'links:revoke',
  'links:address',
  'viewers:read',
  'viewers:update',
  'room-notices:read',
  'room-notices:create',
  'notice-deliveries:read',
  'acceptances:read',
  'readings:read',
  'work-orders:transition',
  'work-orders:close',
  'work-orders:log',
  'parts:move',
  'stock-movements:read',
  'metrics:read',
  'imports:create',
  'imports:read',
  'alerts:read',
  'alert-preferences:read',
  'alert-preferences:update',
  'alert-deliveries:read',
  'alert-deliveries:replay',
  'alerts:acknowledge',
  'alerts:resolve',
  'alerts:silence',
  'silences:read',
  'silences:create',
  'silences:delete',
  'events:read',
  'organisations:read',
  ...overRooms,
  ...access,
] as const;
export type Permission = (typeof permissions)[number];

/** What operators of the platform may do besides: the administrators of the organisation that runs it. */
export const operatorPermissions = [
  'services:read',
  'services:check',
  'services:restart',
  'incidents:read',
  'incidents:update',
  'jobs:read',
  'jobs:update',
  'samples:read',
  'service-days:read',
  'days:read',
  ...actions.map(action => `maintenance-windows:${action}` as const),
] as const;
export type OperatorPermission = (typeof operatorPermissions)[number];

const reading: readonly Permission[] = [
  ...nouns.map(noun => `${noun}:read` as const),
  'stock-movements:read',
  'metrics:read',
  'alerts:read',
  'alert-preferences:read',
  'alert-preferences:update',
  'alert-rules:read',
  'silences:read',
  'events:read',
  'users:read',
  'organisations:read',
];
const working: readonly Permission[] = [
  ...reading,
  'work-orders:create',
  'work-orders:update',
  'work-orders:transition',
  'work-orders:log',
  'downtimes:create',
  'downtimes:update',
  'parts:move',
  'alerts:acknowledge',
  'alerts:resolve',
  'alerts:silence',
];

/** The roles every organisation has, and what each may do. */
export const rolePermissions = {
  admin: permissions,
  manager: permissions.filter(permission => !isForAdministrators(permission)),
  technician: working,
  requester: [
    'organisations:read',
    'sites:read',
    'assets:read',
    'work-orders:read',
    'work-orders:create',
    'downtimes:read',
    'downtimes:create',
  ],
  viewer: reading,
} as const satisfies Record<string, readonly Permission[]>;
export type BuiltInRole = keyof typeof rolePermissions;

/** Whether a role is one of those every organisation has. */
export function isBuiltInRole(role: string): role is BuiltInRole {
  return Object.hasOwn(rolePermissions, role);
}

function isForAdministrators(permission: Permission): boolean {
  const administered: readonly Permission[] = [...access, ...overRooms];
  return administered.includes(permission) && permission !== 'users:read';
}
