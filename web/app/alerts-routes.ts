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

/** The pages about alerts. */
export const alertsRoutes = [alerts, alert, rules] as const;
