export type SaverOptions = {
  save(): Promise<void>;
  /** Whether there is anything to save since this was last asked. */
  changed(): boolean;
  everyMs: number;
};

/** Saves a state from time to time, never twice at once. */
export type Saver = {
  save(): Promise<void>;
  /** Ends the regular saving; resolves when none is going on. */
  stop(): Promise<void>;
};

/** Starts saving; a save that fails is reported and tried again at the next turn. */
export function startSaver({ save, changed, everyMs }: SaverOptions): Saver {
  let last: Promise<void> = Promise.resolve();
  let owing = false;
  const queue = () => {
    const next = last.then(save);
    last = next.catch(() => {});
    return next;
  };
  const turn = async () => {
    owing = changed() || owing;
    if (!owing) return;
    owing = false;
    await queue().catch(error => {
      owing = true;
      console.error(`The state could not be saved; it is tried again in ${everyMs / 1000} s.`, error);
    });
  };
  const timer = setInterval(turn, everyMs).unref();
  return {
    save: queue,
    stop: () => {
      clearInterval(timer);
      return last;
    },
  };
}
