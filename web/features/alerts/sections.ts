import type { Section } from '../../app/section-frame.tsx';

type To =
  | '/alerts'
  | '/alerts/rules'
  | '/alerts/silences'
  | '/alerts/channels'
  | '/alerts/escalation'
  | '/alerts/mailbox'
  | '/alerts/preferences'
  | '/alerts/deliveries';

/** The parts of Alerts. */
export const sections: readonly Section<To>[] = [
  { to: '/alerts', label: 'Inbox', permission: 'alerts:read' },
  { to: '/alerts/preferences', label: 'My preferences', permission: 'alert-preferences:read' },
  { to: '/alerts/rules', label: 'Rules', permission: 'alert-rules:read' },
  { to: '/alerts/silences', label: 'Silences', permission: 'silences:read' },
  { to: '/alerts/channels', label: 'Channels', permission: 'alert-channels:read' },
  { to: '/alerts/escalation', label: 'Escalation', permission: 'escalation-policies:read' },
  { to: '/alerts/deliveries', label: 'Deliveries', permission: 'alert-deliveries:read' },
];

/** Where the local cloud shows the mails it did not send on. */
export const mailboxSection: Section<To> = {
  to: '/alerts/mailbox',
  label: 'Mailbox',
  permission: 'alert-deliveries:read',
};
