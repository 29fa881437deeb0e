import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { QueryState } from '../../../app/query-state.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Property, PropertyList } from '../../../ui/property-list.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { type Mail, mailQuery } from '../api/mailbox.ts';

/** One mail: its head, and what it says as its receiver's program would show it, or as plain text. */
export function MailCard({ url, id }: { url: string; id: string }) {
  const mail = useQuery(mailQuery(url, id));
  return (
    <section aria-label="Mail" className="rounded-lg border border-line bg-surface shadow-card">
      <div className="px-4 pt-3 lg:hidden">
        <Link to="/alerts/mailbox" className={buttonClass('secondary', 'small')}>
          <ArrowLeft className="size-3.5" aria-hidden="true" />
          All mails
        </Link>
      </div>
      <QueryState query={mail} pending={<SkeletonRows rows={5} />} />
      {mail.data && <Content mail={mail.data} />}
    </section>
  );
}

function Content({ mail }: { mail: Mail }) {
  const format = useFormat();
  const [plain, setPlain] = useState(mail.html === '');
  return (
    <>
      <header className="flex items-start gap-3 px-4 pt-3">
        <h2 className="min-w-0 flex-1 text-base font-semibold break-words">{mail.subject || 'No subject'}</h2>
        {mail.html && (
          <Button size="small" aria-pressed={plain} onClick={() => setPlain(!plain)}>
            Plain text
          </Button>
        )}
      </header>
      <PropertyList>
        <Property name="From">{mail.from ?? 'nobody named'}</Property>
        <Property name="To">
          <span className="break-words">{mail.to.join(', ')}</span>
        </Property>
        {mail.date && <Property name="Sent">{format.second(mail.date)}</Property>}
      </PropertyList>
      <div className="border-t border-line p-4">
        {plain ? (
          <pre className="font-sans text-sm break-words whitespace-pre-wrap">{mail.text}</pre>
        ) : (
          <MailHtml html={mail.html} />
        )}
      </div>
    </>
  );
}

/**
 * The HTML in a frame that has no origin and runs no scripts; links open elsewhere. The page's policy holds in it too, so
 * that it shows no styles of its own.
 */
function MailHtml({ html }: { html: string }) {
  return (
    <iframe
      title="The mail"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={`<!doctype html><font face="system-ui, sans-serif" size="3">${html}</font>`}
      className="h-96 w-full rounded-md border border-line bg-white"
    />
  );
}
