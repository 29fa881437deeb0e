import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../../../app/session/session.tsx';
import { useFormat } from '../../../../app/use-format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { noticesQuery } from '../../api/list-notices.ts';
import { noticeInWords } from '../../notice-in-words.ts';
import { NoticeDialog } from './notice-dialog.tsx';

/** What visitors were told of a room, and the way to tell them. */
export function NoticesCard({ roomId }: { roomId: string }) {
  const { can } = useSession();
  const format = useFormat();
  const [writing, setWriting] = useState(false);
  const notices = useQuery(noticesQuery(roomId));
  const tell = can('room-notices:create') && (
    <Button onClick={() => setWriting(true)}>Tell visitors what is new</Button>
  );
  return (
    <Card title="E-mails to visitors" aside={tell}>
      <ul className="divide-y divide-line">
        {notices.data?.items.map(notice => (
          <li key={notice.id} className="px-4 py-2.5 text-sm">
            <p className="text-soft">
              {format.moment(notice.createdAt)}, {notice.by.name}: {noticeInWords(notice)}.
            </p>
            {notice.message && <p className="whitespace-pre-line wrap-anywhere">{notice.message}</p>}
          </li>
        ))}
      </ul>
      {notices.data?.items.length === 0 && (
        <p className="px-4 py-3 text-sm text-soft">Nobody was told of anything yet.</p>
      )}
      {writing && <NoticeDialog roomId={roomId} onClose={() => setWriting(false)} />}
    </Card>
  );
}
