import { describe, expect, test } from 'vitest';
import { plant, type Tree } from '../testing/plant.ts';
import { type BoundaryFault, boundaryFaults, describeFaults } from './boundary-faults.ts';

/** Packages that the planted files import: installed, and declared or not by the workspaces. */
const packages: Tree = {
  'package.json': JSON.stringify({ devDependencies: { vitest: '1', zod: '1' } }),
  'shared/package.json': JSON.stringify({
    dependencies: { zod: '1', hono: '1', '@google-cloud/pubsub': '1' },
  }),
  'functions/package.json': JSON.stringify({
    dependencies: { zod: '1' },
    devDependencies: { 'fast-check': '1' },
  }),
  'web/package.json': JSON.stringify({ dependencies: { zod: '1' } }),
  'emulator/package.json': JSON.stringify({ dependencies: { '@google-cloud/pubsub': '1' } }),
  ...Object.fromEntries(
    ['zod', 'hono', 'vitest', 'fast-check', '@google-cloud/pubsub'].flatMap(name => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'export const thing = 1;'],
    ]),
  ),
};

/** A house in order: every kind of import that is allowed, once. */
const cleanTree: Tree = {
  ...packages,
  'package.json': JSON.stringify({
    scripts: { start: 'node emulator/start.ts' },
    devDependencies: { vitest: '1', zod: '1' },
  }),
  'shared/platform/resource/resource.ts': "import 'zod';",
  'shared/platform/pubsub/pubsub-client.ts': "export { thing } from '@google-cloud/pubsub';",
  'shared/platform/pubsub/publish.ts': "export const load = () => import('./pubsub-client.ts');",
  'shared/platform/firestore/document.ts': 'export type Stored = string;',
  'shared/platform/http/create-app.ts': "import 'hono'; import 'node:http';",
  'shared/messages/events.ts': "import 'zod'; import '../domain/maintenance/asset/schemas.ts';",
  'shared/domain/identity/permission/rules.ts': 'export const rules = 1;',
  'shared/domain/maintenance/asset/schemas.ts':
    "import '../../../platform/resource/resource.ts'; import '../../identity/permission/rules.ts';",
  'shared/domain/maintenance/asset/repository.ts': "import '../../../platform/firestore/document.ts';",
  'shared/domain/maintenance/asset/move-asset.ts': [
    "import './schemas.ts';",
    "import './repository.ts';",
    "import '../../../messages/events.ts';",
    "import type { Stored } from '../../../platform/firestore/document.ts';",
  ].join('\n'),
  'shared/domain/maintenance/asset/move-asset.test.ts':
    "import 'vitest'; import './move-asset.ts'; import '../../../testing/factory.ts';",
  'shared/testing/factory.ts':
    "import '../domain/identity/permission/rules.ts'; import '../../emulator/start.ts';",
  'functions/functions.json': JSON.stringify([{ entry: 'cmms/http.ts' }]),
  'functions/function-list.ts': "import 'zod';",
  'functions/cmms/http.ts': [
    "import './routes/assets.ts';",
    "import '../../shared/platform/http/create-app.ts';",
    "import '../../shared/platform/pubsub/publish.ts';",
  ].join('\n'),
  'functions/cmms/routes/assets.ts': "import '../../../shared/domain/maintenance/asset/move-asset.ts';",
  'emulator/start.ts':
    "import '@google-cloud/pubsub'; import '../functions/function-list.ts'; import './child.ts';",
  'emulator/child.ts': "export const child = '/worker.ts';",
  'emulator/worker.ts': "import 'node:process';",
  'web/index.html': '<script type="module" src="/app/main.tsx"></script>',
  'web/app/main.tsx': "import '../features/assets/page.tsx';\nexport const Main = () => <main>{0}</main>;",
  'web/features/assets/page.tsx': [
    "import '../../../shared/domain/maintenance/asset/schemas.ts';",
    "import '../../../shared/platform/resource/resource.ts';",
  ].join('\n'),
};

