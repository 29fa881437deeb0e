import { columnsOf } from './columns.ts';
import type { ColumnMapping, ImportKind } from './schemas.ts';

/** How other systems call our columns; the first one that a file has is taken. Compared without case and signs. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  externalId: [
    'unique key',
    'order id',
    'order',
    'order number',
    'work order',
    'work order id',
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
  reportedAt: ['created date', 'reported', 'reported at', 'submission time', 'request date'],
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
  totalCost: ['cost', 'total cost', 'actual cost', 'amount'],
  code: ['number', 'tag', 'part number', 'asset code', 'site code', 'sku', 'equipment', 'facility', 'asset'],
  name: ['title', 'label', 'short text', 'site name', 'asset name', 'part name', 'facility', 'equipment'],
  address: ['street', 'location'],
  serialNumber: ['serial', 'serial no'],
  manufacturer: ['make', 'vendor', 'brand'],
  minimumQuantity: ['minimum', 'min', 'reorder point', 'min quantity'],
  unit: ['uom', 'unit of measure'],
  parent: ['parent asset', 'parent code', 'superior equipment'],
};

/** Which column of a file gives which of ours, as far as the headers tell. */
export function suggestMapping(kind: ImportKind, headers: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  const byPlainName = new Map(headers.map(header => [plain(header), header]));
  for (const { name } of columnsOf(kind)) {
    const header = [name, ...(synonyms[name] ?? [])].map(word => byPlainName.get(plain(word))).find(Boolean);
    if (header && !Object.values(mapping).includes(header)) mapping[name] = header;
  }
  return mapping;
}

/** Required columns that a mapping does not give. An asset known only by its code is named by it, and so on. */
export function missingColumns(kind: ImportKind, mapping: ColumnMapping): string[] {
  return columnsOf(kind)
    .filter(({ name, required }) => required && !mapping[name])
    .map(({ name }) => name);
}

function plain(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
