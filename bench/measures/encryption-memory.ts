import { spawn } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { peakMemory, tellPeakMemory } from '@chatterfix/functions/testing/peak-memory.ts';
import { guard } from '../../emulator/process/guard.ts';
import { type Section, whole } from '../report/section.ts';

const sizes: [string, number][] = [
  ['10 MB', 10],
  ['500 MB', 500],
  ['2 GB', 2000],
];
const commands = join(import.meta.dirname, '../../functions/data-room/commands');
const args = ['--ikm', '00'.repeat(32), '--aad', 'bench'];

/** The memory that files of any size take. */
export async function encryptionMemory(): Promise<Section> {
  const rows: string[][] = [];
  for (const [name, megabytes] of sizes) rows.push([name, ...(await both(megabytes)).map(whole)]);
  return {
    title: 'Memory of encryption',
    how: `\`npm run data-room:encrypt\` into \`npm run data-room:decrypt\`, each a process of its own, and what comes out compared with what went in. The most memory that each
ever had, all of Node in it.`,
    columns: ['', 'encrypt MiB', 'decrypt MiB', 'MB/s'],
    rows,
  };
}

/** @returns The most memory of the two in MiB, and how fast they were together in MB/s. */
async function both(megabytes: number): Promise<number[]> {
  const [encrypt, decrypt] = [start('encrypt'), start('decrypt')];
  const memory = [encrypt, decrypt].map(({ stderr }) => text(stderr));
  const [sent, received] = [createHash('sha256'), createHash('sha256')];
  const begun = performance.now();
  await Promise.all([
    pipeline(Readable.from(content(megabytes, sent)), encrypt.stdin),
    pipeline(encrypt.stdout, decrypt.stdin),
    pipeline(decrypt.stdout, received),
  ]);
  const seconds = (performance.now() - begun) / 1000;
  if (sent.digest('hex') !== received.digest('hex')) throw new Error('What was encrypted did not come back.');
  const most = (await Promise.all(memory)).map(peakMemory);
  return [...most, megabytes / seconds];
}

function start(command: string) {
  const child = spawn(process.execPath, [...tellPeakMemory, join(commands, `${command}.ts`), ...args]);
  guard(child);
  return child;
}

async function* content(megabytes: number, sent: Hash) {
  const megabyte = Buffer.alloc(1_000_000);
  for (let number = 0; number < megabytes; number++) {
    megabyte.writeUInt32BE(number);
    const copy = Buffer.from(megabyte);
    sent.update(copy);
    yield copy;
  }
}
