import { defineConfig } from 'vitest/config';

/** What takes minutes and needs programs that not every machine has: `npx vitest run --config test/bench/vitest.config.ts`. */
export default defineConfig({
  test: { include: ['test/bench/**/*.check.ts'], testTimeout: 300_000, hookTimeout: 600_000 },
});
