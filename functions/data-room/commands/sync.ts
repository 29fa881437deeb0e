import { calledWith } from '@chatterfix/shared/platform/command-line/called-with.ts';
import { readSync, usage } from './sync/config.ts';
import { roomApi } from './sync/room-api.ts';
import { syncFolder } from './sync/sync-folder.ts';

/* `npm run -s data-room:sync -- --room <id> --folder <folder> --tag <name> --commit <hex>`: changed files only. */
const options = calledWith({ name: 'data-room:sync', usage }, process.argv.slice(2), readSync);
if (options) {
  try {
    await syncFolder(roomApi(options), options, line => console.log(line));
  } catch (error) {
    console.error(`data-room:sync: ${reasonOf(error)}`);
    process.exitCode = 1;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
