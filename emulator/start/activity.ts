import type { Run } from '../run/start-run.ts';

/** Whether functions have been called; nothing else changes the data. */
export type Activity = {
  /** The same functions, watched. */
  watch(run: Pick<Run, 'handle'>): Pick<Run, 'handle'>;
  /** Whether a call began or ended since this was last asked. */
  changed(): boolean;
};

export function createActivity(): Activity {
  let calls = 0;
  let seen = 0;
  return {
    watch: ({ handle }) => ({
      handle: async exchange => {
        calls += 1;
        await handle(exchange);
        calls += 1;
      },
    }),
    changed: () => {
      const changed = calls !== seen;
      seen = calls;
      return changed;
    },
  };
}
