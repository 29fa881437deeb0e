import { BadgeCheck, BellOff, ChevronRight, Download, Signature } from 'lucide-react';
import { formatRelative } from '../../../../app/format.ts';
import { useSession } from '../../../../app/session/session.tsx';
import { useFormat } from '../../../../app/use-format.ts';
import type { ViewerActivity } from '../../activity.ts';
import { secondsInWords } from '../../seconds-in-words.ts';
import { DocumentReadLine } from './document-read-line.tsx';
import { NoticesSwitch } from './notices-switch.tsx';

type ViewerActivityListProps = {
  visitors: readonly ViewerActivity[];
  linkNames: ReadonlyMap<string, string>;
  nameOf: (documentId: string) => string;
};

/** Each visitor, who came last first; unfolded, what they read. */
export function ViewerActivityList({ visitors, linkNames, nameOf }: ViewerActivityListProps) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
      {visitors.map((activity, index) => (
        <li key={activity.viewer.id}>
          <details open={index === 0} className="group">
            <summary className="flex cursor-pointer list-none items-center gap-2 rounded-lg px-4 py-3 hover:bg-hover">
              <ChevronRight className="size-4 shrink-0 text-faint group-open:rotate-90" aria-hidden="true" />
              <Summary activity={activity} link={linkNames.get(activity.viewer.linkId)} />
            </summary>
            <Details activity={activity} nameOf={nameOf} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Summary({ activity, link }: { activity: ViewerActivity; link: string | undefined }) {
  const { viewer, seconds, downloads, muted } = activity;
  const format = useFormat();
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-1.5">
          <span className="truncate text-sm font-medium">{viewer.email ?? 'Unnamed visitor'}</span>
          {viewer.proven && (
            <BadgeCheck
              role="img"
              aria-label="Proven by a code"
              className="size-4 shrink-0 text-success-ink"
            />
          )}
          {muted && (
            <BellOff role="img" aria-label="Gets no e-mails" className="size-3.5 shrink-0 text-faint" />
          )}
        </span>
        <span className="block truncate text-xs text-faint">
          by {link ?? 'a link that was deleted'} ·{' '}
          <time dateTime={viewer.lastSeenAt} title={format.moment(viewer.lastSeenAt)}>
            {formatRelative(viewer.lastSeenAt, Date.now())}
          </time>
          {viewer.visits > 1 && ` · ${viewer.visits} visits`}
        </span>
      </span>
      {downloads > 0 && (
        <span className="flex items-center gap-1 text-xs text-soft tabular-nums">
          <Download role="img" aria-label="Downloads:" className="size-3.5 text-faint" />
          {downloads}
        </span>
      )}
      <span className="w-20 shrink-0 text-right text-sm tabular-nums">{secondsInWords(seconds)}</span>
    </>
  );
}

type DetailsProps = { activity: ViewerActivity; nameOf: (documentId: string) => string };

function Details({ activity: { viewer, acceptedAt, muted, documents }, nameOf }: DetailsProps) {
  const { can } = useSession();
  const format = useFormat();
  return (
    <div className="flex flex-col gap-4 px-4 pb-4 sm:pl-10">
      {acceptedAt && (
        <p className="flex items-center gap-1.5 text-xs text-soft">
          <Signature className="size-3.5 text-faint" aria-hidden="true" />
          Accepted the agreement on {format.moment(acceptedAt)}
        </p>
      )}
      {documents.length === 0 && (
        <p className="text-sm text-soft">Looked around, and has opened no document.</p>
      )}
      {documents.map(read => (
        <DocumentReadLine key={read.documentId} read={read} name={nameOf(read.documentId)} />
      ))}
      {viewer.email && can('viewers:update') && (
        <NoticesSwitch roomId={viewer.roomId} email={viewer.email} muted={muted} />
      )}
    </div>
  );
}
