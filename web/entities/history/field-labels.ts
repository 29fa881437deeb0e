const labels: Readonly<Record<string, string>> = {
  siteId: 'site',
  assetId: 'asset',
  parentId: 'parent asset',
  assigneeIds: 'assignees',
  scheduledAt: 'planned start',
  dueAt: 'due date',
  overdueSince: 'overdue since',
  estimatedMinutes: 'estimated time',
  inServiceAt: 'in service since',
  retiredAt: 'retired',
  startedAt: 'start of work',
  completedAt: 'completion',
  statusReason: 'reason',
  externalId: 'external id',
  externalType: 'external type',
  totalCost: 'total cost',
  totalMinutes: 'time worked',
  timeZone: 'time zone',
  quantityBySite: 'stock by site',
  stockValue: 'stock value',
  averageCost: 'average cost',
  minimumQuantity: 'minimum',
  serialNumber: 'serial number',
  folderId: 'folder',
};

/** Fields that only repeat what another one says. */
export const derivedFields: ReadonlySet<string> = new Set([
  'updatedAt',
  'version',
  'startedAt',
  'openedAt',
  'retiredAt',
  'quantityBySite',
  'stockValue',
  'number',
  'labour',
  'costs',
  'acknowledgedAt',
  'acknowledgedBy',
  'acknowledgedUntil',
  'resolvedAt',
  'resolvedBy',
  'lastSignalAt',
  'lastVersion',
  'position',
  'primaryVersionId',
]);

/** A field's name in words: `dueAt` → `due date`. */
export function fieldLabel(field: string): string {
  return labels[field] ?? field.replace(/[A-Z]/g, capital => ` ${capital.toLowerCase()}`);
}

const happenings: Readonly<Record<string, string>> = {
  created: 'created this',
  updated: 'changed this',
  changed: 'changed this',
  deleted: 'deleted this',
  imported: 'changed this by an import',
  transitioned: 'changed the status',
  'labour-added': 'logged time',
  'cost-added': 'added a cost',
  'stock-moved': 'moved stock',
  'issue-refused': 'asked for more than there is',
  'ran-low': 'brought this below its minimum',
  restocked: 'brought this back to its minimum',
  triggered: 'found this',
  acknowledged: 'acknowledged this',
  're-armed': 'had this told again: its acknowledgement ran out',
  resolved: 'resolved this',
  'became-overdue': 'noticed that this is overdue',
};

/** What happened, from the event's type: `work-order.transitioned` → `changed the status`. */
export function happening(type: string): string {
  const verb = type.split('.').at(-1) ?? type;
  return happenings[verb] ?? verb.replaceAll('-', ' ');
}
