import { ApiProblem, problemMessage } from '../../../app/api-problem.ts';
import { queryClient } from '../../../app/query-client.ts';
import { completeUpload } from '../api/complete-upload.ts';
import { deleteDocument } from '../api/delete-document.ts';
import { giveUpUpload } from '../api/give-up-upload.ts';
import { documentsQuery } from '../api/list-documents.ts';
import { versionsQuery } from '../api/list-versions.ts';
import { readUpload } from '../api/read-upload.ts';
import { beginUpload } from './begin-upload.ts';
import { fileFault, nameFault } from './file-fault.ts';
import { type Sample, speedOf, withSample } from './progress.ts';
import { forget, type Remembered, rememberedFor } from './remembered-uploads.ts';
import { sendFile } from './send-file.ts';
import { FileUnreadable, sendReadablePart } from './send-readable-part.ts';
import { newTransfer, type Picked, type Transfer } from './transfer.ts';
import { transferList } from './transfer-list.ts';
import { waitFor } from './wait-for.ts';

const filesAtOnce = 2;
const shownEachMs = 200;
const requests = { read: readUpload, sendPart: sendReadablePart, complete: completeUpload };
const running = new Map<string, { abort: AbortController; ended: Promise<void> }>();

/** Has files uploaded, a few at once; what cannot be is shown with its reason. */
export function uploadFiles(picked: readonly Picked[]): void {
  const faultOf = ({ mark, documentName }: Picked) => fileFault(mark) ?? nameFault(documentName);
  transferList.add(picked.map(one => newTransfer(one, faultOf(one))));
  startWaiting();
}

/** Stops an upload; what is stored of it stays. */
export function pauseUpload(id: string): void {
  transferList.change(id, { state: 'paused', bytesPerSecond: null, note: null });
  running.get(id)?.abort.abort();
}

/** Goes on with an upload that was paused or has failed. */
export function resumeUpload(id: string): void {
  transferList.change(id, { state: 'waiting', note: null });
  startWaiting();
}

/** Takes an upload off the list; one that is not done is given up, and a document goes that was made for it. */
export async function cancelUpload(id: string): Promise<void> {
  const known = running.get(id);
  known?.abort.abort();
  await known?.ended;
  const transfer = transferList.get(id);
  transferList.remove(id);
  if (!transfer || transfer.state === 'done' || transfer.state === 'refused') return;
  await giveUp(rememberedFor(transfer.mark));
  const { documentId, mark } = transfer;
  if (documentId && !mark.versionOf) await removeUnused(documentId, mark.roomId);
}

/** Gives up an upload that was begun before the page was loaded, with the document that was made for it. */
export async function discardRemembered(upload: Remembered): Promise<void> {
  await giveUp(upload);
  if (upload.isNew) await removeUnused(upload.documentId, upload.roomId);
}

async function giveUp(upload: Remembered | undefined): Promise<void> {
  if (!upload) return;
  forget(upload.uploadId);
  // What is not given up now the service gives up in a week.
  await giveUpUpload(upload.uploadId).catch(() => undefined);
}

/** It stays where somebody has given it a version meanwhile. */
async function removeUnused(documentId: string, roomId: string): Promise<void> {
  await deleteDocument(documentId).catch(() => undefined);
  await queryClient.invalidateQueries({ queryKey: documentsQuery(roomId).queryKey });
}

function startWaiting(): void {
  for (const transfer of transferList.all()) {
    if (running.size >= filesAtOnce) return;
    if (transfer.state !== 'waiting' || running.has(transfer.id)) continue;
    const abort = new AbortController();
    running.set(transfer.id, { abort, ended: run(transfer, abort.signal) });
  }
}

async function run(transfer: Transfer, signal: AbortSignal): Promise<void> {
  const { id, mark } = transfer;
  transferList.change(id, { state: 'sending', note: null });
  try {
    await send(transfer, signal);
    transferList.change(id, { state: 'done', sent: mark.size, bytesPerSecond: null, note: null });
  } catch (error) {
    if (!signal.aborted) await fail(transfer, error);
  } finally {
    running.delete(id);
    startWaiting();
  }
}

async function send(transfer: Transfer, signal: AbortSignal): Promise<void> {
  const { id, file, mark } = transfer;
  const waiting = {
    wait: (milliseconds: number) => waitFor(milliseconds, signal),
    onTrouble: (trouble: string | null) =>
      transferList.change(id, { note: trouble && `${trouble}. It goes on by itself.` }),
  };
  const upload = await beginUpload(transfer, waiting);
  signal.throwIfAborted();
  const { documentId } = await sendFile(requests, file, upload, { ...waiting, signal, onSent: shows(id) });
  forget(upload.id);
  void queryClient.invalidateQueries({ queryKey: documentsQuery(mark.roomId).queryKey });
  void queryClient.invalidateQueries({ queryKey: versionsQuery(documentId).queryKey });
  void queryClient.invalidateQueries({ queryKey: ['documents', 'item', documentId] });
}

/** Shows how much was sent, and how fast, a few times a second. */
function shows(id: string): (sent: number) => void {
  let samples: Sample[] = [];
  let shownAt = 0;
  return sent => {
    const at = Date.now();
    if (at - shownAt < shownEachMs) return;
    shownAt = at;
    samples = withSample(samples, { at, bytes: sent });
    transferList.change(id, { sent, bytesPerSecond: speedOf(samples) });
  };
}

/** An upload that cannot go on where it was begins anew when it is tried again. */
async function fail(transfer: Transfer, error: unknown): Promise<void> {
  const changed = error instanceof ApiProblem && ['other-bytes', 'wrong-checksum'].includes(error.code);
  if (changed || (error instanceof ApiProblem && error.status === 404))
    await giveUp(rememberedFor(transfer.mark));
  const note = changed
    ? 'The file changed while it was uploaded. Try again, and it is uploaded from its beginning.'
    : messageOf(error);
  transferList.change(transfer.id, { state: 'failed', bytesPerSecond: null, note });
}

function messageOf(error: unknown): string {
  return error instanceof FileUnreadable ? error.message : problemMessage(error);
}
