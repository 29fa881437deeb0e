import { useState } from 'react';
import { isSame, type Remembered, rememberedIn } from './upload/remembered-uploads.ts';
import type { Transfer } from './upload/transfer.ts';
import { discardRemembered } from './upload/transfers.ts';

/** The uploads into a room that were begun before the page was loaded, and wait for their files to be chosen again. */
export function useInterrupted(roomId: string | undefined, transfers: readonly Transfer[]) {
  const [gone, setGone] = useState<readonly string[]>([]);
  const waiting = roomId ? rememberedIn(roomId) : [];
  return {
    interrupted: waiting.filter(
      one => !gone.includes(one.uploadId) && !transfers.some(({ mark }) => isSame(one, mark)),
    ),
    discard(upload: Remembered): void {
      setGone([...gone, upload.uploadId]);
      void discardRemembered(upload);
    },
  };
}
