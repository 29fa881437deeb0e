import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,functions,emulator,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.cloud.test.ts'],
          env: { METADATA_SERVER_DETECTION: 'none' },
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'cloud',
          include: ['{shared,functions,emulator,scripts}/**/*.cloud.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: 'emulator/testing/cloud-setup.ts',
          pool: 'forks',
          maxWorkers: 2,
          env: { METADATA_SERVER_DETECTION: 'none' },
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
