import { columnsOf } from './columns.ts';
import type { ColumnMapping, ImportKind } from './schemas.ts';

/** How other systems call our columns, the best match first. Compared without case and signs. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  externalId: [
    'unique key',
    'order id',
    'order',
    'order number',
    'work order',
    'work order id',
    'work order number',
    'wo number',
    'ticket',
    'request id',
  ],
  title: [
    'original short text',
    'short text',
    'subject',
    'summary',
    'work order title',
    'complaint type',
    'problem',
    'task',
  ],
  description: ['long text', 'descriptor', 'details', 'notes', 'remarks'],
  type: ['pm type', 'order type', 'work type', 'work order type', 'maintenance type', 'category of work'],
  priority: ['urgency', 'prio'],
  status: ['state', 'system status', 'work order status'],
  site: ['plant', 'facility', 'building', 'site code'],
  asset: ['equipment', 'equipment id', 'asset code', 'asset id', 'machine', 'functional location', 'tag'],
  assignees: ['assignee', 'assigned to', 'technician'],
  reportedAt: ['created date', 'reported', 'submission time', 'request date'],
  scheduledAt: [
    'bsc start date',
    'basic start date',
    'start date',
    'planned start',
    'scheduled start',
    'scheduled',
  ],
  dueAt: ['due date', 'due', 'deadline', 'required by', 'basic finish date'],
  startedAt: ['actual start', 'started', 'start time'],
  completedAt: ['closed date', 'completed', 'completed date', 'completion date', 'actual finish', 'finished'],
  totalCost: ['cost', 'actual cost', 'amount'],
  code: [
    'asset code',
    'asset id',
    'equipment id',
    'equipment code',
    'part number',
    'sku',
    'tag',
    'site code',
    'facility code',
    'number',
    'equipment',
    'asset',
    'part',
    'facility',
  ],
  name: [
    'title',
    'label',
    'short text',
    'site name',
    'facility name',
    'asset name',
    'equipment name',
    'part name',
    'facility',
    'equipment',
    'asset',
  ],
  address: ['street', 'location'],
  serialNumber: ['serial', 'serial no'],
  manufacturer: ['make', 'vendor', 'brand'],
  minimumQuantity: ['minimum', 'min', 'reorder point', 'min quantity'],
  unit: ['uom', 'unit of measure'],
  parent: ['parent asset', 'parent code', 'superior equipment'],
};

/** Which column of a file gives which of ours, as far as the headers tell; each gives one at most, but for a code. */
export function suggestMapping(kind: ImportKind, headers: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  for (const { name, header } of matchesOf(kind, headers)) {
    if (!mapping[name] && !Object.values(mapping).includes(header)) mapping[name] = header;
  }
  const { name, code } = mapping;
  return !name && code && isAllTaken(headers, mapping) ? { ...mapping, name: code } : mapping;
}

/** Whether no column is left that could be a name: what is known by its code alone is called by it. */
function isAllTaken(headers: readonly string[], mapping: ColumnMapping): boolean {
  const taken = new Set(Object.values(mapping));
  return headers.every(header => taken.has(header));
}

/** Pairs of our columns and the file's, the best first; what could be a code or a name is the code. */
function matchesOf(kind: ImportKind, headers: readonly string[]) {
  const byPlainName = new Map(headers.map(header => [plain(header), header]));
  const matches = columnsOf(kind).flatMap(({ name }) =>
    [name, ...(synonyms[name] ?? [])].flatMap((word, rank) => {
      const header = byPlainName.get(plain(word));
      return header ? [{ name, rank, header }] : [];
    }),
  );
  const isName = (match: { name: string }) => Number(match.name === 'name');
  return matches.sort((one, other) => isName(one) - isName(other) || one.rank - other.rank);
}

/** Required columns that a mapping does not give. */
export function missingColumns(kind: ImportKind, mapping: ColumnMapping): string[] {
  return columnsOf(kind)
    .filter(({ name, required }) => required && !mapping[name])
    .map(({ name }) => name);
}

function plain(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
