import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type AuditGroup, auditGroups } from '../../shared/domain/data-room/audit/rules.ts';
import { member } from './root-routes.ts';
import { searchText } from './search-text.ts';

const rooms = createRoute({
  getParentRoute: () => member,
  path: '/data-rooms',
  component: lazyRouteComponent(() => import('../features/data-room/pages/rooms-page.tsx'), 'RoomsPage'),
});
const room = createRoute({
  getParentRoute: () => member,
  path: '/data-rooms/$id',
  validateSearch: (search: Record<string, unknown>): { q?: string | undefined } => ({
    q: searchText(search.q),
  }),
  component: lazyRouteComponent(() => import('../features/data-room/pages/room-page.tsx'), 'RoomPage'),
});
const document = createRoute({
  getParentRoute: () => member,
  path: '/data-rooms/$id/documents/$documentId',
  component: lazyRouteComponent(
    () => import('../features/data-room/pages/document-page.tsx'),
    'DocumentPage',
  ),
});
const links = createRoute({
  getParentRoute: () => member,
  path: '/data-rooms/$id/links',
  component: lazyRouteComponent(() => import('../features/data-room/pages/links-page.tsx'), 'LinksPage'),
});
const activity = createRoute({
  getParentRoute: () => member,
  path: '/data-rooms/$id/activity',
  validateSearch: (search: Record<string, unknown>): { by?: 'document' | undefined } => ({
    by: search.by === 'document' ? 'document' : undefined,
  }),
  component: lazyRouteComponent(
    () => import('../features/data-room/pages/activity-page.tsx'),
    'ActivityPage',
  ),
});
const releases = createRoute({
  getParentRoute: () => member,
  path: '/data-rooms/$id/releases',
  validateSearch: (search: Record<string, unknown>): { bundle?: string | undefined } => ({
    bundle: searchText(search.bundle),
  }),
  component: lazyRouteComponent(
    () => import('../features/data-room/pages/releases-page.tsx'),
    'ReleasesPage',
  ),
});
const audit = createRoute({
  getParentRoute: () => member,
  path: '/data-rooms/$id/audit',
  validateSearch: (search: Record<string, unknown>): { group?: AuditGroup | undefined } => ({
    group: auditGroups.find(group => group === search.group),
  }),
  component: lazyRouteComponent(() => import('../features/data-room/pages/audit-page.tsx'), 'AuditPage'),
});
const settings = createRoute({
  getParentRoute: () => member,
  path: '/data-rooms/$id/settings',
  component: lazyRouteComponent(
    () => import('../features/data-room/pages/settings-page.tsx'),
    'RoomSettingsPage',
  ),
});

/** The pages of those who own rooms of documents. */
export const dataRoomRoutes = [rooms, room, document, links, activity, releases, audit, settings] as const;
