import { defineConfig } from 'vitest/config';

const env = { METADATA_SERVER_DETECTION: 'none' };
const exclude = ['**/node_modules/**'];

/* Projects run one after the other, by groupOrder; each one's set-up is done before the first test of all. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,functions,emulator,scripts,bench}/**/*.test.ts'],
          exclude: [...exclude, '**/*.{cloud,platform}.test.ts'],
          maxWorkers: '100%',
          env,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['web/**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.browser.test.ts'],
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'cloud',
          include: ['{shared,functions,emulator,scripts}/**/*.cloud.test.ts'],
          exclude,
          globalSetup: 'emulator/testing/cloud-setup.ts',
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          env,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'platform',
          include: ['{shared,functions,emulator}/**/*.platform.test.ts'],
          exclude,
          globalSetup: 'emulator/testing/platform-setup.ts',
          pool: 'forks',
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          env,
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['web/e2e/*.browser.test.ts'],
          exclude,
          globalSetup: 'emulator/testing/platform-setup.ts',
          pool: 'forks',
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
          env,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
