import { expect, test } from 'vitest';
import { plant } from '../testing/plant.ts';
import { startedFiles } from './started-files.ts';

const target = 'emulator/run/worker.ts';
const sibling = ['`$', '{import.meta.dirname}/worker.ts`'].join('');

function isStartedBy(file: string, text: string): boolean {
  const tree = { [target]: '', [file]: text };
  return startedFiles(plant(tree), Object.keys(tree)).includes(target);
}

test.each([
  ['an npm script', 'package.json', '{"scripts": {"work": "node emulator/run/worker.ts --fast"}}'],
  ['the list of functions', 'functions/functions.json', '[{"entry": "run/worker.ts"}]'],
  ['a page', 'web/index.html', '<script type="module" src="/run/worker.ts"></script>'],
  ['the script of the CI', '.ci/run', 'node emulator/run/worker.ts'],
  ['a sibling, by its folder', 'emulator/run/start.ts', `spawn(node, [${sibling}]);`],
  ['a worker', 'web/app/start.ts', "new Worker(new URL('./worker.ts', import.meta.url));"],
])('%s starts a file that it names', (_, file, text) => {
  expect(isStartedBy(file, text)).toBe(true);
});

test.each([
  ['an import', 'emulator/start.ts', "import './run/worker.ts';"],
  ['the last line of a long import', 'emulator/start.ts', "import {\n  one,\n} from './run/worker.ts';"],
  ['a dynamic import', 'emulator/start.ts', "export const load = () => import('./run/worker.ts');"],
  ['a docstring', 'emulator/start.ts', '/**\n * See `worker.ts`.\n */'],
  ['a sentence', 'emulator/start.ts', "throw new Error('see worker.ts for more');"],
  ['another name that ends alike', 'emulator/start.ts', "spawn('slow-worker.ts');"],
  ['a test', 'emulator/start.test.ts', "spawn('worker.ts');"],
  ['a document', 'README.md', 'run `emulator/run/worker.ts`'],
])('%s does not start a file', (_, file, text) => {
  expect(isStartedBy(file, text)).toBe(false);
});
