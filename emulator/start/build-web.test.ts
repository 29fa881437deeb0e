import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { buildWeb } from './build-web.ts';

let root: string;
let stateDir: string;
const indexFile = () => join(root, 'web', 'dist', 'index.html');

/* There is no npm project here: a build is seen by its failure. */
beforeEach(() => {
  root = temporaryFolder();
  stateDir = join(root, '.local');
  mkdirSync(join(root, 'web', 'dist'), { recursive: true });
  mkdirSync(join(root, 'web', 'app'));
  mkdirSync(join(root, 'web', 'node_modules'));
  writeFileSync(indexFile(), '');
});

const age = (file: string, seconds: number) => {
  const time = Date.now() / 1000 - seconds;
  utimesSync(file, time, time);
};

test('it is not built again while nothing has changed', async () => {
  for (const folder of ['web', 'web/app']) age(join(root, folder), 60);
  writeFileSync(join(root, 'web', 'node_modules', 'new.js'), '');
  await expect(buildWeb(root, stateDir)).resolves.toBeUndefined();
});

test('it is built when a source is newer, and a failure names the log', async () => {
  age(indexFile(), 60);
  writeFileSync(join(root, 'web', 'app', 'main.tsx'), '');
  await expect(buildWeb(root, stateDir)).rejects.toThrow(/could not be built; .*web-build\.log says why/);
});
