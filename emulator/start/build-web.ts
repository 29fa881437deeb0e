import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { guard } from '../process/guard.ts';

/**
 * Builds the web app, unless nothing it is made of has changed since it was built.
 *
 * @param root The project's folder.
 * @throws Error naming the log when the build fails.
 */
export async function buildWeb(root: string, stateDir: string): Promise<void> {
  const built = await newest([join(root, 'web', 'dist', 'index.html')]);
  const sources = ['web', 'shared/domain', 'shared/platform/resource', 'package-lock.json'];
  if (built > 0 && (await newest(sources.map(source => join(root, source)))) <= built) return;

  const logFile = join(stateDir, 'logs', 'web-build.log');
  mkdirSync(join(logFile, '..'), { recursive: true });
  const log = openSync(logFile, 'w');
  const build = spawn('npm', ['run', '-w', 'web', 'build'], {
    cwd: root,
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  guard(build);
  const code = await new Promise(resolve => build.once('exit', resolve).once('error', resolve));
  if (code !== 0) throw new Error(`The web app could not be built; ${logFile} says why.`);
}

/** When any of these files and folders, or what is in them, was last changed; 0 for those that are not there. */
async function newest(paths: string[]): Promise<number> {
  const times = await Promise.all(
    paths.map(async path => {
      const info = await stat(path).catch(() => undefined);
      if (!info) return 0;
      if (!info.isDirectory()) return info.mtimeMs;
      const names = (await readdir(path)).filter(name => !ignored.has(name));
      // The folder's own time tells of files that are gone.
      return Math.max(info.mtimeMs, await newest(names.map(name => join(path, name))));
    }),
  );
  return Math.max(0, ...times);
}

const ignored = new Set(['node_modules', 'dist', 'e2e']);
