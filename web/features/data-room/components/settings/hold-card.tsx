import { Scale } from 'lucide-react';
import { useState } from 'react';
import type { Room } from '../../../../app/api-types.ts';
import { useSession } from '../../../../app/session/session.tsx';
import { useFormat } from '../../../../app/use-format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { HoldDialog } from './hold-dialog.tsx';

/** Whether a room is under legal hold, and the way into and out of it. */
export function HoldCard({ room }: { room: Room }) {
  const { can } = useSession();
  const [asking, setAsking] = useState(false);
  const isHeld = room.legalHold?.held ?? false;
  return (
    <Card title="Legal hold">
      <div className="flex flex-col items-start gap-3 p-4">
        <p className="max-w-3xl text-sm text-pretty text-soft">
          While the room is held, nothing of it is deleted: no version, document, folder or release, and not
          the room, however old it is and whoever asks. Documents can still be added.
        </p>
        <HoldState room={room} />
        {can('rooms:hold') && (
          <Button onClick={() => setAsking(true)}>
            <Scale className="size-4" aria-hidden="true" />
            {isHeld ? 'Release the room' : 'Hold the room'}
          </Button>
        )}
      </div>
      {asking && <HoldDialog room={room} onClose={() => setAsking(false)} />}
    </Card>
  );
}

function HoldState({ room: { legalHold } }: { room: Room }) {
  const format = useFormat();
  if (!legalHold) return <p className="text-sm">It was never held.</p>;
  const { held, by, at, reason } = legalHold;
  return (
    <p className="text-sm text-pretty wrap-anywhere">
      {held ? 'Held' : 'Released'} by {by.name} on {format.moment(at)}: {reason}
    </p>
  );
}
