import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,functions,emulator,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.cloud.test.ts'],
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
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
