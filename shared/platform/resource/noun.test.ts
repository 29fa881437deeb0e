import { expect, test } from 'vitest';
import { inWords, withArticle } from './noun.ts';

test.each([
  ['work-order', 'work order', 'a work order'],
  ['asset', 'asset', 'an asset'],
  ['user', 'user', 'a user'],
  ['api-key', 'API key', 'an API key'],
])('%s is said as %s, and %s', (noun, words, article) => {
  expect([inWords({ noun }), withArticle({ noun })]).toEqual([words, article]);
});
