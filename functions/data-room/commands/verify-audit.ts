import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPublicKey } from '@chatterfix/shared/domain/data-room/audit/verify/public-keys.ts';
import {
  type Fault,
  type Verdict,
  verifyExport,
} from '@chatterfix/shared/domain/data-room/audit/verify/verify-export.ts';

const name = 'data-room:verify';
const usage = `npm run -s ${name} -- <export> [--key <public key as PEM, a file>]…`;

/** A file, and the public keys that its seals may be of. */
type Asked = { file: string; keys: string[] };

/**
 * Verifies an export and says so: ends with 0 when it is whole and genuine, with 1 and a line for each fault, or with 2 when it is
 * called wrongly.
 */
export async function verifyAudit(args: readonly string[]): Promise<void> {
  const asked = readArguments(args);
  if (!asked) return;
  try {
    const verdict = await verifyExport(createReadStream(asked.file), asked.keys);
    for (const fault of verdict.faults) fail(inWords(fault));
    if (verdict.faults.length === 0) console.log(praise(verdict, asked.keys));
  } catch (error) {
    fail(reasonOf(error));
  }
}

function readArguments(args: readonly string[]): Asked | undefined {
  try {
    const options = { key: { type: 'string', multiple: true, default: [] as string[] } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (!file || others.length > 0) throw new Error('It takes one export.');
    const keys = values.key.map(path => readFileSync(path, 'utf8'));
    for (const pem of keys) readPublicKey(pem);
    return { file, keys };
  } catch (error) {
    console.error(`${name}: ${reasonOf(error)}\nUsage: ${usage}`);
    process.exitCode = 2;
  }
}

function praise({ room, entries, seals, sealedAt }: Verdict, keys: readonly string[]): string {
  const whole = `Whole and genuine: ${entries} entries of room ${room}, the last of ${seals} seals of ${sealedAt}.`;
  if (keys.length > 0) return whole;
  return `${whole}\nBy the public key within it alone: whoever made it up would have put in their own. Give --key with the one that you have from its owner.`;
}

function inWords({ line, what }: Fault): string {
  return line === 0 ? what : `Line ${line}: ${what}.`;
}

function fail(message: string): void {
  console.error(`${name}: ${message}`);
  process.exitCode = 1;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ');
}
