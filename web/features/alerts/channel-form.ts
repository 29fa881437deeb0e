import type { AlertChannel, NewAlertChannel } from '../../app/api-types.ts';
import { categoryLabels, severityLabels } from './labels.ts';

/** A channel as people fill it in; numbers as they are typed. */
export type ChannelForm = {
  name: string;
  kind: AlertChannel['kind'];
  /** One a line. */
  addresses: string;
  url: string;
  enabled: boolean;
  severities: AlertChannel['severities'];
  categories: AlertChannel['categories'];
  /** `none`: each alert by itself. */
  groupBy: NonNullable<AlertChannel['group']['by']> | 'none';
  waitSeconds: string;
  intervalMinutes: string;
  /** Empty: once. */
  repeatMinutes: string;
};

const blank: ChannelForm = {
  ...{ name: '', kind: 'email', addresses: '', url: '', enabled: true },
  severities: Object.keys(severityLabels) as ChannelForm['severities'],
  categories: Object.keys(categoryLabels) as ChannelForm['categories'],
  ...{ groupBy: 'rule', waitSeconds: '30', intervalMinutes: '5', repeatMinutes: '' },
};

/** The form for a channel; for a new one when there is none. */
export function channelFormOf(channel: AlertChannel | null): ChannelForm {
  if (!channel) return blank;
  const { name, kind, addresses, enabled, severities, categories, group, repeatMinutes } = channel;
  const { by = 'rule', waitSeconds = 30, intervalMinutes = 5 } = group;
  return {
    ...{ name, kind, enabled, severities, categories },
    addresses: addresses.join('\n'),
    // What is answered of it lacks its end, so it cannot be sent back.
    url: '',
    groupBy: waitSeconds === 0 ? 'none' : by,
    waitSeconds: waitSeconds === 0 ? blank.waitSeconds : String(waitSeconds),
    intervalMinutes: String(intervalMinutes),
    repeatMinutes: repeatMinutes ? String(repeatMinutes) : '',
  };
}

/** The channel that a form says. */
export function channelOf(form: ChannelForm): NewAlertChannel {
  const { name, kind, enabled, severities, categories, repeatMinutes } = form;
  const url = form.url.trim();
  return {
    ...{ name: name.trim(), kind, enabled, severities, categories },
    ...(kind === 'email' ? { addresses: form.addresses.split(/[\s,;]+/).filter(Boolean) } : {}),
    ...(kind === 'slack' && url ? { url } : {}),
    group: groupOf(form),
    repeatMinutes: repeatMinutes ? Number(repeatMinutes) : null,
  };
}

function groupOf({ groupBy, waitSeconds, intervalMinutes }: ChannelForm): AlertChannel['group'] {
  if (groupBy === 'none') return { by: 'rule', waitSeconds: 0, intervalMinutes: Number(intervalMinutes) };
  return { by: groupBy, waitSeconds: Number(waitSeconds), intervalMinutes: Number(intervalMinutes) };
}
