import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { ShellSkeleton } from './shell/shell-skeleton.tsx';

/** Above all pages. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

/** Above all pages of members: it leads to the sign-in and draws the shell. */
export const member = createRoute({
  getParentRoute: () => root,
  id: 'member',
  component: lazyRouteComponent(() => import('./shell/member-layout.tsx'), 'MemberLayout'),
  pendingComponent: ShellSkeleton,
  pendingMs: 0,
  pendingMinMs: 0,
});
