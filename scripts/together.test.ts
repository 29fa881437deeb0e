import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plant } from './testing/plant.ts';
import { type Run, together } from './together.ts';

const node = (name: string, script: string): Run => ({ name, command: [process.execPath, '-e', script] });

test('runs go on at the same time, and each line bears the name of its run', async () => {
  const folder = plant({ 'README.md': '' });
  const meet = (own: string, other: string) => `
    const { existsSync, writeFileSync } = require('node:fs');
    writeFileSync(${JSON.stringify(join(folder, own))}, '');
    const look = () => existsSync(${JSON.stringify(join(folder, other))}) ? console.log('met') : setTimeout(look, 10);
    look();`;
  const lines: string[] = [];
  const passed = await together(
    [node('one', meet('one', 'other')), node('other', meet('other', 'one'))],
    line => lines.push(line),
  );
  expect(passed).toBe(true);
  expect(lines.sort()).toEqual(['one   │ met', 'other │ met']);
});

test('one that fails makes the whole fail, after the others have ended', async () => {
  const folder = plant({ 'README.md': '' });
  const late = join(folder, 'late');
  const writeLate = `setTimeout(() => require('node:fs').writeFileSync(${JSON.stringify(late)}, ''), 200)`;
  const runs = [node('ill', 'console.error("Ill"); process.exit(3)'), node('well', writeLate)];
  const lines: string[] = [];
  expect(await together(runs, line => lines.push(line))).toBe(false);
  expect(lines).toEqual(['ill  │ Ill']);
  expect(existsSync(late)).toBe(true);
});
