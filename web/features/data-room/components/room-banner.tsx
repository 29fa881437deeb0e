import { Scale, Shredder } from 'lucide-react';
import type { Room } from '../../../app/api-types.ts';
import { Banner } from '../../../ui/banner.tsx';

/** What each page of a room says of its state: that it is under legal hold and why, or that it is no more. */
export function RoomBanner({ room: { legalHold, state } }: { room: Room }) {
  if (state !== 'open')
    return (
      <Banner icon={Shredder}>
        {state === 'shredded' ? 'Shredded' : 'Being shredded'}: this room is no more.
      </Banner>
    );
  if (!legalHold?.held) return null;
  return (
    <Banner icon={Scale}>
      <span className="wrap-anywhere">
        Under legal hold, so that nothing of it can be deleted: {legalHold.reason}
      </span>
    </Banner>
  );
}