function faultsOf(tree: Tree): Promise<BoundaryFault[]> {
  const files = Object.keys(tree).filter(file => !file.startsWith('node_modules/'));
  return boundaryFaults(plant(tree), files);
}

/** The rules that a tree breaks once some files stand in the clean one, or in place of some of its files. */
async function rulesBrokenBy(planted: Tree): Promise<string[]> {
  const faults = await faultsOf({ ...cleanTree, ...planted });
  return [...new Set(faults.map(({ rule }) => rule))].filter(rule => rule !== 'every-file-is-used').sort();
}

const publish = '../../shared/platform/pubsub/publish.ts';

test('a house in order has no faults', async () => {
  expect(await faultsOf(cleanTree)).toEqual([]);
});

describe('between the storeys', () => {
  test.each<[string, Tree]>([
    [
      'shared-platform-looks-downward',
      { 'shared/platform/http/new.ts': "import '../../domain/identity/permission/rules.ts';" },
    ],
    [
      'shared-platform-looks-downward',
      { 'shared/platform/http/new.ts': "import '../../messages/events.ts';" },
    ],
    [
      'shared-messages-looks-downward',
      { 'shared/messages/new.ts': "import '../domain/maintenance/asset/repository.ts';" },
    ],
    [
      'shared-domain-looks-downward',
      { 'shared/domain/identity/new.ts': "import '../../../functions/function-list.ts';" },
    ],
    ['functions-looks-downward', { 'functions/cmms/new.ts': "import '../../web/app/main.tsx';" }],
    ['house-stands-alone', { 'shared/platform/http/new.ts': "import '../../../emulator/child.ts';" }],
    ['house-stands-alone', { 'web/app/new.ts': "import '../../emulator/child.ts';" }],
    [
      'web-sees-schemas-and-rules',
      { 'web/app/new.ts': "import '../../shared/domain/maintenance/asset/move-asset.ts';" },
    ],
    ['web-sees-schemas-and-rules', { 'web/app/new.ts': `import '${publish}';` }],
    [
      'web-sees-schemas-and-rules',
      { 'web/app/new.ts': "import type { x } from '../../functions/function-list.ts';" },
    ],
    [
      'schemas-and-rules-stay-pure',
      { 'shared/domain/identity/role/schemas.ts': "import '../../../platform/pubsub/publish.ts';" },
    ],
    ['schemas-and-rules-stay-pure', { 'shared/domain/identity/role/rules.ts': "import 'node:crypto';" }],
    ['schemas-and-rules-stay-pure', { 'shared/platform/resource/new.ts': "import '../http/create-app.ts';" }],
    [
      'emulator-knows-no-business',
      { 'emulator/new.ts': "import '../shared/domain/identity/permission/rules.ts';" },
    ],
    [
      'emulator-knows-no-business',
      { 'emulator/new.test.ts': "import '../functions/cmms/routes/assets.ts';" },
    ],
  ])('%s catches %o', async (rule, planted) => {
    expect(await rulesBrokenBy(planted)).toEqual([rule]);
  });
});

describe('in the domain', () => {
  test.each<[string, string]>([
    ['domain-knows-no-http', "import 'hono';"],
    ['domain-knows-no-http', "import 'node:http';"],
    ['domain-knows-no-http', "import '../../platform/http/create-app.ts';"],
    ['google-only-in-platform', "import type { PubSub } from '@google-cloud/pubsub';"],
    ['google-only-in-platform', "export const load = () => import('@google-cloud/pubsub');"],
    ['clients-stay-in-platform', "import '../../platform/pubsub/pubsub-client.ts';"],
    ['documents-stay-in-repositories', "import { x } from '../../platform/firestore/document.ts';"],
    ['context-identity-looks-downward', "import '../maintenance/asset/move-asset.ts';"],
  ])('%s catches %s', async (rule, source) => {
    expect(await rulesBrokenBy({ 'shared/domain/identity/new.ts': source })).toEqual([rule]);
  });

  test('a context does not import one of its own storey', async () => {
    const planted = {
      'shared/domain/alerts/rules.ts': 'export const rules = 1;',
      'shared/domain/revenue/charge.ts': "import '../alerts/rules.ts';",
    };
    expect(await rulesBrokenBy(planted)).toEqual(['context-revenue-looks-downward']);
  });

  test('a context that nobody gave a storey is a fault', async () => {
    const planted = { 'shared/domain/gardening/rules.ts': 'export const rules = 1;' };
    expect(await rulesBrokenBy(planted)).toEqual(['contexts-have-a-storey']);
  });
});

