/** A word that a source uses, as the value we have for it. */
export type Choices = {
  readonly words: Readonly<Record<string, string>>;
  /** For a word that is not known. */
  readonly otherwise: string;
  /** Field that keeps the source's own word, when it is not one of ours. */
  readonly original: 'externalType' | 'statusReason' | null;
};

/**
 * How the words of other systems are understood, by field. SAP's standard order types: PM01 maintenance order, PM02
 * planned preventive order, PM03 inspection order; what a plant added of its own (PM04 …) becomes `otherwise`.
 */
export const choices: Readonly<Record<string, Choices>> = {
  type: {
    words: {
      pm01: 'corrective',
      pm02: 'preventive',
      pm03: 'inspection',
      breakdown: 'corrective',
      repair: 'corrective',
      reactive: 'corrective',
      planned: 'preventive',
      pm: 'preventive',
      urgent: 'emergency',
    },
    otherwise: 'corrective',
    original: 'externalType',
  },
  priority: {
    words: {
      1: 'critical',
      2: 'high',
      3: 'medium',
      4: 'low',
      5: 'none',
      urgent: 'critical',
      highest: 'critical',
      normal: 'medium',
      lowest: 'low',
    },
    otherwise: 'none',
    original: null,
  },
  status: {
    words: {
      new: 'open',
      pending: 'open',
      requested: 'open',
      assigned: 'scheduled',
      planned: 'scheduled',
      started: 'in_progress',
      'in progress': 'in_progress',
      'on hold': 'on_hold',
      waiting: 'on_hold',
      done: 'completed',
      complete: 'completed',
      finished: 'completed',
      resolved: 'completed',
      canceled: 'cancelled',
    },
    otherwise: 'open',
    original: 'statusReason',
  },
};

/** The value for a source's word, and the word itself where it is not ours and is to be kept. */
export function understand(
  field: string,
  word: string,
  ours: readonly string[],
): { value: string; original?: string } | undefined {
  const plain = word.trim().toLowerCase();
  if (ours.includes(plain)) return { value: plain };
  const known = choices[field];
  if (!known) return undefined;
  return { value: known.words[plain] ?? known.otherwise, original: word };
}
