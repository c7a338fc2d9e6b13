import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/built-program.ts', 'test/end-to-end/output-folder.ts'],
    // vitest leaves one core free of its own accord; the suite's time is counted on two.
    maxWorkers: '100%',
    // Modules load once a worker, which takes a fifth off the suite; no test may leave its mark on one.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
