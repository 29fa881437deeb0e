/** A word that a source uses, as the value we have for it. */
export type Choices = {
  readonly words: ReadonlyMap<string, string>;
  /** For a word that is not known. */
  readonly otherwise: string;
  /** Field that keeps the source's own word where it is not one of ours, and what stands before it there. */
  readonly original: { readonly field: string; readonly prefix: string } | null;
};

/**
 * How the words of other systems are understood, by field. SAP's standard order types: PM01 maintenance order, PM02
 * planned preventive order, PM03 inspection order; what a plant added of its own (PM04 …) becomes `otherwise`.
 */
export const choices: ReadonlyMap<string, Choices> = new Map([
  [
    'type',
    {
      words: words({
        corrective: ['pm01', 'breakdown', 'repair', 'reactive'],
        preventive: ['pm02', 'planned', 'pm'],
        inspection: ['pm03'],
        emergency: ['urgent'],
      }),
      otherwise: 'corrective',
      original: { field: 'externalType', prefix: '' },
    },
  ],
  [
    'priority',
    {
      words: words({
        critical: ['1', 'urgent', 'highest', 'emergency', 'very high'],
        high: ['2'],
        medium: ['3', 'normal'],
        low: ['4', 'lowest'],
        none: ['5'],
      }),
      otherwise: 'none',
      original: null,
    },
  ],
  [
    'status',
    {
      words: words({
        open: ['new', 'pending', 'requested'],
        scheduled: ['assigned', 'planned'],
        in_progress: ['started'],
        on_hold: ['waiting'],
        completed: ['done', 'complete', 'finished', 'resolved'],
        cancelled: ['canceled'],
      }),
      otherwise: 'open',
      original: { field: 'statusReason', prefix: 'Imported status: ' },
    },
  ],
]);

/** The value for a source's word, and the word itself where it is not ours; undefined where no word is understood. */
export function understand(
  field: string,
  word: string,
  ours: readonly string[],
): { value: string; original?: string } | undefined {
  const plain = word.trim().toLowerCase();
  const joined = plain.replace(/[\s-]+/g, '_');
  if (ours.includes(joined)) return { value: joined };
  const known = choices.get(field);
  return known && { value: known.words.get(plain) ?? known.otherwise, original: word };
}

function words(byValue: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(Object.entries(byValue).flatMap(([value, known]) => known.map(word => [word, value])));
}
