import { dirname, join, normalize } from 'node:path/posix';
import type { Citation } from './citations.ts';
import type { RepositoryIndex } from './repository-index.ts';

const placeholder = /[<>{}*…$|\\]|\.\.\./;
const notAPath = /^(?:[a-z][a-z0-9+.-]*:|[@~#/-])/i;
const pathWithExtension =
  /^[\w.-]+(?:\/[\w.-]+)+\.(?:tsx?|[cm]?js|json|md|tf|ya?ml|css|html|sh|csv|svg|png)$/;
const sourceName = /^\w[\w-]*(?:\.[\w-]+)*\.(?:tsx?|mjs|md|tf)$/;

/**
 * The paths in a citation that are not there, as written.
 *
 * A path is taken from the document's folder or from the root. Code in a sentence may also give the end of a path, or a
 * source file's name alone. Placeholders, globs, URLs and routes are no paths.
 *
 * @param document The path of the document.
 */
export function deadPaths(document: string, citation: Citation, { paths }: RepositoryIndex): string[] {
  const folder = dirname(document);
  const candidates = citation.form === 'link' ? [target(citation.text)] : words(citation.text);
  return candidates.filter(path => {
    if (path === '' || placeholder.test(path) || notAPath.test(path)) return false;
    if (paths.has(fromFolder(folder, path)) || paths.has(fromFolder('', path))) return false;
    if (citation.form === 'link' || beginsInRepository(path)) return true;
    return (
      citation.form === 'code' && (pathWithExtension.test(path) || sourceName.test(path)) && !endsAPath(path)
    );
  });

  function beginsInRepository(path: string): boolean {
    const [first = ''] = path.split('/');
    return path.includes('/') && (/^\.\.?$/.test(first) || paths.has(first));
  }

  function endsAPath(tail: string): boolean {
    return paths.values().some(path => path.endsWith(`/${tail}`));
  }
}

function target(link: string): string {
  const path = link.replace(/[#?].*$/, '');
  return path.replace(/^\//, '');
}

function words(code: string): string[] {
  return code.split(/[\s'"`()[\],;=]+/).map(word => word.replace(/(?::\d+)*[.:]?$/, '').replace(/#.*$/, ''));
}

/** A path from the root, without a slash at the end; the root is ''. */
function fromFolder(folder: string, path: string): string {
  return normalize(join(folder, path)).replace(/\/$/, '').replace(/^\.$/, '');
}
