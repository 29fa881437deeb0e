import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { parseView } from '../features/work-orders/view.ts';
import { alertsRoutes } from './alerts-routes.ts';
import { analyticsRoutes } from './analytics-routes.ts';
import { dataRoomRoutes } from './data-room-routes.ts';
import { operationsRoutes } from './operations-routes.ts';
import { parseSearch, stringifySearch } from './plain-search.ts';
import { roomRoutes } from './room-routes.ts';
import { member, root } from './root-routes.ts';
import { searchText } from './search-text.ts';
import { CrashPage } from './shell/crash-page.tsx';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string | undefined } => ({
    to: searchText(search.to),
  }),
  component: lazyRouteComponent(() => import('../features/sign-in/pages/sign-in-page.tsx'), 'SignInPage'),
});
const acceptInvitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations/accept',
  component: lazyRouteComponent(
    () => import('../features/sign-in/pages/accept-invitation-page.tsx'),
    'AcceptInvitationPage',
  ),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../features/sign-in/pages/welcome-page.tsx'), 'WelcomePage'),
});

const status = createRoute({
  getParentRoute: () => root,
  path: '/status',
  component: lazyRouteComponent(() => import('../features/status/pages/status-page.tsx'), 'StatusPage'),
});

const home = createRoute({
  getParentRoute: () => member,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/work-orders', replace: true });
  },
});

const workOrders = createRoute({
  getParentRoute: () => member,
  path: '/work-orders',
  validateSearch: parseView,
  component: lazyRouteComponent(
    () => import('../features/work-orders/pages/work-orders-page.tsx'),
    'WorkOrdersPage',
  ),
});
const board = createRoute({
  getParentRoute: () => member,
  path: '/work-orders/board',
  validateSearch: parseView,
  component: lazyRouteComponent(() => import('../features/work-orders/pages/board-page.tsx'), 'BoardPage'),
});
const newWorkOrder = createRoute({
  getParentRoute: () => member,
  path: '/work-orders/new',
  validateSearch: (search: Record<string, unknown>): { asset?: string | undefined } => ({
    asset: searchText(search.asset),
  }),
  component: lazyRouteComponent(
    () => import('../features/work-orders/pages/new-work-order-page.tsx'),
    'NewWorkOrderPage',
  ),
});
const workOrder = createRoute({
  getParentRoute: () => member,
  path: '/work-orders/$id',
  component: lazyRouteComponent(
    () => import('../features/work-orders/pages/work-order-page.tsx'),
    'WorkOrderPage',
  ),
});

const assets = createRoute({
  getParentRoute: () => member,
  path: '/assets',
  validateSearch: (search: Record<string, unknown>): { q?: string | undefined } => ({
    q: searchText(search.q),
  }),
  component: lazyRouteComponent(() => import('../features/assets/pages/assets-page.tsx'), 'AssetsPage'),
});
const asset = createRoute({
  getParentRoute: () => member,
  path: '/assets/$id',
  component: lazyRouteComponent(() => import('../features/assets/pages/asset-page.tsx'), 'AssetPage'),
});

const sites = createRoute({
  getParentRoute: () => member,
  path: '/sites',
  component: lazyRouteComponent(() => import('../features/sites/pages/sites-page.tsx'), 'SitesPage'),
});

const parts = createRoute({
  getParentRoute: () => member,
  path: '/parts',
  validateSearch: (search: Record<string, unknown>): PartsSearch => ({
    q: searchText(search.q),
    sort: searchText(search.sort),
    after: searchText(search.after),
  }),
  component: lazyRouteComponent(() => import('../features/parts/pages/parts-page.tsx'), 'PartsPage'),
});
type PartsSearch = { q?: string | undefined; sort?: string | undefined; after?: string | undefined };
const part = createRoute({
  getParentRoute: () => member,
  path: '/parts/$id',
  component: lazyRouteComponent(() => import('../features/parts/pages/part-page.tsx'), 'PartPage'),
});

const imports = createRoute({
  getParentRoute: () => member,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/imports/pages/imports-page.tsx'), 'ImportsPage'),
});
const newImport = createRoute({
  getParentRoute: () => member,
  path: '/imports/new',
  validateSearch: (search: Record<string, unknown>): { kind?: string | undefined } => ({
    kind: searchText(search.kind),
  }),
  component: lazyRouteComponent(
    () => import('../features/imports/pages/new-import-page.tsx'),
    'NewImportPage',
  ),
});
const importResult = createRoute({
  getParentRoute: () => member,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('../features/imports/pages/import-page.tsx'), 'ImportPage'),
});

const settings = createRoute({
  getParentRoute: () => member,
  path: '/settings/$section',
  component: lazyRouteComponent(() => import('../features/settings/pages/settings-page.tsx'), 'SettingsPage'),
});

const routeTree = root.addChildren([
  signIn,
  acceptInvitation,
  welcome,
  status,
  roomRoutes,
  member.addChildren([
    home,
    workOrders,
    board,
    newWorkOrder,
    workOrder,
    assets,
    asset,
    sites,
    parts,
    part,
    imports,
    newImport,
    importResult,
    settings,
    ...alertsRoutes,
    ...analyticsRoutes,
    ...dataRoomRoutes,
    ...operationsRoutes,
  ]),
]);

/** Every page of the app and its address; each page's code is fetched when it is first near. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** The cursors of the pages before this one. */
    trail?: string[];
  }
}
