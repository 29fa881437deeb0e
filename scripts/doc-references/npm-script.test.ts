import { expect, test } from 'vitest';
import { scriptCalls } from './npm-script.ts';

test.each([
  ['npm start', [{ script: 'start' }]],
  ['npm test -- shared', [{ script: 'test' }]],
  ['npm run -s local:ps', [{ script: 'local:ps' }]],
  ['$ CI=true npm run verify', [{ script: 'verify' }]],
  ['npm run build -w web', [{ script: 'build', workspace: 'web' }]],
  ['npm run --workspace=@chatterfix/web build', [{ script: 'build', workspace: '@chatterfix/web' }]],
  ['npm --prefix web test', [{ script: 'test', workspace: 'web' }]],
  ['cd web && npm run build; npm start   # both', [{ script: 'build' }, { script: 'start' }]],
  ['npm ci', []],
  ['npm run', []],
  ['npx vitest run', []],
  ['the npm start', []],
  ['', []],
])('%s', (commandLine, calls) => {
  expect(scriptCalls(commandLine)).toEqual(calls);
});
