import type { Bundle } from '../../app/api-types.ts';

/** What is wrong with the name of a release; null when nothing is. */
export function releaseNameFault(name: string): string | null {
  if (name === '') return 'Enter a name, such as v3.1.0.';
  return /^[A-Za-z0-9][A-Za-z0-9._+-]*$/.test(name)
    ? null
    : 'Use letters, digits and . _ + - without spaces, a letter or digit first.';
}

/** What is wrong with the commit of a release, which may be left out; null when nothing is. */
export function commitFault(commit: string): string | null {
  return commit === '' || /^[0-9a-f]{7,40}$/i.test(commit)
    ? null
    : 'Enter the 7 to 40 hexadecimal digits of a commit, or leave it out.';
}

/** Whether a bundle is still to come. */
export function isUnderway({ status }: Pick<Bundle, 'status'>): boolean {
  return status === 'queued' || status === 'building';
}

/** How far a bundle is, from 0 to 1; one without documents has only its index to come. */
export function bundleProgress({ files, filesDone }: Pick<Bundle, 'files' | 'filesDone'>): number {
  return files === 0 ? 0 : Math.min(1, filesDone / files);
}

/** How deep a line of an index is: `2.1` is within `2`. */
export function depthOf(number: string): number {
  return number.split('.').length - 1;
}
