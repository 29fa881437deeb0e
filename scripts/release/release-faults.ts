import type { Environment } from './environment.ts';

/** What there is to be released. */
export type Repository = {
  /** What `git status --porcelain` prints. */
  status: string;
  /** The tags of the present commit. */
  tags: readonly string[];
  /** The version in package.json. */
  version: string;
  changelog: string;
};

/** Why this must not be released there; empty when it may be. Only dev takes what has no tag. */
export function releaseFaults(env: Environment['name'], repository: Repository): string[] {
  const { status, tags, version, changelog } = repository;
  const tag = `v${version}`;
  const versions = tags.filter(one => /^v\d/.test(one));
  const faults: string[] = [];
  if (status.trim() !== '') faults.push(`Commit or put aside what git status names:\n${status.trimEnd()}`);
  if (versions.length === 0 && env === 'prod')
    faults.push(`Only a tagged commit goes to prod: git tag ${tag}, or check out the tag.`);
  for (const other of versions.filter(one => one !== tag))
    faults.push(`The tag is ${other} and package.json says ${version}: make them the same.`);
  if ((versions.length > 0 || env === 'prod') && !hasVersion(changelog, version))
    faults.push(`CHANGELOG.md needs a section "## ${version}".`);
  return faults;
}

function hasVersion(changelog: string, version: string): boolean {
  return new RegExp(`^## \\[?${RegExp.escape(version)}\\]?([\\s,:]|$)`, 'm').test(changelog);
}
