import { platformUrl } from './platform.ts';

/** An event as a client of the live feed sees it. */
export type StreamedEvent = { cursor: string; data: Record<string, unknown> };

/**
 * Follows the live feed for one connection's life.
 *
 * @param lastEventId Where the client was when it was last cut off.
 * @param onOpen Called when the connection stands.
 * @returns an iterator that ends, or throws, when the connection does.
 */
export async function* followEvents(
  token: string,
  lastEventId: string | undefined,
  onOpen: () => void = () => {},
): AsyncGenerator<StreamedEvent> {
  const headers = { Authorization: `Bearer ${token}`, ...(lastEventId && { 'Last-Event-ID': lastEventId }) };
  const response = await fetch(`${platformUrl}/api/events/stream`, { headers });
  if (!response.ok || !response.body) throw new Error(`The live feed answered ${response.status}.`);
  onOpen();
  let text = '';
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = `${text}${piece}`.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map(line => splitField(line)));
      if (fields.data) yield { cursor: fields.id ?? '', data: JSON.parse(fields.data) };
    }
  }
}

function splitField(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
}
