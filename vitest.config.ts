import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/built-program.ts', 'test/end-to-end/output-folder.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
