import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPublicKey } from '@chatterfix/shared/domain/data-room/audit/verify/public-keys.ts';
import { calledWith } from '@chatterfix/shared/platform/command-line/called-with.ts';
import { judgeBundle } from './judge-bundle.ts';
import { judgeExport } from './judge-export.ts';

const name = 'data-room:verify';
const usage = `npm run -s ${name} -- <export, or folder of a bundle> [--key <public key as PEM, a file>]…`;

/** A file or folder, and the public keys that it may be signed by. */
type Asked = { path: string; keys: string[] };

/**
 * Verifies an export of an audit log, or a bundle that was unpacked, and says so: ends with 0 when it is whole and genuine, with 1 and a
 * line for each fault, or with 2 when it is called wrongly.
 */
export async function runVerify(args: readonly string[]): Promise<void> {
  const asked = calledWith({ name, usage }, args, readArguments);
  if (!asked) return;
  try {
    const judge = statSync(asked.path).isDirectory() ? judgeBundle : judgeExport;
    const { faults, proves } = await judge(asked.path, asked.keys);
    for (const fault of faults) fail(fault);
    if (faults.length === 0) console.log(asked.keys.length > 0 ? proves : `${proves}\n${byItself}`);
  } catch (error) {
    fail(reasonOf(error));
  }
}

const byItself =
  'By the public key within it alone: whoever made it up would have put in their own. Give --key with the one that you have from its owner.';

function readArguments(args: readonly string[]): Asked {
  const options = { key: { type: 'string', multiple: true, default: [] as string[] } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [path, ...others] = positionals;
  if (!path || others.length > 0) throw new Error('It takes one export, or the folder of one bundle.');
  if (/\.zip$/i.test(path)) throw new Error('Unpack the bundle, and give the folder that it is in then.');
  const keys = values.key.map(file => readFileSync(file, 'utf8'));
  for (const pem of keys) readPublicKey(pem);
  return { path, keys };
}

function fail(message: string): void {
  console.error(`${name}: ${message}`);
  process.exitCode = 1;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ');
}
