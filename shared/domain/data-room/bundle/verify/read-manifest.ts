import { manifestFormat } from '../manifest-format.ts';

/** What of a manifest is held against the files of its bundle. */
export type Manifest = {
  room: string;
  tag: string;
  at: string;
  files: { path: string; sha256: string; size: number }[];
};

/** Reads a manifest; by hand, so that it is checked without any package. @throws Error saying what is wrong with it. */
export function readManifest(bytes: Uint8Array): Manifest {
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (!isObject(value) || value.format !== manifestFormat) throw new Error(`it is no ${manifestFormat}`);
  const { room, tag, at, files } = value;
  const texts = [room, tag, at].every(text => typeof text === 'string');
  if (!texts || !Array.isArray(files) || !files.every(isListed))
    throw new Error('it does not say what a manifest says');
  // Its shape was checked above, field by field.
  return value as Manifest;
}

function isListed(file: unknown): boolean {
  if (!isObject(file)) return false;
  return typeof file.path === 'string' && typeof file.sha256 === 'string' && Number.isSafeInteger(file.size);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
