import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file as it is sent. */
export type WebFile = {
  type: string;
  etag: string;
  plain: Buffer;
  /** Absent when compression does not make it smaller. */
  gzipped?: Buffer;
};

/** Gives the file of a URL path; undefined when there is none, or it is outside the folder or hidden. */
export type FindFile = (path: string) => Promise<WebFile | undefined>;

/** Files of a folder, kept in memory until they change. */
export function webFiles(folder: string): FindFile {
  const kept = new Map<string, { changed: number; file: Promise<WebFile> }>();
  return async path => {
    const name = fileName(folder, path);
    const info = name === undefined ? undefined : await stat(name).catch(() => undefined);
    if (name === undefined || !info?.isFile()) return undefined;
    const known = kept.get(name);
    if (known?.changed === info.mtimeMs) return known.file;
    const file = loadFile(name);
    kept.set(name, { changed: info.mtimeMs, file });
    return file;
  };
}

function fileName(folder: string, path: string): string | undefined {
  const decoded = decode(path);
  if (decoded === undefined || decoded.includes('\0') || /[/\\]\./.test(decoded)) return undefined;
  const name = join(folder, decoded);
  return name.startsWith(folder + sep) ? name : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function loadFile(name: string): Promise<WebFile> {
  const plain = await readFile(name);
  const gzipped = await promisify(gzip)(plain);
  return {
    type: types[extname(name)] ?? 'application/octet-stream',
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`,
    plain,
    ...(gzipped.length < plain.length * 0.9 && { gzipped }),
  };
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
