/** What is recorded of a room, in groups that one may look for. */
export const auditGroups = ['contents', 'files', 'downloads', 'views', 'access', 'keys'] as const;
export type AuditGroup = (typeof auditGroups)[number];

const groups = new Map<string, AuditGroup>([
  ['room', 'contents'],
  ['folder', 'contents'],
  ['document', 'contents'],
  ['tag', 'contents'],
  ['upload', 'files'],
  ['document-version', 'files'],
  ['bundle', 'files'],
]);

/** What is done to the key of a room, under names that say more. */
const ofKeys = new Set(['room.rewrapped', 'room.shredding', 'room.shredding-continued', 'room.shredded']);

/** The group of an event, by its type: `document-version.downloaded` → `downloads`. What is not of the owners' is of access. */
export function groupOf(type: string): AuditGroup {
  const [noun = '', verb = ''] = type.split('.');
  if (verb.startsWith('key-') || ofKeys.has(type)) return 'keys';
  if (verb === 'downloaded') return 'downloads';
  if (verb === 'page-shown') return 'views';
  return groups.get(noun) ?? 'access';
}
