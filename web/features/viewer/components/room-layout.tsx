import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { LoaderCircle } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import { ApiProblem, problemMessage } from '../../../app/api-problem.ts';
import type { RoomVisit } from '../../../app/api-types.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Toaster } from '../../../ui/toast.tsx';
import { visitQuery } from '../api/read-visit.ts';
import { isOutside } from '../is-outside.ts';
import { useViewsOutbox } from '../reading/views-outbox.ts';
import { linkOf, tokenOf } from '../token.ts';
import { VisitProvider } from '../visit.tsx';
import { CalmPage } from './calm-page.tsx';
import { Closed } from './door/closed.tsx';
import { Door } from './door/door.tsx';

/** What every page of a visitor stands in: within the room, or before its door, with what led there. */
export function RoomLayout() {
  const token = useLocation({ select: ({ hash }) => tokenOf(hash) });
  const link = token === null ? null : linkOf(token);
  const visit = useQuery(visitQuery);
  useViewsOutbox();
  if (link === undefined)
    return (
      <Closed
        title="This address is not whole"
        detail="Something is missing at its end. Copy all of it from the message it came in, or ask whoever sent it."
      />
    );
  if (visit.isPending) return <Opening />;
  const { data, error } = visit;
  // A connection that drops for a while puts nobody out.
  const isHere = data && !isOutside(error) && (link === null || link === data.linkId);
  return isHere ? <Inside visit={data} /> : <Outside token={token} link={link} visit={visit} />;
}

function Inside({ visit }: { visit: RoomVisit }) {
  return (
    <VisitProvider value={visit}>
      <Tooltip.Provider delayDuration={350} skipDelayDuration={200}>
        <Outlet />
        <Toaster />
      </Tooltip.Provider>
    </VisitProvider>
  );
}

type OutsideProps = {
  token: string | null;
  link: string | null;
  visit: { error: Error | null; refetch: () => Promise<unknown> };
};

/** Why one is not in the room, or the way in. */
function Outside({ token, link, visit: { error, refetch } }: OutsideProps) {
  const again = () => void refetch();
  if (error && !isOutside(error))
    return (
      <main>
        <ErrorState
          heading="h1"
          title="The room could not be opened"
          detail={problemMessage(error)}
          onRetry={again}
        />
      </main>
    );
  const reason = endOf(error, link);
  const title = reason === null ? undefined : ends[reason];
  if (title)
    return (
      <Closed
        title={title}
        detail="It opens the room no more. Ask whoever sent it for a new one."
        onRetry={again}
      />
    );
  if (token === null)
    return (
      <Closed
        title="Open the room by its link"
        detail="You are not in this room, or no longer. Follow the link that you were sent, once more."
      />
    );
  return <Door key={token} token={token} notice={reason === null ? null : (notices[reason] ?? null)} />;
}

const ends: Readonly<Record<string, string>> = {
  revoked: 'This link was revoked',
  expired: 'This link has expired',
};
const notices: Readonly<Record<string, string>> = {
  changed: 'What this link allows has changed since you came in. Please go through this once more.',
  over: 'Your visit has ended: one lasts twelve hours. Please go through this once more.',
};

/** What ended the visit, where it was one by this link. */
function endOf(error: unknown, link: string | null): string | null {
  if (!(error instanceof ApiProblem)) return null;
  const { reason, linkId } = error.document;
  return typeof reason === 'string' && (link === null || link === linkId) ? reason : null;
}

function Opening() {
  return (
    <CalmPage organisation={null}>
      <p role="status" aria-label="Loading" className="flex items-center gap-2.5 text-sm text-soft">
        <LoaderCircle className="size-4 animate-spin" aria-hidden="true" />
        Opening the room…
      </p>
    </CalmPage>
  );
}
