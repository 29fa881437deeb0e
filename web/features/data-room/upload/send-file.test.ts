import { describe, expect, test, vi } from 'vitest';
import { ApiProblem } from '../../../app/api-problem.ts';
import type { DocumentVersion, UploadState } from '../../../app/api-types.ts';
import { sendFile } from './send-file.ts';

const bytes = new Uint8Array(25).map((_, index) => index);
const parts = [
  { number: 1, start: 0, end: 10, stored: false },
  { number: 2, start: 10, end: 20, stored: true },
  { number: 3, start: 20, end: 25, stored: false },
];
// Of an upload nothing else is looked at, nor of a version.
const upload = { id: 'u', parts } as unknown as UploadState;
const version = { id: 'u', number: 1 } as unknown as DocumentVersion;

function setUp() {
  const arrived = new Map<number, number[]>();
  const requests = {
    read: vi.fn(async () => upload),
    sendPart: vi.fn(async (_: string, number: number, part: Blob) => {
      arrived.set(number, [...new Uint8Array(await part.arrayBuffer())]);
    }),
    complete: vi.fn(async () => version),
  };
  const sending = {
    signal: new AbortController().signal,
    onSent: vi.fn<(bytes: number) => void>(),
    onTrouble: vi.fn(),
    wait: vi.fn(async () => {}),
  };
  return { arrived, requests, sending, send: () => sendFile(requests, new Blob([bytes]), upload, sending) };
}

describe('a file', () => {
  test('is sent by those parts that are not stored, then completed', async () => {
    const { arrived, sending, send } = setUp();
    expect(await send()).toBe(version);
    expect([...arrived.keys()]).toEqual([1, 3]);
    expect(arrived.get(3)).toEqual([20, 21, 22, 23, 24]);
    expect(sending.onSent.mock.calls[0]).toEqual([10]);
    expect(sending.onSent.mock.lastCall).toEqual([25]);
  });

  test('has a part sent again that failed on its way, and it alone', async () => {
    const { requests, sending, send } = setUp();
    requests.sendPart.mockRejectedValueOnce(new ApiProblem({ status: 503 }));
    await send();
    expect(requests.sendPart.mock.calls.map(([, number]) => number).sort()).toEqual([1, 1, 3]);
    expect(sending.wait).toHaveBeenCalledTimes(1);
  });

  test('is sent no further when it was other bytes before', async () => {
    const { requests, send } = setUp();
    requests.sendPart.mockRejectedValue(new ApiProblem({ status: 409, type: 'urn:other-bytes' }));
    await expect(send()).rejects.toMatchObject({ code: 'other-bytes' });
    expect(requests.complete).not.toHaveBeenCalled();
  });

  test('has missing parts sent once more when it turns out not to be whole', async () => {
    const { requests, send } = setUp();
    requests.complete.mockRejectedValueOnce(new ApiProblem({ status: 409, type: 'urn:incomplete' }));
    expect(await send()).toBe(version);
    expect(requests.read).toHaveBeenCalledTimes(1);
    expect(requests.sendPart).toHaveBeenCalledTimes(4);
  });
});
