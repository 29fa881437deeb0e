import type { Section } from '../../app/section-frame.tsx';

type To =
  | '/alerts'
  | '/alerts/rules'
  | '/alerts/silences'
  | '/alerts/channels'
  | '/alerts/preferences'
  | '/alerts/deliveries';

/** The parts of Alerts. */
export const sections: readonly Section<To>[] = [
  { to: '/alerts', label: 'Inbox', permission: 'alerts:read' },
  { to: '/alerts/preferences', label: 'My preferences', permission: 'alert-preferences:read' },
  { to: '/alerts/rules', label: 'Rules', permission: 'alert-rules:read' },
  { to: '/alerts/silences', label: 'Silences', permission: 'silences:read' },
  { to: '/alerts/channels', label: 'Channels', permission: 'alert-channels:read' },
  { to: '/alerts/deliveries', label: 'Deliveries', permission: 'alert-deliveries:read' },
];
