import { parseArgs } from 'node:util';
import {
  aesKeySizes,
  checkStreamingKey,
  type StreamingKey,
  streamingHashes,
} from '@chatterfix/shared/platform/streaming-aead/streaming-key.ts';

const megabyte = 2 ** 20;

/** How both commands are called. */
export function usage(name: string): string {
  return `npm run -s ${name} -- --ikm <hex> [--aad <text>] [--hash ${streamingHashes.join('|')}] [--key-bytes ${aesKeySizes.join('|')}] [--segment <bytes>] < input > output`;
}

/**
 * The key that the arguments of a command describe; what is left out is as the data room has it.
 *
 * @throws Error saying what is wrong with them; it does not repeat the keying material.
 */
export function parseCommand(args: readonly string[]): StreamingKey {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ikm: { type: 'string' },
      aad: { type: 'string', default: '' },
      hash: { type: 'string', default: 'sha256' },
      'key-bytes': { type: 'string', default: '32' },
      segment: { type: 'string', default: String(megabyte) },
    },
  });
  const key = {
    ikm: hexadecimal(values.ikm),
    associatedData: Buffer.from(values.aad),
    hash: oneOf(streamingHashes, 'hash', values.hash),
    keyBytes: oneOf(aesKeySizes, 'key-bytes', values['key-bytes']),
    segmentBytes: wholeNumber('segment', values.segment),
  };
  checkStreamingKey(key);
  return key;
}

function hexadecimal(text: string | undefined): Uint8Array {
  if (text === undefined) throw new Error('--ikm is missing.');
  if (!/^([0-9a-f]{2})*$/i.test(text)) throw new Error('--ikm takes bytes as two hexadecimal digits each.');
  return Buffer.from(text, 'hex');
}

function oneOf<Choice extends string | number>(
  choices: readonly Choice[],
  name: string,
  text: string,
): Choice {
  const choice = choices.find(choice => String(choice) === text);
  if (choice === undefined) throw new Error(`--${name} takes ${choices.join(' or ')}, not ${text}.`);
  return choice;
}

function wholeNumber(name: string, text: string): number {
  if (!/^[0-9]+$/.test(text)) throw new Error(`--${name} takes a whole number, not ${text}.`);
  return Number(text);
}
