import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../repository-files.ts';
import { plant } from '../testing/plant.ts';

// In one piece it would make this file a fault.
const only = '.only';

/** Code that must be refused, by the file it stands in, with the rule that refuses it. */
const planted: Record<string, { rule: string; source: string }> = {
  'shared/any.ts': { rule: 'lint/suspicious/noExplicitAny', source: 'export const one: any = 1;\n' },
  'shared/default.ts': { rule: 'lint/style/noDefaultExport', source: 'export default 1;\n' },
  'shared/environment.ts': {
    rule: 'lint/style/noProcessEnv',
    source: 'export const home = process.env.HOME;\n',
  },
  'shared/floating.ts': {
    rule: 'lint/nursery/noFloatingPromises',
    source: 'async function one(): Promise<void> {\n  await Promise.resolve();\n}\n\none();\n',
  },
  'shared/focused.test.ts': {
    rule: 'lint/suspicious/noFocusedTests',
    source: `import { expect, test } from 'vitest';\n\ntest${only}('one', () => expect(1).toBe(1));\n`,
  },
  'shared/format.ts': { rule: 'format', source: 'export function one() {\n        return 1;\n}\n' },
  'shared/ignored.ts': {
    rule: 'lint/suspicious/noTsIgnore',
    source: '// @ts-ignore\nexport const one: string = 1;\n',
  },
  'shared/imports.ts': {
    rule: 'assist/source/organizeImports',
    source: "import { one } from './one.ts';\nimport { join } from 'node:path';\n\njoin(one);\n",
  },
  'shared/non-null.ts': { rule: 'lint/style/noNonNullAssertion', source: 'export const one = [1][0]!;\n' },
  'shared/not_kebab.ts': { rule: 'lint/style/useFilenamingConvention', source: 'export const one = 1;\n' },
  'shared/skipped.test.ts': {
    rule: 'lint/suspicious/noSkippedTests',
    source: "import { expect, test } from 'vitest';\n\ntest.skip('one', () => expect(1).toBe(1));\n",
  },
  'shared/switch.ts': {
    rule: 'lint/nursery/useExhaustiveSwitchCases',
    source:
      "export function one(side: 'left' | 'right'): number {\n  switch (side) {\n    case 'left':\n      return 1;\n  }\n  return 2;\n}\n",
  },
  'shared/unused-import.ts': {
    rule: 'lint/correctness/noUnusedImports',
    source: "import { join } from 'node:path';\n\nexport const one = 1;\n",
  },
  'shared/unused-variable.ts': { rule: 'lint/correctness/noUnusedVariables', source: 'const one = 1;\n' },
};

test('each planted fault is refused by the rule that is meant to refuse it, and by no other', () => {
  const sources = Object.fromEntries(Object.entries(planted).map(([file, { source }]) => [file, source]));
  const found = faultsOf({ ...sources, 'shared/clean.ts': 'export const one = 1;\n' });
  expect(found).toEqual(Object.entries(planted).map(([file, { rule }]) => `${file}: ${rule}`));
});

/** What biome says of files under the repository's own rules: `<file>: <rule>`, sorted. */
function faultsOf(sources: Record<string, string>): string[] {
  const root = plant({ ...sources, 'biome.json': readFileSync(join(repositoryRoot, 'biome.json'), 'utf8') });
  const biome = join(repositoryRoot, 'node_modules/@biomejs/biome/bin/biome');
  const args = [
    biome,
    'check',
    '--vcs-enabled=false',
    '--max-diagnostics=none',
    '--reporter=github',
    'shared',
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const faults = stdout.matchAll(/title=([^,]+),file=(?:[^,]*\/)?(shared\/[^,]+),/g);
  return [...new Set([...faults].map(([, rule, file]) => `${file}: ${rule}`))].sort((a, b) =>
    a.localeCompare(b),
  );
}
