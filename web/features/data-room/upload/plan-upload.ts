import type { RoomDocument } from '../../../app/api-types.ts';
import { positionBehind, type Standing } from '../order.ts';
import { type ClashAnswer, clashOf, freeName } from './clash.ts';
import type { FileMark } from './remembered-uploads.ts';
import { markOf, type Picked } from './transfer.ts';

/** A file that has the name of a document in the folder where it is to go. */
export type Clash = { picked: Picked; document: RoomDocument };

type Surroundings = {
  roomId: string;
  documents: readonly RoomDocument[];
  /** What stands in a folder, or at the top of the room. */
  standingIn: (folderId: string | null) => readonly Standing[];
  /** Whether an upload of the same file to the same place was begun. */
  isBegun: (mark: FileMark) => boolean;
};

/** Where each file comes to stand, in their order, and which ones a person has to be asked about. */
export function planUpload(
  files: readonly { file: File; folderId: string | null }[],
  { roomId, documents, standingIn, isBegun }: Surroundings,
): { ready: Picked[]; clashing: Clash[] } {
  const behind = new Map<string | null, number>();
  const plan = { ready: [] as Picked[], clashing: [] as Clash[] };
  for (const { file, folderId } of files) {
    const mark = markOf(file, { roomId, folderId, versionOf: null });
    const last = behind.get(folderId);
    const position = positionBehind(last === undefined ? standingIn(folderId) : [{ id: '', position: last }]);
    behind.set(folderId, position);
    const picked = { file, mark, documentName: mark.name, position };
    const document = isBegun(mark) ? undefined : clashOf(documents, mark);
    if (document) plan.clashing.push({ picked, document });
    else plan.ready.push(picked);
  }
  return plan;
}

/** What is uploaded of a file that clashed, as a person has answered; nothing when it is skipped. */
export function settleClash(
  { picked, document }: Clash,
  answer: ClashAnswer,
  documents: readonly RoomDocument[],
): Picked[] {
  if (answer === 'skip') return [];
  if (answer === 'version') return [{ ...picked, mark: { ...picked.mark, versionOf: document.id } }];
  const beside = documents.filter(({ folderId }) => folderId === document.folderId);
  const documentName = freeName(
    picked.documentName,
    beside.map(({ name }) => name),
  );
  return [{ ...picked, documentName }];
}
