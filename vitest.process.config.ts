import { defineConfig } from 'vitest/config'

// servers as processes of their own, which take their time: not part of npm test
export default defineConfig({
  test: {
    include: ['test/client/**/*.test.ts', 'test/faults/**/*.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
