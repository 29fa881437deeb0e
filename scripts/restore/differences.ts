import type { Inventory } from './read-documents.ts';

/** What a restored database lacks, has besides, or has otherwise; empty when it is the same. */
export function differences(before: Inventory, after: Inventory): string[] {
  const missing = [...before.keys()].filter(name => !after.has(name)).map(name => `lost: ${name}`);
  const added = [...after.keys()].filter(name => !before.has(name)).map(name => `not there before: ${name}`);
  const changed = [...before]
    .filter(([name, hash]) => after.has(name) && after.get(name) !== hash)
    .map(([name]) => `changed: ${name}`);
  return [...missing, ...added, ...changed];
}
