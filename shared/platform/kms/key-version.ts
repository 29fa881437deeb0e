/** Whether a version is of this key; its project may be said by id or by number. */
export function isVersionOf(key: string, version: string): boolean {
  return version.includes(`${afterProject(key)}/cryptoKeyVersions/`);
}

/** Whether two names are of one version; their projects may be said by id or by number. */
export function isSameVersion(one: string, other: string | null | undefined): boolean {
  return afterProject(one) === afterProject(other ?? '');
}

/** The number of a version, counted from 1 within its key: `…/cryptoKeyVersions/3`. */
export function versionNumber(name: string): number {
  return Number(/\/cryptoKeyVersions\/(\d+)$/.exec(name)?.[1]);
}

/** Whether two versions are of one key. */
export function isSameKey(one: string, other: string): boolean {
  const [key = ''] = one.split('/cryptoKeyVersions/');
  return isVersionOf(key, other);
}

function afterProject(name: string): string {
  return name.slice(name.indexOf('/locations/'));
}
