import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { QueryState } from '../../../app/query-state.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { mailboxUrlQuery, mailsQuery } from '../api/mailbox.ts';
import { AlertsFrame } from '../components/alerts-frame.tsx';
import { MailCard } from '../components/mail-card.tsx';
import { MailList } from '../components/mail-list.tsx';

const route = getRouteApi('/member/alerts/mailbox');

/** The mails of the local cloud, which keeps them all and sends none on. */
export function MailboxPage() {
  const url = useQuery(mailboxUrlQuery);
  return (
    <AlertsFrame title="Mailbox">
      <QueryState query={url} pending={<SkeletonRows rows={6} className="h-15" />} />
      {url.data && <Mailbox url={url.data} />}
      {url.data === null && (
        <EmptyState icon={Inbox} title="There is no mailbox here">
          Here e-mails are sent. Only the platform on one’s own machine keeps them to look at.
        </EmptyState>
      )}
    </AlertsFrame>
  );
}

function Mailbox({ url }: { url: string }) {
  const { mail } = route.useSearch();
  const mails = useQuery(mailsQuery(url));
  const items = mails.data?.items ?? [];
  const chosen = mail ?? items[0]?.id;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)]">
      {/* In a narrow window the mail takes the place of the list. */}
      <div className={mail ? 'max-lg:hidden' : undefined}>
        <Card title="Mailbox">
          <QueryState query={mails} pending={<SkeletonRows rows={6} className="h-15" />} />
          {mails.isSuccess && items.length === 0 && (
            <EmptyState icon={Inbox} title="No mail yet">
              Every e-mail that the platform on this machine sends is kept here; none leaves it.
            </EmptyState>
          )}
          <MailList mails={items} chosen={chosen} />
        </Card>
      </div>
      {chosen && (
        <div className={mail ? undefined : 'max-lg:hidden'}>
          <MailCard key={chosen} url={url} id={chosen} />
        </div>
      )}
    </div>
  );
}
