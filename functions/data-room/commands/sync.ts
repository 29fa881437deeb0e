import { readSync, usage } from './sync/config.ts';
import { roomApi } from './sync/room-api.ts';
import { syncFolder } from './sync/sync-folder.ts';

/* `npm run -s data-room:sync -- --room <id> --folder <folder> --tag <name> --commit <hex>`: changed files only. */
try {
  const options = readSync();
  await syncFolder(roomApi(options), options, line => console.log(line));
} catch (error) {
  console.error(`data-room:sync: ${error instanceof Error ? error.message : error}\nUsage: ${usage}`);
  process.exitCode = 1;
}
