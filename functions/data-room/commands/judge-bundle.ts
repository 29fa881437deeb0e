import { createReadStream, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  type UnpackedBundle,
  verifyBundle,
} from '@chatterfix/shared/domain/data-room/bundle/verify/verify-bundle.ts';
import type { Judgement } from './judgement.ts';

/** Verifies a bundle that was unpacked into a folder. */
export async function judgeBundle(folder: string, keys: readonly string[]): Promise<Judgement> {
  const { faults, manifest, files } = await verifyBundle(openFolder(folder), keys);
  const of = `the tag ${manifest?.tag} of room ${manifest?.room}`;
  return { faults, proves: `Whole and genuine: ${files} files of ${of}, bundled at ${manifest?.at}.` };
}

/** @throws Error when there is anything in it but files and folders, such as a link that leads elsewhere. */
function openFolder(folder: string): UnpackedBundle {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const pathOf = (entry: (typeof entries)[number]) =>
    relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
  const other = entries.find(entry => !entry.isFile() && !entry.isDirectory());
  if (other) throw new Error(`${pathOf(other)} is no file.`);
  const paths = entries.filter(entry => entry.isFile()).map(pathOf);
  return { paths, open: path => createReadStream(join(folder, path)) };
}
