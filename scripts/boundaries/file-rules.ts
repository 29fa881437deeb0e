import type { IForbiddenRuleType } from 'dependency-cruiser';
import { forbid, tests } from './places.ts';

/** Code that is deployed: what it imports has to be in the bundle. */
const deployed = ['^shared/', '^functions/[^/]+/', '^web/[^/]+/'];

/**
 * The rules that hold for every file, wherever it stands.
 *
 * @param started Files that are started by their path, and so need no other to import them.
 */
export function fileRules(started: readonly string[]): IForbiddenRuleType[] {
  return [
    forbid(
      'no-circles',
      'Two files that need each other are one thing, or want a third: move what both need.',
      {},
      { circular: true },
    ),
    forbid(
      'everything-resolves',
      'It leads nowhere: correct the path, or add the package to the package.json of the workspace.',
      {},
      { couldNotResolve: true, pathNot: '^virtual:' },
    ),
    forbid(
      'packages-are-declared',
      'The package.json of this workspace does not name the package: add it there.',
      { path: '^(shared|functions|web|emulator)/', pathNot: tests },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-development-packages',
      'Deployed code imports no development package: make it a dependency of the workspace.',
      { path: deployed, pathNot: tests },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    ),
    forbid(
      'test-code-stays-in-tests',
      'What stands in a test, or in a folder testing/, fixtures/ or e2e/, is for tests.',
      { path: '^(shared|functions|web|emulator)/', pathNot: tests },
      { path: tests, pathNot: 'node_modules/' },
    ),
    {
      name: 'every-file-is-used',
      comment: 'No file but tests imports it, and none starts it by its path: use it or delete it.',
      severity: 'error',
      module: {
        path: '^(shared|functions|web|emulator|scripts)/.*[.]tsx?$',
        pathNot: [tests, '[.]config[.]ts$', '[.]d[.]ts$', ...started.map(exactly)],
        numberOfDependentsLessThan: 1,
      },
      from: { pathNot: tests },
    },
  ];
}

function exactly(path: string): string {
  return `^${RegExp.escape(path)}$`;
}
