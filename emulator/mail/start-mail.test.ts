import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createFaults, type FaultList } from '../faults/create-faults.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { showMail } from './show-mail.ts';
import { startMail } from './start-mail.ts';

let faults: FaultList;
let stateDir: string;
let send: (fields?: object) => Promise<unknown>;

beforeEach(async () => {
  faults = createFaults();
  stateDir = temporaryFolder();
  const service = await startMail({ host: '127.0.0.1', port: 0, stateDir, faults });
  onTestFinished(service.stop);
  const transport = createTransport({ url: `smtp://${service.address}` });
  const mail = { from: 'a@test.example', to: 'b@test.example', subject: 'Größe', text: 'Text' };
  send = fields => transport.sendMail({ ...mail, ...fields });
});

async function show(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = showMail(stateDir);
  const server = createServer((request, response) => void answer(request.url ?? '', response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const body = (await response.json()) as Record<string, unknown>;
  server.close().closeAllConnections();
  return { status: response.status, body };
}

test('a mail that was sent is in the mailbox, without what its HTML could do', async () => {
  await send({ html: '<p onclick="x">Hello</p><script>evil()</script>' });
  const { body } = await show('/');
  const [head] = body.items as Record<string, unknown>[];
  expect(head).toMatchObject({ from: 'a@test.example', to: ['b@test.example'], subject: 'Größe' });
  expect(await show(`/${head?.id}`)).toMatchObject({
    status: 200,
    body: { text: 'Text\n', html: '<p>Hello</p>\n' },
  });
});

test('the newest comes first', async () => {
  await send({ subject: 'One' });
  await new Promise(resolve => setTimeout(resolve, 2));
  await send({ subject: 'Two' });
  const { body } = await show('/');
  expect((body.items as { subject: string }[]).map(({ subject }) => subject)).toEqual(['Two', 'One']);
});

test('there is no other file of an id', async () => {
  for (const id of ['absent', '..%2Fkms', '000000000000000-00000000'])
    expect((await show(`/${id}`)).status).toBe(404);
});

test('a fault is what the server answers', async () => {
  faults.add({ target: 'mail', error: 550, times: 1 });
  await expect(send()).rejects.toMatchObject({ responseCode: 550 });
  await send();
  expect((await show('/')).body.items).toHaveLength(1);
});
