import { ChevronDown, ChevronsUp, ChevronUp, Equal, Minus } from 'lucide-react';
import { type Priority, priorityLabels } from './labels.ts';

const looks = {
  critical: [ChevronsUp, 'text-danger-ink'],
  high: [ChevronUp, 'text-warning-ink'],
  medium: [Equal, 'text-accent-ink'],
  low: [ChevronDown, 'text-faint'],
  none: [Minus, 'text-faint'],
} as const;

/** A priority's sign, with its name for those who hear the page. */
export function PriorityIcon({ priority, labelled = false }: { priority: Priority; labelled?: boolean }) {
  const [Icon, colour] = looks[priority];
  const label = priorityLabels[priority];
  return (
    <span className="inline-flex items-center gap-1.5 align-middle" title={labelled ? undefined : label}>
      <Icon aria-hidden="true" className={`size-4 shrink-0 ${colour}`} />
      <span className={labelled ? undefined : 'sr-only'}>{label}</span>
    </span>
  );
}
