import { describe, expect, test } from 'vitest';
import { parseCommand } from './parse-command.ts';

const ikm = '00112233445566778899aabbccddeeff6eb56cdc726dfbe5d57f2fcdc6e9345b';
const parse = (line: string) => parseCommand(line.split(' ').filter(Boolean));

test('all that a key may have', () => {
  expect(
    parseCommand([
      ...['--ikm', ikm.toUpperCase(), '--aad', 'Räume & more', '--hash', 'sha1'],
      ...['--key-bytes', '16', '--segment', '64'],
    ]),
  ).toEqual({
    ikm: Buffer.from(ikm, 'hex'),
    associatedData: Buffer.from('Räume & more'),
    hash: 'sha1',
    keyBytes: 16,
    segmentBytes: 64,
  });
});

test('what is left out is as the data room has it', () => {
  expect(parse(`--ikm ${ikm}`)).toEqual({
    ikm: Buffer.from(ikm, 'hex'),
    associatedData: Buffer.alloc(0),
    hash: 'sha256',
    keyBytes: 32,
    segmentBytes: 2 ** 20,
  });
});

describe('what is wrong is said', () => {
  test.each([
    ['', /^--ikm is missing/],
    ['--ikm', /--ikm/],
    ['--ikm 012', /^--ikm takes bytes/],
    ['--ikm 0x00', /^--ikm takes bytes/],
    ['--ikm 00', /1 bytes; a key of 32 needs/],
    [`--ikm ${ikm} --hash md5`, /^--hash takes sha256 or sha1 or sha512, not md5/],
    [`--ikm ${ikm} --key-bytes 24`, /^--key-bytes takes 32 or 16, not 24/],
    [`--ikm ${ikm} --segment 1e6`, /^--segment takes a whole number, not 1e6/],
    [`--ikm ${ikm} --segment 56`, /from 57 to/],
    [`--ikm ${ikm} --colour red`, /--colour/],
    [`--ikm ${ikm} file`, /file/],
  ])('%s', (line, message) => {
    expect(() => parse(line)).toThrow(message);
  });

  test('without repeating the keying material', () => {
    expect(() => parse(`--ikm ${ikm}g`)).toThrow(/^(?!.*0011)/);
  });
});
