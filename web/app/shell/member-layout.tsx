import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
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
  if (status === 'starting') return <ShellSkeleton />;
  if (status === 'failed') return <CrashPage />;
  if (status === 'signed-out') return <ToSignIn />;
  return <Membership />;
}

/** Leads to the sign-in, and back afterwards. It does not follow the address, or each step would begin another one. */
function ToSignIn() {
  const router = useRouter();
  const [wanted] = useState(() => ({ to: router.state.location.href }));
  return <Navigate to="/sign-in" search={wanted} replace />;
}

function Membership() {
  const me = useQuery(meQuery);
  useRecovery(me.error);
  if (me.isPending) return <ShellSkeleton />;
  if (me.isError) {
    return (
      <main>
        <ProblemState error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
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
