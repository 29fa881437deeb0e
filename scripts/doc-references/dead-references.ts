import { type Citation, citationsIn } from './citations.ts';
import { deadPaths } from './cited-paths.ts';
import { type ScriptCall, scriptCalls } from './npm-script.ts';
import { foldersAbove, type RepositoryIndex } from './repository-index.ts';

/** Something a document cites that is not there. `path` is set for a path, `script` for an npm script. */
export type DeadReference = { document: string; line: number } & (
  | { path: string }
  | { script: string; workspace?: string }
);

/** What a Markdown document cites in vain. @param document Its path, from the root. */
export function deadReferences(document: string, markdown: string, index: RepositoryIndex): DeadReference[] {
  return citationsIn(markdown).flatMap(citation => {
    const { line } = citation;
    return [
      ...deadPaths(document, citation, index).map(path => ({ document, line, path })),
      ...deadScripts(document, citation, index).map(call => ({ document, line, ...call })),
    ];
  });
}

function deadScripts(document: string, { form, text }: Citation, index: RepositoryIndex): ScriptCall[] {
  if (form === 'link') return [];
  return scriptCalls(text).filter(({ script, workspace }) => {
    if (/[<…]/.test(script)) return false;
    const folders = workspace === undefined ? foldersAbove(document) : [workspace.replace(/^\.\/|\/$/g, '')];
    return !folders.some(folder => index.scripts.get(folder)?.has(script));
  });
}
