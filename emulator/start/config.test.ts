import { expect, test } from 'vitest';
import { inheritedEnv } from './config.ts';

test('functions get the user’s settings', () => {
  expect(inheritedEnv({ GEMINI_API_KEY: 'k', PATH: '/bin' })).toEqual({ GEMINI_API_KEY: 'k', PATH: '/bin' });
});

test.each([
  'GOOGLE_APPLICATION_CREDENTIALS',
  'CLOUDSDK_CONFIG',
  'NODE_OPTIONS',
  'npm_config_x',
  'PORT',
  'K_SERVICE',
])('but not %s', name => {
  expect(inheritedEnv({ [name]: 'x' })).toEqual({});
});
