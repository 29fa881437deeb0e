import type { AlertChannel } from '../../app/api-types.ts';
import { formatDuration } from '../../app/format.ts';
import { categoryLabels, severityLabels } from './labels.ts';

/** What makes a group, as people choose it. */
export const groupLabels: Readonly<Record<NonNullable<AlertChannel['group']['by']> | 'none', string>> = {
  rule: 'Those of one rule',
  subject: 'Those about the same thing',
  all: 'All of them',
  none: 'None: each by itself',
};

const groupWords = { rule: 'of one rule', subject: 'about the same thing', all: '' } as const;

/** Which alerts a channel takes: `Critical, High; only System`. */
export function takesInWords({
  severities,
  categories,
}: Pick<AlertChannel, 'severities' | 'categories'>): string {
  if (severities.length === 0 || categories.length === 0) return 'no alerts';
  const all = categories.length === Object.keys(categoryLabels).length;
  const named = severities.map(severity => severityLabels[severity]).join(', ');
  return all ? named : `${named}; only ${categories.map(category => categoryLabels[category]).join(', ')}`;
}

/** How a channel tells of what comes close together, and again: `Alerts within 30 s together; again every 4 h …`. */
export function pacingInWords({
  group,
  repeatMinutes,
}: Pick<AlertChannel, 'group' | 'repeatMinutes'>): string {
  const again = repeatMinutes ? `; again every ${formatDuration(repeatMinutes)} until acknowledged` : '';
  return `${groupingInWords(group)}${again}`;
}

function groupingInWords({
  by = 'rule',
  waitSeconds = 30,
  intervalMinutes = 5,
}: AlertChannel['group']): string {
  if (waitSeconds === 0) return 'Each alert by itself';
  const which = ['Alerts', groupWords[by]].filter(Boolean).join(' ');
  const apart = intervalMinutes > 0 ? `, at least ${formatDuration(intervalMinutes)} apart` : '';
  return `${which} within ${waitSeconds} s together${apart}`;
}
