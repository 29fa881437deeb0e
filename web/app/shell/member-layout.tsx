import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiProblem } from '../api-problem.ts';
import { ProblemState } from '../problem-state.tsx';
import { chooseOrganisation, chosenOrganisation } from '../session/chosen-organisation.ts';
import { identity } from '../session/identity.ts';
import { meQuery } from '../session/me.ts';
import { SessionProvider } from '../session/session.tsx';
import { useIdentity } from '../session/use-identity.ts';
import { CrashPage } from './crash-page.tsx';
import { Shell } from './shell.tsx';
import { ShellSkeleton } from './shell-skeleton.tsx';

/** What every page of a member stands in: it waits for the sign-in, and leads away whoever does not belong. */
export function MemberLayout() {
  const { status } = useIdentity();
  const { href } = useLocation();
  if (status === 'starting') return <ShellSkeleton />;
  if (status === 'failed') return <CrashPage />;
  if (status === 'signed-out') return <Navigate to="/sign-in" search={{ to: href }} replace />;
  return <Membership />;
}

function Membership() {
  const me = useQuery(meQuery);
  useRecovery(me.error);
  if (me.isPending) return <ShellSkeleton />;
  if (me.isError) return <ProblemState error={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data.organisation) return <Navigate to="/welcome" replace />;
  return (
    <SessionProvider me={me.data} organisation={me.data.organisation}>
      <Shell>
        <Outlet />
      </Shell>
    </SessionProvider>
  );
}

/** A sign-in that has ended, or an organisation that was left, is forgotten rather than shown as an error. */
function useRecovery(error: unknown): void {
  useEffect(() => {
    if (!(error instanceof ApiProblem)) return;
    if (error.status === 401) void identity.signOut();
    if (error.status === 403 && chosenOrganisation()) {
      chooseOrganisation(null);
      location.reload();
    }
  }, [error]);
}
