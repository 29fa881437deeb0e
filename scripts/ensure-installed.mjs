// Installs the packages when those that are there are not those of the lockfile. Plain JavaScript without packages,
// because it runs first, under whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

if (!isInstalled()) {
  console.log('Installing packages (once, it takes a while) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The packages could not be installed. Read the message above, then run the command again.');
    process.exit(1);
  }
}

/** npm keeps a lockfile of what it has installed; packages for other machines are not in it. */
function isInstalled() {
  const hiddenLockfile = 'node_modules/.package-lock.json';
  if (!existsSync(hiddenLockfile)) return false;
  const installed = packagesOf(hiddenLockfile);
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, integrity, link, optional }]) => {
      if (link || !path.includes('node_modules/')) return true;
      const found = installed[path];
      return found ? found.version === version && found.integrity === integrity : optional;
    },
  );
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}
