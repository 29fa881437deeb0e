import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createProgress } from '../emulator/start/progress.ts';
import type { Bench } from './bench.ts';
import { bundleAll } from './bundled.ts';
import { startCloud } from './cloud.ts';
import { alertDelivery } from './measures/alert-delivery.ts';
import { bundleSizes } from './measures/bundle-sizes.ts';
import { coldStart } from './measures/cold-start.ts';
import { encryptedRanges } from './measures/encrypted-ranges.ts';
import { encryption } from './measures/encryption.ts';
import { encryptionMemory } from './measures/encryption-memory.ts';
import { frontDoor } from './measures/front-door.ts';
import { importRate } from './measures/import-rate.ts';
import { readRatio } from './measures/read-ratio.ts';
import { rendering } from './measures/rendering.ts';
import { routes } from './measures/routes.ts';
import { selfHealing } from './measures/self-healing.ts';
import { upload } from './measures/upload.ts';
import { describeLoad, describeMachine } from './report/machine.ts';
import { report } from './report/report.ts';
import type { Section } from './report/section.ts';
import { plainTable } from './report/tables.ts';
import { makeSampleData } from './sample-data.ts';

/* `npm run bench`: prints the figures; with `-- --write` also into docs/performance.md, with `-- --only <name>` only some. */
const measures = {
  readRatio,
  routes,
  frontDoor,
  coldStart,
  importRate,
  alertDelivery,
  selfHealing,
  encryption,
  encryptionMemory,
  encryptedRanges,
  upload,
  rendering,
  bundleSizes,
};
type Name = keyof typeof measures;

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
});
const root = join(import.meta.dirname, '..');
const progress = createProgress(console.log, process.stdout.isTTY);

const names = (Object.keys(measures) as Name[]).filter(name => !values.only || values.only.includes(name));
if (values.only && names.length !== values.only.length) {
  console.error(`--only takes one of these, several times if need be: ${Object.keys(measures).join(', ')}.`);
  process.exit(1);
}
const cloud = await progress.track('Local cloud', startCloud(root));
try {
  const before = describeLoad();
  const sections = await measure();
  const circumstances = {
    machine: describeMachine(),
    load: `${before} before, ${describeLoad()} after`,
    date: new Date(),
  };
  for (const section of sections) console.log(`\n${section.title}\n${plainTable(section)}`);
  if (values.write) writeFileSync(join(root, 'docs', 'performance.md'), report(sections, circumstances));
} finally {
  await cloud.stop();
}

async function measure(): Promise<Section[]> {
  const bundles = await progress.track('Bundles', bundleAll(cloud.bundleDir));
  const data = await progress.track('Sample data', makeSampleData());
  const bench: Bench = { cloud, bundles, data };
  const sections: Section[] = [];
  for (const name of names) sections.push(await progress.track(name, measures[name](bench)));
  return sections;
}
