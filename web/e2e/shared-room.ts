import { platformUrl } from './config.ts';
import { apiAs, idTokenOf } from './people.ts';
import { smallPdf } from './small-pdf.ts';

type Call = Awaited<ReturnType<typeof apiAs>>;

/** A room with a PDF of three pages in it. */
export async function roomWithPdf(): Promise<{ roomId: string; name: string }> {
  const call = await apiAs('admin');
  const name = `Series ${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await call('POST', 'data-room/rooms', { name });
  const roomId = String(id);
  await addFile(call, roomId, 'Deck.pdf', smallPdf(3, 'The deck'));
  return { roomId, name };
}

/** The same with a link that asks for an address; `hash` is where its address has the token, with the #. */
export async function sharedRoom(fields: object = {}): Promise<{ roomId: string; hash: string }> {
  const call = await apiAs('admin');
  const { roomId } = await roomWithPdf();
  const link = await call('POST', 'data-room/links', {
    roomId,
    name: 'Investors',
    emailRequired: true,
    ...fields,
  });
  const { address } = await call('GET', `data-room/links/${link.id}/address`);
  return { roomId, hash: new URL(String(address)).hash };
}

/** Puts a small file into a room, as the web does it. */
async function addFile(call: Call, roomId: string, name: string, bytes: Buffer): Promise<void> {
  const { id: documentId } = await call('POST', 'data-room/documents', { roomId, name });
  const declared = { documentId, name, size: bytes.length, contentType: 'application/pdf' };
  const { id } = await call('POST', 'data-room/uploads', declared);
  const response = await fetch(`${platformUrl()}/api/data-room/uploads/${id}/parts?number=1`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${await idTokenOf('admin')}`,
      'content-type': 'application/octet-stream',
    },
    body: new Uint8Array(bytes),
  });
  if (!response.ok) throw new Error(`The part: ${response.status} ${await response.text()}`);
  await call('POST', `data-room/uploads/${id}/complete`);
}
