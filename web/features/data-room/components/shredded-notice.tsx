import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download, Shredder } from 'lucide-react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { Room } from '../../../app/api-types.ts';
import { download } from '../../../app/download.ts';
import { useFormat } from '../../../app/use-format.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { notify } from '../../../ui/toast.tsx';

/** What stands on the pages of a room that is no more, and where its proof is. */
export function ShreddedNotice({ room }: { room: Room }) {
  const format = useFormat();
  const { name, state, shredding } = room;
  const isDone = state === 'shredded';
  return (
    <EmptyState
      icon={Shredder}
      title={isDone ? `${name} was shredded` : `${name} is being shredded`}
      action={
        <>
          {isDone && <CertificateButton roomId={room.id} />}
          <Link to="/data-rooms/$id/audit" params={{ id: room.id }} className={buttonClass()}>
            See its audit log
          </Link>
        </>
      }
    >
      {shredding && `${shredding.by.name} had it shredded on ${format.moment(shredding.at)}. `}
      {isDone
        ? 'What it held is gone. The signed certificate says what that was, and when its key goes for good.'
        : 'Nothing of it is given out any more. In a few minutes there is a signed certificate of what it held.'}
    </EmptyState>
  );
}

function CertificateButton({ roomId }: { roomId: string }) {
  const path = `/api/data-room/rooms/${encodeURIComponent(roomId)}/certificate`;
  const downloading = useMutation({
    mutationFn: () => download(path, `shredding-certificate-${roomId}.json`),
    onError: error => notify('danger', problemMessage(error)),
  });
  return (
    <Button look="primary" busy={downloading.isPending} onClick={() => downloading.mutate()}>
      <Download className="size-4" aria-hidden="true" />
      Download the certificate
    </Button>
  );
}
