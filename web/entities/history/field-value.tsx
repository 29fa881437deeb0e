import { formatDuration, formatNumber } from '../../app/format.ts';
import { useFormat } from '../../app/use-format.ts';
import { ReferenceName } from '../reference/reference-name.tsx';
import { keysOf, priorityLabels, statusLabels, typeLabels } from '../work-order/labels.ts';

const references = { siteId: 'sites', assetId: 'assets', parentId: 'assets', folderId: 'folders' } as const;
const money = new Set(['totalCost', 'averageCost', 'stockValue', 'unitCost', 'cost']);
const words: Readonly<Record<string, string>> = { ...statusLabels, ...typeLabels, ...priorityLabels };

/** A field's value in words. */
export function FieldValue({ field, value }: { field: string; value: unknown }) {
  const format = useFormat();
  if (value === null || value === undefined || value === '')
    return <span className="text-faint">nothing</span>;
  if (Array.isArray(value)) return <ListValue field={field} values={value} />;
  if (typeof value === 'number') return numberInWords(field, value, format.money);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return objectInWords(value);
  const kind = keysOf(references).find(name => name === field);
  if (kind) return <ReferenceName kind={references[kind]} id={value} />;
  if (field.endsWith('At') && !Number.isNaN(Date.parse(value))) return format.moment(value);
  if (field === 'status' || field === 'type' || field === 'priority') return words[value] ?? value;
  return value.length > 140 ? `${value.slice(0, 140)} …` : value;
}

function ListValue({ field, values }: { field: string; values: unknown[] }) {
  if (values.length === 0) return <span className="text-faint">nobody</span>;
  if (field !== 'assigneeIds') return `${values.length} ${values.length === 1 ? 'entry' : 'entries'}`;
  return values.map((id, index) => (
    <span key={String(id)}>
      {index > 0 && ', '}
      <ReferenceName kind="users" id={String(id)} />
    </span>
  ));
}

/** What has a number is the file that a document in a data room shows; what has a reason, the legal hold of one. */
function objectInWords(value: unknown): string {
  if (typeof value !== 'object' || !value) return '…';
  if ('held' in value && 'reason' in value) return `${value.held ? 'held' : 'released'}: ${value.reason}`;
  return 'number' in value ? `version ${value.number}` : '…';
}

function numberInWords(field: string, value: number, asMoney: (minorUnits: number) => string): string {
  if (money.has(field)) return asMoney(value);
  return field === 'totalMinutes' ? formatDuration(value) : formatNumber(value);
}
