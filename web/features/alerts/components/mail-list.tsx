import { Link } from '@tanstack/react-router';
import { formatRelative } from '../../../app/format.ts';
import type { MailHead } from '../api/mailbox.ts';

type MailListProps = { mails: readonly MailHead[]; chosen: string | undefined };

/** Mails, one a line, the newest first. */
export function MailList({ mails, chosen }: MailListProps) {
  return (
    <ul className="divide-y divide-line lg:max-h-[70dvh] lg:overflow-y-auto">
      {mails.map(({ id, subject, to, date }) => (
        <li key={id}>
          <Link
            to="/alerts/mailbox"
            search={{ mail: id }}
            aria-current={id === chosen ? 'true' : undefined}
            className="block px-4 py-2.5 text-sm -outline-offset-2 hover:bg-hover aria-[current=true]:bg-accent-soft"
          >
            <span className="block truncate font-medium">{subject || 'No subject'}</span>
            <span className="flex gap-2 text-xs text-faint">
              <span className="min-w-0 flex-1 truncate">to {to.join(', ')}</span>
              {date && <time dateTime={date}>{formatRelative(date, Date.now())}</time>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
