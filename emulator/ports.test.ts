import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { hangUp, listen } from './listen.ts';
import { freePort, portInUse } from './ports.ts';

const host = '127.0.0.1';

test('a free port can be listened on, and lies below those of outgoing connections', async () => {
  const port = await freePort(host);
  expect(port).toBeLessThan(32_768);
  expect(await portInUse(host, port)).toBe(false);
  const server = createServer();
  onTestFinished(() => hangUp(server));
  expect(await listen(server, host, port)).toBe(`${host}:${port}`);
  expect(await portInUse(host, port)).toBe(true);
});

test('where nothing can be listened on, it says so', async () => {
  await expect(freePort('192.0.2.1')).rejects.toThrow('There is no free port on 192.0.2.1.');
});
