import { readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { z } from 'zod';

const FirebaseJson = z.object({
  hosting: z.object({
    headers: z.array(
      z.object({ source: z.string(), headers: z.array(z.object({ key: z.string(), value: z.string() })) }),
    ),
  }),
});

/** The headers of a web page or file, by its path: `/static/app-1a2b.js`. */
export type HeadersFor = (path: string) => Record<string, string>;

/**
 * Reads `hosting.headers` of a `firebase.json`. Where several sources match, the last one wins, as with Firebase Hosting.
 *
 * @throws z.ZodError when it is none.
 */
export function readHostingHeaders(file: string): HeadersFor {
  const { hosting } = FirebaseJson.parse(JSON.parse(readFileSync(file, 'utf8')));
  return path =>
    Object.fromEntries(
      hosting.headers
        .filter(({ source }) => matchesGlob(path, source))
        .flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])),
    );
}
