import type { Alert } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { summaryInWords } from '../alert-words.ts';

/** The facts of which an alert was made. */
export function AlertSummary({ alert: { summary, subject } }: { alert: Alert }) {
  const { moment } = useFormat();
  const lines = summaryInWords(summary, subject, moment);
  if (lines.length === 0) return null;
  return <p className="mt-1 text-sm break-words text-soft">{lines.join(' · ')}</p>;
}
