import type { Context } from '../context/context.ts';
import type { Write } from '../firestore/guarded-batch.ts';
import type { Store } from '../firestore/store.ts';

/** Where a step works: in one organisation. */
export type At = { store: Store; context: Context };

/** What a part of a step writes, and where the next begins; null when it was the last. */
export type Part = { writes: readonly Write[]; reached: string | null };

/**
 * Brings what an organisation stored before a change of the schema up to it. It goes part by part, each written together with
 * how far it leads, and once it is done it is done for good: another change is another step.
 */
export type DataStep = {
  /** Names it for ever; never used again. */
  name: string;
  part(at: At, reached: string | null): Promise<Part>;
};
