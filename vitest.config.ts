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
    ],
  },
});
