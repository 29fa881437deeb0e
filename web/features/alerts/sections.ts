import type { Section } from '../../app/section-frame.tsx';

type To = '/alerts' | '/alerts/rules';

/** The parts of Alerts. */
export const sections: readonly Section<To>[] = [
  { to: '/alerts', label: 'Inbox', permission: 'alerts:read' },
  { to: '/alerts/rules', label: 'Rules', permission: 'alert-rules:read' },
];