describe('side by side', () => {
  test('a service does not import another', async () => {
    const planted = { 'functions/alerts/http.ts': "import '../cmms/routes/assets.ts';" };
    expect(await rulesBrokenBy(planted)).toEqual(['services-keep-apart']);
  });

  test('a feature of the web does not import another', async () => {
    const planted = { 'web/features/parts/page.tsx': "import '../assets/page.tsx';" };
    expect(await rulesBrokenBy(planted)).toEqual(['features-keep-apart']);
  });
});

describe('in every file', () => {
  test.each<[string, Tree]>([
    [
      'no-circles',
      { 'emulator/one.ts': "import './two.ts';", 'emulator/two.ts': "import type { x } from './one.ts';" },
    ],
    ['everything-resolves', { 'emulator/new.ts': "import './nowhere.ts';" }],
    ['everything-resolves', { 'emulator/new.ts': "import 'no-such-package';" }],
    ['packages-are-declared', { 'functions/cmms/new.ts': "import 'hono';" }],
    ['no-development-packages', { 'functions/cmms/new.ts': "import 'fast-check';" }],
    ['test-code-stays-in-tests', { 'shared/platform/http/new.ts': "import '../../testing/factory.ts';" }],
    [
      'test-code-stays-in-tests',
      {
        'functions/cmms/new.ts': "import './new.test.ts';",
        'functions/cmms/new.test.ts': "import 'vitest';",
      },
    ],
  ])('%s catches %o', async (rule, planted) => {
    expect(await rulesBrokenBy(planted)).toEqual([rule]);
  });

  test('a file that only its test imports is not used', async () => {
    const faults = await faultsOf({
      ...cleanTree,
      'emulator/idle.ts': 'export const idle = 1;',
      'emulator/idle.test.ts': "import './idle.ts';",
    });
    expect(faults).toMatchObject([{ rule: 'every-file-is-used', place: 'emulator/idle.ts' }]);
  });

  test('the imports beside and inside a using declaration are seen', async () => {
    const source =
      "export async function run() {\n  await using one = await import('./one.ts');\n}\nimport './two.ts';";
    expect(await rulesBrokenBy({ 'emulator/new.ts': source })).toEqual(['everything-resolves']);
    const faults = await faultsOf({
      ...cleanTree,
      'emulator/child.ts': `${cleanTree['emulator/child.ts']}\n${source}`,
    });
    expect(faults.map(({ place }) => place)).toEqual([
      'emulator/child.ts → ./one.ts',
      'emulator/child.ts → ./two.ts',
    ]);
  });

  test('a file whose imports the graph does not show is a blind spot', async () => {
    const faults = await faultsOf({
      ...cleanTree,
      'emulator/worker.mjs':
        "/* import in a comment is none */\nexport const text = `\nimport x from 'y';\n`;",
    });
    expect(faults).toMatchObject([{ rule: 'imports-are-seen', place: 'emulator/worker.mjs' }]);
  });
});

test('the faults are told rule by rule, with what to do and where', async () => {
  const faults = await faultsOf({
    ...cleanTree,
    'functions/alerts/http.ts': "import '../cmms/routes/assets.ts';",
    'functions/alerts/on-alert.ts': "import '../cmms/routes/assets.ts';",
    'functions/functions.json': '"cmms/http.ts alerts/http.ts alerts/on-alert.ts"',
  });
  expect(describeFaults(faults)).toEqual([
    'services-keep-apart: Services do not import each other: share through shared/ or send a message.',
    '  functions/alerts/http.ts → functions/cmms/routes/assets.ts',
    '  functions/alerts/on-alert.ts → functions/cmms/routes/assets.ts',
  ]);
});
