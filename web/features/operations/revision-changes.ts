import type { Sample } from '../../app/api-types.ts';

/** From one revision to the next, seen at the first look at it. */
export type RevisionChange = { at: string; from: string; to: string };

/** Where the revision that has the traffic changed between looks, the newest first; the samples are so too. */
export function revisionChanges(samples: readonly Pick<Sample, 'at' | 'revision'>[]): RevisionChange[] {
  return samples.flatMap(({ at, revision }, index) => {
    const before = samples[index + 1];
    return before && before.revision !== revision ? [{ at, from: before.revision, to: revision }] : [];
  });
}
