import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeExport, signer } from '../testing/make-export.ts';
import { verifyExport } from './verify-export.ts';

const owner = signer();
const lines = makeExport({ signer: owner });
const file = (all: readonly string[]) => Buffer.from(all.map(line => `${line}\n`).join(''));
const genuine = file(lines);

async function* inPieces(bytes: Uint8Array, size = 1000) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
const verify = (bytes: Uint8Array, keys: string[] = [owner.pem]) => verifyExport(inPieces(bytes), keys);
const faultsOf = async (all: readonly string[], keys?: string[]) => (await verify(file(all), keys)).faults;

test('a genuine export is whole, by the key that is given and by its own', async () => {
  const proven = { faults: [], room: 'R1', entries: 8, seals: 3, sealedAt: '2026-11-30T02:00:00.000Z' };
  expect(await verify(genuine)).toEqual(proven);
  expect(await verify(genuine, [])).toEqual(proven);
  expect(await verifyExport(inPieces(genuine, 7), [signer().pem, owner.pem])).toEqual(proven);
});

describe('any single change is found, even by the key within alone:', () => {
  const line = fc.nat(lines.length - 1);
  const at = fc.nat(genuine.length - 1);
  const flip = (place: number, by: number) =>
    genuine.map((byte, index) => (index === place ? byte ^ by : byte));
  const splice = (place: number, removed: number, put: Uint8Array) =>
    Buffer.concat([genuine.subarray(0, place), put, genuine.subarray(place + removed)]);

  test.each<[string, fc.Arbitrary<Uint8Array>, number]>([
    [
      'another byte anywhere',
      fc.tuple(at, fc.integer({ min: 1, max: 255 })).map(([at, by]) => flip(at, by)),
      600,
    ],
    ['a byte put in', fc.tuple(at, fc.nat(255)).map(([at, byte]) => splice(at, 0, Buffer.of(byte))), 200],
    ['a byte taken out', at.map(at => splice(at, 1, Buffer.alloc(0))), 200],
    ['an end that is cut off', at.map(length => genuine.subarray(0, length)), 200],
    ['a line taken out', line.map(at => file(lines.toSpliced(at, 1))), 50],
    [
      'a line doubled',
      fc.tuple(line, line).map(([at, to]) => file(lines.toSpliced(to, 0, lines[at] ?? ''))),
      100,
    ],
    [
      'two lines exchanged',
      fc.tuple(line, line).map(([at, to]) => file(lines.with(at, lines[to] ?? '').with(to, lines[at] ?? ''))),
      100,
    ],
  ])('%s', async (_, mutated, numRuns) => {
    const isFound = fc.asyncProperty(mutated, async bytes => {
      fc.pre(!genuine.equals(bytes));
      return (await verify(bytes, [])).faults.length > 0;
    });
    expect((await fc.check(isFound, { numRuns })).counterexample).toBeNull();
  });
});

describe('what is wrong is told with its line:', () => {
  const other = makeExport({ signer: owner, room: 'R2' });
  const changed = (at: number, from: RegExp | string, to: string) =>
    lines.with(at, lines[at]?.replace(from, to) ?? '');

  test.each<[string, string[], number, RegExp]>([
    ['an event that was changed', changed(2, 'Größe', 'Grösse'), 3, /content is not that of its hash/],
    ['an entry that is missing', lines.toSpliced(2, 1), 3, /entry 3 is where entry 2 should be/],
    [
      'entries that were exchanged',
      lines.with(1, lines[2] ?? '').with(2, lines[1] ?? ''),
      2,
      /entry 2 is where/,
    ],
    ['an entry of another room', lines.with(2, other[2] ?? ''), 3, /of another room/],
    ['a seal of another room', lines.with(4, other[4] ?? ''), 5, /seal of another room/],
    ['a seal that is missing', lines.toSpliced(4, 1), 6, /seal 2 is where seal 1 should be/],
    [
      'a seal at another place',
      lines.toSpliced(4, 1).toSpliced(3, 0, lines[4] ?? ''),
      4,
      /not a seal of the entry/,
    ],
    ['a seal that was changed', changed(4, '2026-11-30', '2026-11-29'), 5, /signature is not genuine/],
    [
      'a signature in another text',
      changed(4, /"signature":"/, '"signature":" '),
      5,
      /signature is not genuine/,
    ],
    ['entries behind the last seal', lines.slice(0, -1), 0, /4 entries are behind its last seal/],
    ['an export without seals', lines.slice(0, 4), 0, /nothing of it is proven/],
    ['another file', ['{"kind":"entry"}'], 1, /no line of an export/],
    ['an empty file', [], 0, /no header/],
    ['a space', changed(1, '"kind":', '"kind": '), 2, /not written as it was exported/],
  ])('%s', async (_, all, line, what) => {
    expect(await faultsOf(all)).toContainEqual({ line, what: expect.stringMatching(what) });
  });

  test('no more than twenty times', async () => {
    expect(await faultsOf(Array.from({ length: 1000 }, () => 'rubbish'))).toHaveLength(20);
  });
});

describe('a chain that somebody made up, sealed with a key of their own,', () => {
  const forged = makeExport({ signer: signer(), nights: [3, 1, 3] });

  test('passes by the key within, which is why that proves less', async () => {
    expect(await faultsOf(forged, [])).toEqual([]);
  });

  test('is found by the key of the owner', async () => {
    expect(await faultsOf(forged)).toContainEqual({
      line: 1,
      what: expect.stringContaining('not the one that was given'),
    });
  });

  test('is found when it brings the key of the owner', async () => {
    const faults = await faultsOf(
      forged.with(0, forged[0]?.replace(/"pem":"[^"]*"/, `"pem":${JSON.stringify(owner.pem)}`) ?? ''),
    );
    expect(faults).toContainEqual({ line: 5, what: expect.stringContaining('signature is not genuine') });
  });
});
