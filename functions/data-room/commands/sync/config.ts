import { parseArgs } from 'node:util';
import type { SyncOptions } from './sync-folder.ts';

export const usage =
  'CHATTERFIX_API_KEY=<key> npm run -s data-room:sync -- --room <id> --folder <folder> [--tag <name>] [--commit <hex>] [--url <address>]';

/** What a command is called with. @throws Error that says what is wrong with it. */
export function readSync(
  args: readonly string[],
  { CHATTERFIX_API_KEY: key }: NodeJS.ProcessEnv = process.env,
): SyncOptions & { url: string; key: string } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      room: { type: 'string' },
      folder: { type: 'string' },
      tag: { type: 'string' },
      commit: { type: 'string' },
      url: { type: 'string', default: 'http://127.0.0.1:8080' },
    },
  });
  const { room, folder, tag, commit, url } = values;
  if (!room) throw new Error('--room is missing: the id of a room, as in its address.');
  if (!folder) throw new Error('--folder is missing: what is to be brought into the room.');
  if (!key) throw new Error('CHATTERFIX_API_KEY is not set. Make a key in Settings.');
  if (commit && !tag) throw new Error('--commit goes with a --tag, which keeps it.');
  return { room, folder, tag, commit, url: url.replace(/\/$/, ''), key };
}
