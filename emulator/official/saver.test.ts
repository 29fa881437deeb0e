import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { startSaver } from './saver.ts';

/** Says yes once, as the first change does. */
const once = () => {
  const answers = [true];
  return () => answers.pop() ?? false;
};

test('saves when something has changed, and only then', async () => {
  let saves = 0;
  const saver = startSaver({
    save: async () => {
      saves += 1;
    },
    changed: once(),
    everyMs: 5,
  });
  await vi.waitUntil(() => saves === 1);
  await wait(50);
  await saver.stop();
  expect(saves).toBe(1);
});

test('never saves twice at once', async () => {
  let running = 0;
  let most = 0;
  const save = async () => {
    most = Math.max(most, ++running);
    await wait(10);
    running -= 1;
  };
  const saver = startSaver({ save, changed: () => true, everyMs: 1 });
  await Promise.all([saver.save(), saver.save(), saver.save()]);
  await saver.stop();
  expect(most).toBe(1);
});

test('a save that fails is reported and tried again, though nothing has changed since', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  let tries = 0;
  const saver = startSaver({
    save: async () => {
      tries += 1;
      if (tries === 1) throw new Error('disk full');
    },
    changed: once(),
    everyMs: 5,
  });
  await vi.waitUntil(() => tries === 2);
  await saver.stop();
  expect(report).toHaveBeenCalledOnce();
  report.mockRestore();
});
