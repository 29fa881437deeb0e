import { ApiProblem } from '../../../app/api-problem.ts';
import type { RoomDocument, UploadState } from '../../../app/api-types.ts';
import { queryClient } from '../../../app/query-client.ts';
import { createDocument } from '../api/create-document.ts';
import { documentsQuery } from '../api/list-documents.ts';
import { readUpload } from '../api/read-upload.ts';
import { startUpload } from '../api/start-upload.ts';
import { forget, remember, rememberedFor } from './remembered-uploads.ts';
import { repeated, type Waiting } from './retry.ts';
import type { Transfer } from './transfer.ts';
import { transferList } from './transfer-list.ts';

const mediaType = /^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*$/i;

/** The upload of a file: the one that was begun before, as far as it came, or a new one with its document. */
export async function beginUpload(transfer: Transfer, waiting: Waiting): Promise<UploadState> {
  const known = rememberedFor(transfer.mark);
  if (known) {
    transferList.change(transfer.id, { documentId: known.documentId });
    const upload = await repeated(waiting, () => readUpload(known.uploadId)).catch(unlessGone);
    if (upload) return upload;
    forget(known.uploadId);
  }
  const documentId = known?.documentId ?? transfer.documentId ?? (await newDocument(transfer, waiting)).id;
  return newUpload(transfer, documentId, waiting);
}

async function newDocument(transfer: Transfer, waiting: Waiting): Promise<RoomDocument> {
  const { id, mark, documentName, position } = transfer;
  const { roomId, folderId } = mark;
  const key = crypto.randomUUID();
  const document = await repeated(waiting, () =>
    createDocument({ roomId, folderId, name: documentName, position }, key),
  );
  transferList.change(id, { documentId: document.id });
  // At once, so that a file of the same name that comes next is seen to clash.
  queryClient.setQueryData(
    documentsQuery(roomId).queryKey,
    list => list && { items: [...list.items, document] },
  );
  return document;
}

async function newUpload(
  { file, mark }: Transfer,
  documentId: string,
  waiting: Waiting,
): Promise<UploadState> {
  const { versionOf, ...marked } = mark;
  const { name, size } = mark;
  const contentType = mediaType.test(file.type) ? file.type : 'application/octet-stream';
  const upload = await repeated(waiting, () => startUpload({ documentId, name, size, contentType }));
  remember({ ...marked, uploadId: upload.id, documentId, isNew: !versionOf, at: Date.now() });
  return upload;
}

function unlessGone(error: unknown): null {
  if (error instanceof ApiProblem && error.status === 404) return null;
  throw error;
}
