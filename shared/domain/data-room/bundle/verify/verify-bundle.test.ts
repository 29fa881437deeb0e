import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../platform/canonical-json/canonical-json.ts';
import { makeExport, signer } from '../../audit/testing/make-export.ts';
import { manifestFormat } from '../manifest-format.ts';
import { verifyBundle } from './verify-bundle.ts';

const owner = signer();
const contents = {
  'documents/1 Plan.pdf': 'the plan',
  'index.csv': 'number,name\n',
  'audit.ndjson': `${makeExport({ signer: owner }).join('\n')}\n`,
};
const plan = 'documents/1 Plan.pdf';

/** A bundle, as `bundle/manifest.ts` ends it. */
function made(room = 'R1', by = owner): Map<string, string> {
  const files = Object.entries(contents).map(([path, text]) => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { path, sha256, size: Buffer.byteLength(text), crc32c: 0 };
  });
  const manifest = canonicalJson({ format: manifestFormat, room, tag: 'v1', at: '2026-11-30', files });
  const signature = by.sign(Buffer.from(manifest)).toString('base64');
  const proof = { 'manifest.json': manifest, 'manifest.sig': signature, 'public-key.pem': by.pem };
  return new Map(Object.entries({ ...contents, ...proof }));
}

async function faultsOf(files: Map<string, string>, keys = [owner.pem]): Promise<string[]> {
  const open = (path: string) => ReadableStream.from([Buffer.from(files.get(path) ?? '')]);
  return (await verifyBundle({ paths: [...files.keys()], open }, keys)).faults;
}

test('a genuine bundle has no faults, by its own key or the one that was given', async () => {
  expect(await faultsOf(made())).toEqual([]);
  expect(await faultsOf(made(), [])).toEqual([]);
});

describe('a fault is', () => {
  test.each<[string, Record<string, string | undefined>, RegExp]>([
    ['another byte of a document', { [plan]: 'the plaN' }, /^documents\/1 Plan.pdf is not what was bundled/],
    ['a byte more', { [plan]: 'the plan.' }, /^documents\/1 Plan.pdf has 9 bytes and not 8\.$/],
    ['a file that is missing', { [plan]: undefined }, /^documents\/1 Plan.pdf is missing\.$/],
    ['a file more', { 'documents/2 Other.pdf': '' }, /^documents\/2 Other.pdf is not of the bundle\.$/],
    ['a signature that is none', { 'manifest.sig': 'AAAA' }, /^manifest.sig: it is no signature/],
    ['no signature', { 'manifest.sig': undefined }, /^manifest.sig is missing\.$/],
    ['a key that is none', { 'public-key.pem': 'x' }, /^public-key.pem: /],
    ['the key of somebody else', { 'public-key.pem': signer().pem }, /^public-key.pem: it is not the key/],
  ])('%s', async (_, changes, said) => {
    const files = made();
    for (const [path, text] of Object.entries(changes))
      if (text === undefined) files.delete(path);
      else files.set(path, text);
    const faults = await faultsOf(files);
    expect(faults).toEqual([expect.stringMatching(said)]);
  });

  test('any other byte of the manifest', async () => {
    const genuine = Buffer.from(made().get('manifest.json') ?? '');
    for (const at of genuine.keys()) {
      const changed = String(Buffer.from(genuine.map((byte, index) => (index === at ? byte ^ 1 : byte))));
      expect(await faultsOf(made().set('manifest.json', changed))).toContain(
        'manifest.sig: it is no signature of manifest.json by the key.',
      );
    }
  });

  test('a bundle that somebody else made up and signed', async () => {
    const theirs = signer();
    expect(await faultsOf(made('R1', theirs))).toHaveLength(2);
    expect(await faultsOf(made('R1', theirs), [])).toEqual([]);
  });

  test('the audit log of another room, or one that does not verify', async () => {
    expect(await faultsOf(made('R2'))).toEqual(['audit.ndjson is of another room.']);
    const cut = contents['audit.ndjson'].split('\n').toSpliced(2, 1).join('\n');
    expect((await faultsOf(made().set('audit.ndjson', cut))).join('\n')).toMatch(
      /audit.ndjson, line 3: entry 3/,
    );
  });
});
