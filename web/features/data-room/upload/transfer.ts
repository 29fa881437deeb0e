import type { FileMark } from './remembered-uploads.ts';

export type TransferState =
  | 'waiting'
  | 'sending'
  | 'paused'
  | 'done'
  | 'failed'
  /** It cannot be uploaded at all. */
  | 'refused';

/** A file that is uploaded from this page. */
export type Transfer = {
  id: string;
  file: File;
  mark: FileMark;
  /** What its document is called, which is new. */
  documentName: string;
  position: number;
  /** Its document, once there is one. */
  documentId: string | null;
  state: TransferState;
  /** Bytes that are stored or on their way. */
  sent: number;
  bytesPerSecond: number | null;
  /** Why it stopped, or what holds it up. */
  note: string | null;
};

/** A file and where it is to go. */
export type Picked = Pick<Transfer, 'file' | 'mark' | 'documentName' | 'position'>;

/** What marks a file that goes to a place. */
export function markOf(
  { name, size, lastModified }: File,
  place: Pick<FileMark, 'roomId' | 'folderId' | 'versionOf'>,
): FileMark {
  return { ...place, name: name.trim(), size, lastModified };
}

/** A file that waits for its turn, or is refused for a reason. */
export function newTransfer(picked: Picked, fault: string | null): Transfer {
  return {
    ...picked,
    id: crypto.randomUUID(),
    documentId: picked.mark.versionOf,
    state: fault ? 'refused' : 'waiting',
    sent: 0,
    bytesPerSecond: null,
    note: fault,
  };
}

/** Whether leaving the page would break something off. */
export function isUnderWay({ state }: Pick<Transfer, 'state'>): boolean {
  return state === 'waiting' || state === 'sending' || state === 'paused';
}
