import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '..', '..')

export default defineConfig({
  root,
  resolve: {
    alias: {
      '@': root,
      // What the package resolves to on the server; a test is one.
      'server-only': join(root, 'node_modules', 'server-only', 'empty.js'),
    },
  },
  test: {
    include: ['{lib,app,components,prisma,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['lib/db/generated/**'],
    globalSetup: [join(root, 'lib/testing/global-setup.ts')],
    setupFiles: [join(root, 'lib/testing/worker-setup.ts')],
    pool: 'forks', // a process each: the database pools and native modules of two files must not meet
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
})
