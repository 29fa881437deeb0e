import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { requestContent } from './request-content.ts';

const table = Buffer.from('a,b\n1,2\n'.repeat(1000));
const packed = gzipSync(table);

function request(
  body: NonNullable<RequestInit['body']> | null,
  headers: Record<string, string> = {},
): Request {
  const init = {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/csv', ...headers },
    duplex: 'half',
  } as const;
  return new Request('http://localhost/', init);
}

async function read(...given: Parameters<typeof request>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(requestContent(request(...given), 'text/csv')));
}

const gzip = { 'content-encoding': 'gzip' };

describe('the body of a request', () => {
  test('is read as it is', async () => {
    expect(await read(table)).toEqual(table);
    expect(
      await read(table, { 'content-type': 'Text/CSV; charset=utf-8', 'content-encoding': 'identity' }),
    ).toEqual(table);
  });

  test('may be empty', async () => {
    expect(await read(null)).toEqual(Buffer.alloc(0));
  });

  test('is unpacked, of one piece or of several', async () => {
    expect(await read(packed, gzip)).toEqual(table);
    expect(await read(Buffer.concat([packed, packed]), gzip)).toEqual(Buffer.concat([table, table]));
  });

  test('that would unpack to very much is unpacked only as far as it is read', async () => {
    const bomb = gzipSync(Buffer.alloc(500_000_000));
    let bytes = 0;
    for await (const piece of requestContent(request(bomb, gzip), 'text/csv')) {
      bytes += piece.byteLength;
      if (bytes > 1_000_000) break;
    }
    expect(bytes).toBeLessThan(2_000_000);
  });
});

describe('a body is refused', () => {
  test.each([
    ['of another type', { 'content-type': 'application/json' }],
    ['packed otherwise', { 'content-encoding': 'br' }],
  ])('%s', (_, headers) => {
    expect(() => requestContent(request(table, headers), 'text/csv')).toThrow(
      expect.objectContaining({ status: 415 }),
    );
  });

  test.each([
    ['not packed at all', table],
    ['cut off', packed.subarray(0, -10)],
    ['empty', Buffer.alloc(0)],
  ])('that says it is packed, and is %s', async (_, body) => {
    await expect(read(body, gzip)).rejects.toMatchObject({ status: 422, code: 'not-gzip' });
  });

  test.each([
    ['packed', gzip],
    ['not packed', {}],
  ])('that breaks off on its way, %s', async (_, headers) => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(packed.subarray(0, 20));
        controller.error(new TypeError('terminated'));
      },
    });
    await expect(read(body, headers)).rejects.toMatchObject({ status: 400, code: 'incomplete-body' });
  });
});
