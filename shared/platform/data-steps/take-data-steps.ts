import * as z from 'zod';
import { readGuard, writeGuarded } from '../firestore/guarded-batch.ts';
import type { At, DataStep } from './data-step.ts';

/** How far an organisation is, at `dataSteps/progress`: which steps are done, and how far the next one is. */
const Progress = z.object({ done: z.array(z.string()), reached: z.string().nullable() });

/**
 * Takes the steps that an organisation has not taken yet, in their order. It goes on from where it stopped; where none is left
 * it costs one read.
 *
 * @returns the steps that were done. @throws Unavailable when somebody else takes them, or changes what a part is about.
 */
export async function takeDataSteps({ store, context }: At, steps: readonly DataStep[]): Promise<string[]> {
  let guard = await readGuard(store, context, 'dataSteps/progress');
  let progress = Progress.parse(guard.data ?? { done: [], reached: null });
  const taken: string[] = [];
  for (const { name, part } of steps) {
    while (!progress.done.includes(name)) {
      const { writes, reached } = await part({ store, context }, progress.reached);
      const done = reached === null ? [...progress.done, name] : progress.done;
      progress = { done, reached };
      guard = await writeGuarded(store, context, guard, progress, writes);
      if (reached === null) taken.push(name);
    }
  }
  return taken;
}
