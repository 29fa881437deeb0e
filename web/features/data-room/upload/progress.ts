/** How many bytes were known to have gone at a moment (in milliseconds). */
export type Sample = { at: number; bytes: number };

/** What is remembered of a speed: the last five seconds. */
const spanMs = 5_000;

/** The samples of the last seconds with one more. */
export function withSample(samples: readonly Sample[], sample: Sample): Sample[] {
  return [...samples.filter(({ at }) => at > sample.at - spanMs), sample];
}

/** Bytes a second; null while that cannot be told yet. A part that is sent again takes nothing back. */
export function speedOf(samples: readonly Sample[]): number | null {
  const [first, latest] = [samples[0], samples.at(-1)];
  if (!first || !latest || latest.at - first.at < 500) return null;
  return Math.max(0, ((latest.bytes - first.bytes) * 1000) / (latest.at - first.at));
}

/** How long the rest takes in words: `3 min left`; empty when it cannot be told. */
export function remainingInWords(bytes: number, bytesPerSecond: number | null): string {
  if (!bytesPerSecond) return '';
  const seconds = bytes / bytesPerSecond;
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s left`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min left`;
  return `${Math.round(seconds / 3600)} h left`;
}
