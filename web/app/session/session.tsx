import { createContext, type ReactNode, use } from 'react';
import type { OperatorPermission, Permission } from '../../../shared/domain/identity/permission/rules.ts';
import type { Me, Organisation } from '../api-types.ts';
import { can } from './me.ts';

type Session = {
  me: Me;
  organisation: Organisation;
  can: (permission: Permission | OperatorPermission) => boolean;
};

const SessionContext = createContext<Session | null>(null);

/** Gives the pages below it the signed-in member. */
export function SessionProvider({
  me,
  organisation,
  children,
}: {
  me: Me;
  organisation: Organisation;
  children: ReactNode;
}) {
  const session = {
    me,
    organisation,
    can: (permission: Permission | OperatorPermission) => can(me, permission),
  };
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The signed-in member; only below SessionProvider. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it.');
  return session;
}
