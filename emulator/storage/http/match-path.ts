import { invalid } from '../storage-error.ts';
import type { PathNames } from './call.ts';

/** Makes a matcher of `/b/{bucket}/o/{object}`; a `{name+}` takes slashes too. */
export function pathPattern(pattern: string): RegExp {
  const source = pattern.replace(
    /\{(\w+)(\+?)\}/g,
    (_, name, rest) => `(?<${name}>${rest ? '.+' : '[^/]+'})`,
  );
  return new RegExp(`^${source}$`);
}

/**
 * Finds the names in a raw path. They are decoded only then, so that `%2F` stays inside a name; a URL class would
 * resolve `..` first, which is an ordinary part of an object's name.
 *
 * @throws StorageError 400 when a name is not percent-encoded UTF-8.
 */
export function matchPath(pattern: RegExp, path: string): PathNames | undefined {
  const match = pattern.exec(path);
  if (!match) return undefined;
  const names = Object.entries(match.groups ?? {}).map(([key, value]) => [key, decode(value)]);
  return { bucket: '', object: '', toBucket: '', toObject: '', ...Object.fromEntries(names) };
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (cause) {
    throw invalid('The path is not percent-encoded UTF-8.', cause);
  }
}
