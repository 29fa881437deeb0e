import { summaryInWords } from '../../../../shared/domain/alerts/alert/rules.ts';
import type { Alert } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { fieldLabel } from '../../../entities/history/field-labels.ts';

/** The facts of which an alert was made. */
export function AlertSummary({ alert }: { alert: Alert }) {
  const { moment } = useFormat();
  const lines = summaryInWords(alert, { field: fieldLabel, moment });
  if (lines.length === 0) return null;
  return <p className="mt-1 text-sm break-words text-soft">{lines.join(' · ')}</p>;
}
