import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '@chatterfix/shared/domain/maintenance/import/run-import.ts';
import { imports } from '@chatterfix/shared/domain/maintenance/import/schemas.ts';
import { startImport } from '@chatterfix/shared/domain/maintenance/import/start-import.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import { openObjects } from '@chatterfix/shared/platform/storage/objects.ts';
import type { Bench } from '../bench.ts';
import { type Section, whole } from '../report/section.ts';

const excavators = join(import.meta.dirname, '../../../shared/data/mwo_excavators/excavators.csv');

/** Rows a second of an import of work orders. */
export async function importRate({ data }: Bench): Promise<Section> {
  const { deps, organisation } = data;
  const real = existsSync(excavators);
  const files = openObjects({ ...deps.config, bucket: deps.config.importBucket });
  const request = {
    kind: 'work-orders',
    fileName: 'excavators.csv',
    dryRun: false,
    createMissing: ['assets'],
    dates: 'month-first',
  } as const;
  const content = real ? createReadStream(excavators) : madeUp();
  const { id } = await startImport(
    { ...deps, files },
    organisation.context(),
    { ...request, createMissing: ['assets'] },
    content,
  );

  const begun = performance.now();
  const importNow = () => repository(deps.store, organisation.context(), imports).get(id);
  while (['queued', 'running'].includes((await importNow()).status))
    await runImport({ ...deps, files }, organisation.id, id);
  const seconds = (performance.now() - begun) / 1000;
  const { status, rows, created } = await importNow();
  if (status !== 'succeeded') throw new Error(`The import ${status}.`);
  return {
    title: 'Import',
    how: `One \`runImport\` after another in one process, from Storage into Firestore: ${real ? 'the maintenance orders of five mining shovels' : 'made-up orders, because the real ones are not beside this repository'}.`,
    columns: ['', 'rows', 'created', 'seconds', 'rows/s'],
    rows: [
      [
        real ? 'excavators.csv' : 'made up',
        whole(rows),
        whole(created),
        seconds.toFixed(1),
        whole(rows / seconds),
      ],
    ],
  };
}

async function* madeUp(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('BscStartDate,Asset,OriginalShorttext,PMType,Cost\n');
  for (let row = 0; row < 5000; row++)
    yield Buffer.from(
      `2007-0${1 + (row % 9)}-11,${'ABCDE'[row % 5]},REPLACE BUCKET TOOTH ${row},PM01,${row}.50\n`,
    );
}
