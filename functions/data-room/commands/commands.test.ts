import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import { peakMemory, tellPeakMemory } from '../../testing/peak-memory.ts';

type Command = 'decrypt' | 'encrypt';

const root = join(import.meta.dirname, '../../..');
const ikm = ['--ikm', '6eb56cdc726dfbe5d57f2fcdc6e9345b', '--key-bytes', '16'];
const small = [...ikm, '--aad', 'aad', '--segment', '64'];
const plaintext = randomBytes(1000);

/** Runs a command to its end. */
function run(command: Command, args: readonly string[], input: Uint8Array = Buffer.alloc(0)) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [pathOf(command), ...args], { input });
  return { status, stdout, stderr: String(stderr) };
}

/** Starts a command whose input and output are at hand. */
function start(command: Command, args: readonly string[], nodeOptions: readonly string[] = []) {
  return spawn(process.execPath, [...nodeOptions, pathOf(command), ...args]);
}

const pathOf = (command: Command) => join(import.meta.dirname, `${command}.ts`);
const statusOf = async (child: ChildProcess) => (await once(child, 'close'))[0];

/** What ends with 1 and one line on standard error. */
const failure = (line: RegExp) => ({ status: 1, stderr: expect.stringMatching(line) });

test('what was encrypted comes back', () => {
  const { stdout: ciphertext, status } = run('encrypt', small, plaintext);
  expect(status).toBe(0);
  expect(run('decrypt', small, ciphertext)).toEqual({ status: 0, stdout: plaintext, stderr: '' });
});

test('through npm, a stream of Tink', () => {
  const ciphertext =
    '1893b3af5e14ab378d065addfc8484da642c0862877baea8db92d9c77406a406168478821c4298eab3e6d531277f4c1a051714faebcaefcbca7b7be05e9445ea' +
    'a0bb2904153398a25084dd80ae0edcd1c3079fcea2cd3770630ee36f7539207b8ec9d754956d486b71cdf989f0ed6fba6779b63558be0a66e668df14e1603cd2' +
    'af8944844078345286d0b292e772e7190775c51a0f83e40c0b75821027e7e538e111';
  const args = ['run', '-s', 'data-room:decrypt', '--', ...small, '--hash', 'sha1'];
  const { stdout, status } = spawnSync('npm', args, { cwd: root, input: Buffer.from(ciphertext, 'hex') });
  expect(String(stdout)).toBe(
    'This is a fairly long plaintext. It is of the exact length to create three output blocks. ',
  );
  expect(status).toBe(0);
});

describe('what is not whole and genuine', () => {
  const ciphertext = run('encrypt', small, plaintext).stdout;
  const changed = Buffer.from(ciphertext);
  changed[500] = (changed[500] ?? 0) ^ 1;

  test.each<[string, Uint8Array, readonly string[]]>([
    ['is empty', Buffer.alloc(0), small],
    ['is cut', ciphertext.subarray(0, -1), small],
    ['is cut between segments', ciphertext.subarray(0, 640), small],
    ['goes on', Buffer.concat([ciphertext, Buffer.of(0)]), small],
    ['was changed', changed, small],
    ['belongs to something else', ciphertext, [...small, '--aad', 'other']],
    ['was encrypted with another hash', ciphertext, [...small, '--hash', 'sha1']],
  ])('%s', (_, input, args) => {
    const { stdout, ...ended } = run('decrypt', args, input);
    expect(ended).toEqual(
      failure(/^data-room:decrypt: (Segment \d+.* is not genuine|It ends before).*\.\n$/),
    );
    expect(stdout).toEqual(plaintext.subarray(0, stdout.length));
  });

  test('ends it, though more could come', async () => {
    const child = start('decrypt', ikm);
    child.stdin.on('error', () => {});
    child.stdin.write(Buffer.alloc(100_000));
    const [status, line] = await Promise.all([statusOf(child), text(child.stderr)]);
    expect({ status, stderr: line }).toEqual(failure(/does not begin with the header of a 16-byte key\.\n$/));
  });
});

test.each<[Command, readonly string[], RegExp]>([
  ['decrypt', [], /--ikm is missing\.\nUsage: npm run -s data-room:decrypt -- --ikm <hex> .*\n$/],
  ['encrypt', ['--ikm', '00'], /needs as many\.\nUsage: npm run -s data-room:encrypt -- --ikm <hex> .*\n$/],
])('%s called with %j says how to call it', (command, args, message) => {
  const { status, stdout, stderr } = run(command, args);
  expect({ status, stdout: String(stdout) }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

describe('at its ends', () => {
  test('a reader that goes away stops it', async () => {
    const child = start('encrypt', ikm);
    child.stdin.on('error', () => {});
    Readable.from(zeros(100)).pipe(child.stdin);
    child.stdout.once('data', () => child.stdout.destroy());
    const [status, line] = await Promise.all([statusOf(child), text(child.stderr)]);
    expect({ status, stderr: line }).toEqual(
      failure(/^data-room:encrypt: Nobody reads its output any more.*\n$/),
    );
  });

  test('a full disk is told', () => {
    const { status, stderr } = spawnSync(process.execPath, [pathOf('encrypt'), ...ikm], {
      input: plaintext,
      stdio: ['pipe', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual(failure(/^data-room:encrypt: ENOSPC.*\n$/));
  });

  test('without standard input there is nothing to encrypt', () => {
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    const { status, stdout } = spawnSync(process.execPath, [pathOf('encrypt'), ...small], {
      stdio: [...stdio],
    });
    expect(status).toBe(0);
    expect(run('decrypt', small, stdout)).toMatchObject({ status: 0, stdout: Buffer.alloc(0) });
  });
});

describe('200 MB', () => {
  test.each([4096, 2 ** 20])(
    'in segments of %i bytes take no more than 150 MiB of memory on both ways',
    async segment => {
      const args = [...ikm, '--segment', String(segment)];
      const [encrypt, decrypt] = [
        start('encrypt', args, tellPeakMemory),
        start('decrypt', args, tellPeakMemory),
      ];
      const memory = [encrypt, decrypt].map(async child => peakMemory(await text(child.stderr)));
      const hash = createHash('sha256');
      await Promise.all([
        pipeline(Readable.from(zeros(200)), encrypt.stdin),
        pipeline(encrypt.stdout, decrypt.stdin),
        pipeline(decrypt.stdout, hash),
      ]);
      expect(hash.digest('hex')).toBe(await hashOf(zeros(200)));
      for (const megabytes of await Promise.all(memory)) expect(megabytes).toBeLessThan(150);
    },
    60_000,
  );
});

async function* zeros(megabytes: number): AsyncGenerator<Uint8Array> {
  const megabyte = Buffer.alloc(1_000_000);
  for (let turn = 0; turn < megabytes; turn++) yield megabyte;
}

async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(content, hash);
  return hash.digest('hex');
}
