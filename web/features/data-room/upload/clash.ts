type Named = { id: string; name: string; folderId: string | null };

/** What a person wants of a file that has the name of a document in the same folder. */
export type ClashAnswer = 'version' | 'both' | 'skip';

/** The document of the same name in the same folder; case and the ways to write accents make no difference. */
export function clashOf<Item extends Named>(
  documents: readonly Item[],
  { name, folderId }: Pick<Named, 'name' | 'folderId'>,
): Item | undefined {
  return documents.find(one => one.folderId === folderId && alike(one.name) === alike(name));
}

/** A name that is still free: `Plan.pdf` becomes `Plan (2).pdf`. */
export function freeName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map(alike));
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let count = 2; known.has(alike(free)); count += 1) free = `${stem} (${count})${ending}`;
  return free;
}

function alike(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
