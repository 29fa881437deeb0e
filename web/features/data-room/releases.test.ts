import { expect, test } from 'vitest';
import { bundleProgress, commitFault, depthOf, isUnderway, releaseNameFault } from './releases.ts';

test.each([
  ['v3.1.0-data-room', true],
  ['2026_Q1+final', true],
  ['', false],
  ['-v1', false],
  ['version 1', false],
])('whether "%s" may name a release: %s', (name, may) => {
  expect(releaseNameFault(name) === null).toBe(may);
});

test.each([
  ['', true],
  ['0a1b2c3', true],
  ['0A1B2C3D', true],
  ['0a1b2c', false],
  ['main', false],
])('whether "%s" is a commit or none: %s', (commit, is) => {
  expect(commitFault(commit) === null).toBe(is);
});

test.each([
  ['queued', true],
  ['building', true],
  ['done', false],
  ['failed', false],
] as const)('whether a bundle that is %s is still to come: %s', (status, is) => {
  expect(isUnderway({ status })).toBe(is);
});

test.each([
  [0, 0, 0],
  [8, 2, 0.25],
  [8, 8, 1],
])('a bundle of %i documents with %i done has come to %f', (files, filesDone, value) => {
  expect(bundleProgress({ files, filesDone })).toBe(value);
});

test.each([
  ['2', 0],
  ['2.1', 1],
  ['10.1.12', 2],
])('the line %s stands %i deep', (number, depth) => {
  expect(depthOf(number)).toBe(depth);
});
