import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '@chatterfix/emulator/config.ts';
import { exportFile, startFirestore } from '@chatterfix/emulator/official/firestore.ts';
import { openSnapshots } from '@chatterfix/emulator/official/snapshots.ts';
import { calledWith } from '@chatterfix/shared/platform/command-line/called-with.ts';
import { report } from '../report.ts';
import { drill } from './drill.ts';

/* `npm run restore-drill [-- <export>]`: docs/how-to/restore.md. It works on a copy of what the local cloud saved last, or of an export. */
const { project, stateDir } = readConfig();
const usage = 'npm run restore-drill [-- <export>.overall_export_metadata]';
const asked = calledWith({ name: 'restore-drill', usage }, process.argv.slice(2), readArguments);
if (asked) {
  const saved = await openSnapshots(join(stateDir, 'firestore')).current();
  const seed = asked.seed ?? (saved && exportFile(saved));
  if (seed === undefined)
    report(['There is nothing to restore yet: run npm start, stop it, and drill again.']);
  else if (!existsSync(seed))
    report([`There is no ${seed}: name the file ….overall_export_metadata of an export.`]);
  else await run(seed);
}

function readArguments(args: readonly string[]): { seed: string | undefined } {
  const [seed] = parseArgs({ args: [...args], allowPositionals: true }).positionals;
  return { seed };
}

async function run(seed: string): Promise<void> {
  const started = performance.now();
  const source = await startFirestore({ host: '127.0.0.1', port: 0, project, seed });
  try {
    const { documents, differences } = await drill(`http://${source.address}`, project);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    report(documents === 0 ? [`${seed} holds no document of ${project}.`] : differences);
    if (documents > 0 && differences.length === 0)
      console.log(`${documents} documents came back as they were, in ${seconds} s.`);
  } finally {
    await source.stop();
  }
}
