import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Those of some generated files, given by what makes their text, that are missing or hold something else. */
export function staleFiles(root: string, generated: Readonly<Record<string, () => string>>): string[] {
  return Object.entries(generated)
    .filter(([path, content]) => {
      const file = join(root, path);
      return !existsSync(file) || readFileSync(file, 'utf8') !== content();
    })
    .map(([path]) => path);
}
