import { ArrowDown, CircleAlert, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Severity as Name } from '../../../../shared/domain/alerts/severity/rules.ts';
import { classNames } from '../../../ui/class-names.ts';
import { severityLabels } from '../labels.ts';

const looks = {
  critical: [OctagonAlert, 'text-danger-ink', 'font-semibold text-danger-ink'],
  high: [TriangleAlert, 'text-warning-ink', 'font-medium text-ink'],
  medium: [CircleAlert, 'text-accent-ink', 'text-soft'],
  low: [ArrowDown, 'text-faint', 'text-soft'],
} as const;

/** How much an alert matters, by sign and word. */
export function Severity({ severity, className }: { severity: Name; className?: string }) {
  const [Icon, colour, text] = looks[severity];
  return (
    <span className={classNames('inline-flex items-center gap-1.5 align-middle', text, className)}>
      <Icon aria-hidden="true" className={`size-4 shrink-0 ${colour}`} />
      {severityLabels[severity]}
    </span>
  );
}
