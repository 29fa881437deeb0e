import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tests } from './places.ts';

const test = new RegExp(tests);
const source = /\.(tsx?|mjs)$/;
const listing = /\.(json|html)$|^\.ci\//;
const passedOver = /^\s*(import\b|(export|\}) .*\bfrom ['"]|\/?\*|\/\/)|\bimport\(/;
const path = /[\w-]+(?:\/[\w-]+)*\.tsx?\b/g;
const pathAtEndOfString = /(?<=['"`][^'"`\s]*)[\w-]+(?:\/[\w-]+)*\.tsx?(?=['"`])/g;

/**
 * The source files that are started by their path and not imported: entries in functions.json, npm scripts, the web's
 * page, workers and child processes. A path in a list, or in a string of code that is not an import, counts, and so
 * does the last part of one; what only a test names does not.
 *
 * @param files Paths below `root`.
 */
export function startedFiles(root: string, files: readonly string[]): string[] {
  const named = new Set(files.filter(file => !test.test(file)).flatMap(file => pathsNamedIn(root, file)));
  return files.filter(file => /\.tsx?$/.test(file) && tails(file).some(tail => named.has(tail)));
}

function pathsNamedIn(root: string, file: string): string[] {
  if (!source.test(file) && !listing.test(file)) return [];
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  if (listing.test(file)) return lines.flatMap(line => line.match(path) ?? []);
  return lines.filter(line => !passedOver.test(line)).flatMap(line => line.match(pathAtEndOfString) ?? []);
}

/** `a/b/c.ts` → `a/b/c.ts`, `b/c.ts`, `c.ts`. */
function tails(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
}
