import { expect, test } from 'vitest';
import { plant } from '../testing/plant.ts';
import { type DeadReference, deadReferences } from './dead-references.ts';
import { indexRepository } from './repository-index.ts';

const tree = {
  'package.json': JSON.stringify({ name: 'chatterfix', scripts: { start: '', verify: '' } }),
  'README.md': '',
  'docs/architecture.md': '',
  'web/package.json': JSON.stringify({ name: '@chatterfix/web', scripts: { build: '' } }),
  'web/README.md': '',
  'web/app/main.tsx': '',
  'shared/domain/maintenance/work-order/rules.ts': '',
};

function deadIn(markdown: string, document = 'README.md'): DeadReference[] {
  return deadReferences(document, markdown, indexRepository(plant(tree), Object.keys(tree)));
}

test.each([
  ['a file', '`web/app/main.tsx`'],
  ['a folder', '`shared/domain/` and `web`'],
  ['a file with a line', '`web/app/main.tsx:12`'],
  ['a link', '[design](docs/architecture.md)'],
  ['a link to a heading', '[design](docs/architecture.md#triggers), [above](#top)'],
  ['a link from the root', '[design](/docs/architecture.md)'],
  ['the end of a path', '`work-order/rules.ts`'],
  ["a file's name", '`rules.ts`'],
  ['a path in a command', '`npx vitest run shared/domain`'],
  ['a path in a block', '```sh\nnode web/app/main.tsx\n```'],
  ['an npm script', '`npm start`, `npm run verify`'],
  ['the script of a workspace', '`npm run build -w web`, `npm run build -w @chatterfix/web`'],
])('%s that is there is well cited', (_, markdown) => {
  expect(deadIn(markdown)).toEqual([]);
});

test.each([
  ['a placeholder', '`shared/domain/<context>/rules.ts`, `functions/<name>/http.ts`, `npm run <name>`'],
  ['a glob', '`shared/**/*.test.ts`, `web/{app,ui}/x.ts`'],
  ['a URL', '`https://example.org/a/b.ts`, [site](https://example.org/x.md), [mail](mailto:a@example.org)'],
  ['a route', '`/api/work-orders`, `GET /config.json`'],
  ['a package', '`@google-cloud/pubsub`, `google-gax/build`, `node:fs`'],
  ['a host', '`127.0.0.1:8080/index.html`, `localhost:8080/x.ts`'],
  ['a media type', '`application/json`, `text/csv`'],
  ['an option', '`--silent`, `-w`'],
  ["a user's file", '`excavators.csv`'],
  ['a file that a program keeps', '`scheduler.json`'],
  ['a name in a block', '```\nserver.ts  the server\n```'],
])('%s is no path', (_, markdown) => {
  expect(deadIn(markdown)).toEqual([]);
});

test.each([
  ['a file', '`web/app/gone.tsx`', 'web/app/gone.tsx'],
  ['a folder', '`shared/gone/`', 'shared/gone/'],
  ['a link', '[design](docs/gone.md)', 'docs/gone.md'],
  ['a picture', '![board](gone.png)', 'gone.png'],
  ['the end of a path', '`work-order/gone.ts`', 'work-order/gone.ts'],
  ["a file's name", '`gone.ts`', 'gone.ts'],
  ['a path in a command', '`node web/gone.ts --fast`', 'web/gone.ts'],
  ['a path in a block', '```sh\nnode web/gone.ts\n```', 'web/gone.ts'],
  ['a path out of the repository', '`../elsewhere/tool`', '../elsewhere/tool'],
])('%s that is not there is dead', (_, markdown, path) => {
  expect(deadIn(markdown)).toMatchObject([{ path }]);
});

test.each([
  ['`npm test`', { script: 'test' }],
  ['```\nnpm run build\n```', { script: 'build' }],
  ['`npm run verify -w web`', { script: 'verify', workspace: 'web' }],
  ['`npm run build -w gone`', { script: 'build', workspace: 'gone' }],
])('the script in %s is dead', (markdown, call) => {
  expect(deadIn(markdown)).toMatchObject([call]);
});

test("a document cites from its own folder, and its workspace's scripts", () => {
  expect(
    deadIn('`app/main.tsx`, [home](../README.md), `npm run build`, `npm start`', 'web/README.md'),
  ).toEqual([]);
  expect(deadIn('`app/gone.tsx`', 'web/README.md')).toMatchObject([{ path: 'app/gone.tsx' }]);
});

test('a dead reference is told with its document and line', () => {
  expect(deadIn('one\n\n`gone.ts`')).toEqual([{ document: 'README.md', line: 3, path: 'gone.ts' }]);
});
