/** Doubts whoever is silent for too long. */
export type SilenceGuard = {
  /** Something was heard: the time begins again. */
  heard(): void;
  stop(): void;
};

/**
 * Guards what should be heard of now and then.
 *
 * @param doubt called after each silence of so many milliseconds; rejects when there was something to hear.
 * @param onSilent called with what `doubt` rejects with.
 */
export function guardSilence(
  milliseconds: number,
  doubt: () => Promise<void>,
  onSilent: (error: Error) => void,
): SilenceGuard {
  let stopped = false;
  const timer = setTimeout(() => doubt().then(heard, error => stopped || onSilent(error)), milliseconds);
  // To refresh a timer that was cleared would begin it anew.
  const heard = () => stopped || timer.refresh();
  return {
    heard,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
