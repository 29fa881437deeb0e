import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { member } from './root-routes.ts';
import { searchText } from './search-text.ts';

const operations = createRoute({
  getParentRoute: () => member,
  path: '/operations',
  component: lazyRouteComponent(
    () => import('../features/operations/pages/operations-page.tsx'),
    'OperationsPage',
  ),
});
const service = createRoute({
  getParentRoute: () => member,
  path: '/operations/services/$id',
  component: lazyRouteComponent(() => import('../features/operations/pages/service-page.tsx'), 'ServicePage'),
});
const incidents = createRoute({
  getParentRoute: () => member,
  path: '/operations/incidents',
  validateSearch: (search: Record<string, unknown>): IncidentsSearch => ({
    service: searchText(search.service),
    state: searchText(search.state),
  }),
  component: lazyRouteComponent(
    () => import('../features/operations/pages/incidents-page.tsx'),
    'IncidentsPage',
  ),
});
type IncidentsSearch = { service?: string | undefined; state?: string | undefined };
const incident = createRoute({
  getParentRoute: () => member,
  path: '/operations/incidents/$id',
  component: lazyRouteComponent(
    () => import('../features/operations/pages/incident-page.tsx'),
    'IncidentPage',
  ),
});
const maintenance = createRoute({
  getParentRoute: () => member,
  path: '/operations/maintenance',
  component: lazyRouteComponent(
    () => import('../features/operations/pages/maintenance-page.tsx'),
    'MaintenancePage',
  ),
});
const jobs = createRoute({
  getParentRoute: () => member,
  path: '/operations/jobs',
  component: lazyRouteComponent(() => import('../features/operations/pages/jobs-page.tsx'), 'JobsPage'),
});

/** The pages of Operations. */
export const operationsRoutes = [operations, service, incidents, incident, maintenance, jobs] as const;
