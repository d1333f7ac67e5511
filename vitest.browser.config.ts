import { defineConfig } from 'vitest/config'

// needs Chromium, so not part of npm test
export default defineConfig({ test: { include: ['test/browser/**/*.browser.ts'], testTimeout: 120_000 } })
