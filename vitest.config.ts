import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/built-program.ts', 'test/end-to-end/output-folder.ts'],
    // vitest leaves one core free of its own accord; the suite's time is counted on two.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
