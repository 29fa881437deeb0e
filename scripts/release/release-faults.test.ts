import { expect, test } from 'vitest';
import { type Repository, releaseFaults } from './release-faults.ts';

const good: Repository = {
  status: '',
  tags: ['v1.2.0'],
  version: '1.2.0',
  changelog: '# Changelog\n\n## Unreleased\n\n## 1.2.0, 2026-11-30\n',
};

test.each<[string, 'dev' | 'prod', Partial<Repository>, string | undefined]>([
  ['a tagged version with its changelog', 'prod', {}, undefined],
  ['what has no tag, to dev', 'dev', { tags: [], changelog: '## Unreleased' }, undefined],
  ['what has no tag, to prod', 'prod', { tags: [] }, 'git tag v1.2.0'],
  ['a tag that is no version, to prod', 'prod', { tags: ['nightly'] }, 'git tag v1.2.0'],
  ['a tag of another version', 'dev', { tags: ['v1.1.0'] }, 'The tag is v1.1.0'],
  ['a version beyond the changelog', 'prod', { changelog: '## 1.2.0-beta' }, 'section "## 1.2.0"'],
  ['changes that are not committed', 'dev', { status: ' M package.json\n' }, ' M package.json'],
])('%s', (_, env, difference, fault) => {
  const faults = releaseFaults(env, { ...good, ...difference });
  expect(faults).toEqual(fault === undefined ? [] : [expect.stringContaining(fault)]);
});
