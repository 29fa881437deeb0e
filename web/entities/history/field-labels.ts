import type { ChangeEvent } from '../../app/api-types.ts';

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
  retentionDays: 'days that versions are kept',
  legalHold: 'legal hold',
  keyVersion: 'version of the key',
  certificateSha256: 'SHA-256 of the certificate',
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
  'filesDone',
  'manifestDigest',
  'shredding',
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
  'given-up': 'gave this up',
  downloaded: 'downloaded this',
  'page-shown': 'looked at a page of this',
  'viewer.created': 'came in for the first time',
  'acceptance.created': 'accepted the agreement',
  'document-version.created': 'uploaded this',
  'upload.created': 'began this',
  'upload.key-wrapped': 'had a key made and wrapped for this',
  'room.key-made': 'made the key of this',
  'room.key-versions-idle': 'found versions of the key of this that nothing needs',
  'room.key-versions-destroyed': 'had versions of the key of this destroyed',
  'room.rewrapped': 'had the keys of this wrapped anew',
  'room.held': 'put this under legal hold',
  'room.released': 'released this from legal hold',
  'room.shredding': 'had this shredded',
  'room.shredding-continued': 'went on shredding this',
  'room.shredded': 'finished shredding this',
  'bundle.created': 'asked for this',
  'bundle.completed': 'finished this',
  'bundle.failed': 'could not make this',
  'room-notice.created': 'had this sent',
  'room-notice.continued': 'went on sending this',
  'room-notice.sent': 'finished sending this',
  'link.opened': 'came in by this',
  'link.refused': 'was not let in by this',
  'link.code-asked': 'asked for a code for this',
  'link.address-read': 'looked up the address of this',
  'link.revoked': 'revoked this',
};

/** What happened, from the event's type: `work-order.transitioned` → `changed the status`. */
export function happening(type: string): string {
  const verb = type.split('.').at(-1) ?? type;
  return happenings[type] ?? happenings[verb] ?? verb.replaceAll('-', ' ');
}

const nouns: Readonly<Record<string, string>> = {
  'document-version': 'file',
  'room-notice': 'notice',
  tag: 'release',
};

/** What happened where histories of several things stand together: `folder.created` of Reports → `created the folder Reports`. */
export function happeningTo({ type, label }: Pick<ChangeEvent, 'type' | 'label'>): string {
  const [noun = ''] = type.split('.');
  const thing = ['the', nouns[noun] ?? noun.replaceAll('-', ' '), label].filter(Boolean).join(' ');
  const words = happening(type);
  if (happenings[type] && !words.includes('this')) return words;
  return words.includes('this') ? words.replace('this', thing) : `${words}: ${thing}`;
}
