import { Shredder } from 'lucide-react';
import { useState } from 'react';
import type { Room } from '../../../../app/api-types.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { ShredDialog } from './shred-dialog.tsx';

/** The end of a room. */
export function ShredCard({ room }: { room: Room }) {
  const [asking, setAsking] = useState(false);
  const isHeld = room.legalHold?.held ?? false;
  return (
    <Card title="Danger zone">
      <div className="flex flex-col items-start gap-3 p-4">
        <p className="max-w-3xl text-sm text-pretty text-soft">
          Shredding destroys the key of the room, and with it everything that the room holds: after seven days
          nobody can read it again, neither here nor from a backup. Its audit log and a signed certificate of
          what was destroyed stay.
        </p>
        {isHeld && <p className="text-sm">The room is under legal hold: release it first.</p>}
        <Button look="danger" disabled={isHeld} onClick={() => setAsking(true)}>
          <Shredder className="size-4" aria-hidden="true" />
          Shred this room
        </Button>
      </div>
      {asking && <ShredDialog room={room} onClose={() => setAsking(false)} />}
    </Card>
  );
}
