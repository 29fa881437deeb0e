import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseAnalyticsView } from '../features/analytics/view.ts';
import { member } from './root-routes.ts';

const analytics = createRoute({
  getParentRoute: () => member,
  path: '/analytics',
  validateSearch: parseAnalyticsView,
  component: lazyRouteComponent(
    () => import('../features/analytics/pages/analytics-page.tsx'),
    'AnalyticsPage',
  ),
});
const reliability = createRoute({
  getParentRoute: () => member,
  path: '/analytics/reliability',
  validateSearch: parseAnalyticsView,
  component: lazyRouteComponent(
    () => import('../features/analytics/pages/reliability-page.tsx'),
    'ReliabilityPage',
  ),
});

/** The pages of Analytics. */
export const analyticsRoutes = [analytics, reliability] as const;
