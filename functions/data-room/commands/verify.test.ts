import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeExport, signer } from '@chatterfix/shared/domain/data-room/audit/testing/make-export.ts';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const owner = signer();
const lines = makeExport({ signer: owner });
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const genuine = put('genuine', `${lines.join('\n')}\n`);
const changed = put('changed', `${lines.toSpliced(2, 1).join('\n')}\n`);
mkdirSync(join(folder, 'bundle'));
for (const name of ['manifest.json', 'public-key.pem']) put(`bundle/${name}`, '');
const key = put('key.pem', owner.pem);
const otherKey = put('other.pem', signer().pem);

function run(...args: string[]) {
  const command = join(import.meta.dirname, 'verify.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a genuine export is said to be so, and that less is proven without a key', () => {
  const proven = run(genuine, '--key', key);
  expect(proven).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^Whole and genuine: 8 entries .*\n$/),
    stderr: '',
  });
  expect(run(genuine)).toMatchObject({ status: 0, stdout: expect.stringContaining('Give --key') });
});

test.each([
  [[changed, '--key', key], /^data-room:verify: Line 3: entry 3 is where entry 2 should be\.\n/],
  [[genuine, '--key', otherKey], /^data-room:verify: Line 1: its public key is not the one that was given/],
  [[join(folder, 'bundle')], /^data-room:verify: manifest.sig is missing\.\n/],
  [[join(folder, 'absent')], /^data-room:verify: ENOENT.*\n$/],
])('%j ends with 1 and says why', (args, said) => {
  expect(run(...args)).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(said) });
});

test.each([
  [[]],
  [[genuine, changed]],
  [[genuine, '--key', genuine]],
  [['bundle.zip']],
  [['--other', genuine]],
])('%j is a wrong call', args => {
  expect(run(...args)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('\nUsage: npm run -s data-room:verify'),
  });
});
