import { queryOptions } from '@tanstack/react-query';
import { problemFrom } from '../../../app/api-problem.ts';
import { loadConfig } from '../../../app/config.ts';

/** A mail that the local cloud kept instead of sending it on. */
export type MailHead = {
  id: string;
  from: string | null;
  to: string[];
  subject: string;
  /** RFC 3339; null when it said none. */
  date: string | null;
};

/** One with what it says; of its HTML only text, plain elements and links are left. */
export type Mail = MailHead & { text: string; html: string };

/** Where the local cloud shows its mailbox; null in the cloud, which has none. */
export const mailboxUrlQuery = queryOptions({
  queryKey: ['mailbox', 'url'],
  queryFn: async () => (await loadConfig()).mailboxUrl,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The newest mails. They come without events, so the mailbox is read again while it is shown. */
export function mailsQuery(url: string) {
  return queryOptions({
    queryKey: ['mailbox', 'list', url],
    queryFn: ({ signal }) => read<{ items: MailHead[] }>(url, signal),
    refetchInterval: 5_000,
  });
}

/** One mail, which never changes. */
export function mailQuery(url: string, id: string) {
  return queryOptions({
    queryKey: ['mailbox', 'item', id],
    queryFn: ({ signal }) => read<Mail>(`${url}/${encodeURIComponent(id)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The local cloud comes with this app, so that its answer has the form that is written here. */
async function read<Body>(url: string, signal: AbortSignal): Promise<Body> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as Body;
}
