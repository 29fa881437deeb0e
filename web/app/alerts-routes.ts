import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { member } from './root-routes.ts';
import { searchText } from './search-text.ts';

type AlertsSearch = {
  state?: string | undefined;
  severity?: string | undefined;
  category?: string | undefined;
};

const alerts = createRoute({
  getParentRoute: () => member,
  path: '/alerts',
  validateSearch: (search: Record<string, unknown>): AlertsSearch => ({
    state: searchText(search.state),
    severity: searchText(search.severity),
    category: searchText(search.category),
  }),
  component: lazyRouteComponent(() => import('../features/alerts/pages/alerts-page.tsx'), 'AlertsPage'),
});
const alert = createRoute({
  getParentRoute: () => member,
  path: '/alerts/$id',
  component: lazyRouteComponent(() => import('../features/alerts/pages/alert-page.tsx'), 'AlertPage'),
});
const rules = createRoute({
  getParentRoute: () => member,
  path: '/alerts/rules',
  component: lazyRouteComponent(() => import('../features/alerts/pages/rules-page.tsx'), 'RulesPage'),
});

const silences = createRoute({
  getParentRoute: () => member,
  path: '/alerts/silences',
  component: lazyRouteComponent(() => import('../features/alerts/pages/silences-page.tsx'), 'SilencesPage'),
});
const channels = createRoute({
  getParentRoute: () => member,
  path: '/alerts/channels',
  component: lazyRouteComponent(() => import('../features/alerts/pages/channels-page.tsx'), 'ChannelsPage'),
});
const preferences = createRoute({
  getParentRoute: () => member,
  path: '/alerts/preferences',
  component: lazyRouteComponent(
    () => import('../features/alerts/pages/preferences-page.tsx'),
    'PreferencesPage',
  ),
});
const deliveries = createRoute({
  getParentRoute: () => member,
  path: '/alerts/deliveries',
  validateSearch: (search: Record<string, unknown>): DeliveriesSearch => ({
    state: searchText(search.state),
    kind: searchText(search.kind),
  }),
  component: lazyRouteComponent(
    () => import('../features/alerts/pages/deliveries-page.tsx'),
    'DeliveriesPage',
  ),
});
type DeliveriesSearch = { state?: string | undefined; kind?: string | undefined };

const escalation = createRoute({
  getParentRoute: () => member,
  path: '/alerts/escalation',
  component: lazyRouteComponent(
    () => import('../features/alerts/pages/escalation-page.tsx'),
    'EscalationPage',
  ),
});
const mailbox = createRoute({
  getParentRoute: () => member,
  path: '/alerts/mailbox',
  validateSearch: (search: Record<string, unknown>): { mail?: string | undefined } => ({
    mail: searchText(search.mail),
  }),
  component: lazyRouteComponent(() => import('../features/alerts/pages/mailbox-page.tsx'), 'MailboxPage'),
});

/** The pages about alerts. */
export const alertsRoutes = [
  alerts,
  alert,
  rules,
  silences,
  channels,
  escalation,
  preferences,
  deliveries,
  mailbox,
] as const;
