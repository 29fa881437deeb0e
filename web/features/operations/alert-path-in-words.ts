import type { AlertPath } from '../../app/api-types.ts';
import { kindLabels } from '../../entities/alert/kind-labels.ts';

type Path = Pick<AlertPath, 'sentAt' | 'openSince' | 'silent'>;

/**
 * Whether alerts get through: `Open since 12 Mar 2026, 14:05`.
 *
 * @param moment Says an instant.
 */
export function pathInWords(
  { sentAt, openSince, silent }: Path,
  moment: (instant: string) => string,
): string {
  if (!sentAt) return 'No heartbeat was sent yet; the first one comes within five minutes.';
  if (silent.length > 0) {
    const ways = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(
      silent.map(kind => kindLabels[kind]),
    );
    return `Alerts do not get through by ${ways}.`;
  }
  return openSince
    ? `Open since ${moment(openSince)}`
    : 'Open again; the next heartbeat will say it for good.';
}
