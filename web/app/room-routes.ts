import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-routes.ts';

/** Above the pages of those who come into a room by a link, without an account. */
const room = createRoute({
  getParentRoute: () => root,
  path: '/room',
  component: lazyRouteComponent(() => import('../features/viewer/components/room-layout.tsx'), 'RoomLayout'),
});
const contents = createRoute({
  getParentRoute: () => room,
  path: '/',
  component: lazyRouteComponent(() => import('../features/viewer/pages/contents-page.tsx'), 'ContentsPage'),
});
const document = createRoute({
  getParentRoute: () => room,
  path: '/documents/$id',
  component: lazyRouteComponent(() => import('../features/viewer/pages/document-page.tsx'), 'DocumentPage'),
});

/** The pages of those who visit rooms. */
export const roomRoutes = room.addChildren([contents, document]);
