import path from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './dev/src/testing/run/longest-first.ts'

// Generous, because no test is about time: a machine with other work must not fail one.
const limits = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } }

export default defineConfig({
  test: {
    pool: 'forks',
    // One more than two cores: browsers and servers are waited for, and so is time. A tenth of the machine idled with two.
    maxWorkers: 3,
    reporters: ['default'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // of the app only what needs no screen; its hooks and components are jest's
        resolve: { alias: { '@': path.join(import.meta.dirname, 'mobile/src') } },
        test: {
          ...limits,
          name: 'plain',
          // Texts in, values out: nothing of one file is left for the next, and a process for each costs more than its tests.
          isolate: false,
          include: ['{packages/*,api-server,ml-server,ops,evals,mobile,console}/src/**/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/*.live.test.ts'],
        },
      },
      {
        // what needs PostgreSQL, Redis or whole servers; vitest starts the database only when one of these files runs
        test: {
          ...limits,
          name: 'live',
          isolate: false,
          include: ['**/src/**/*.live.test.ts', 'dev/src/**/*.test.ts'],
          exclude: [
            ...configDefaults.exclude,
            'dev/src/browser/**',
            'dev/src/testing/run/fixtures/**',
            // Four minutes of one worker: they run when they are named, at GitHub beside all others.
            ...(process.env['TRUEGUL_IMAGES'] === '1' ? [] : ['dev/src/images/**']),
          ],
          globalSetup: ['dev/src/testing/database/test-server.ts'],
        },
      },
      {
        // the app as a learner has it: Chromium against the servers; the app is built once for all
        test: {
          ...limits,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          name: 'browser',
          // Chromium and what a test file reads stay for the next one.
          isolate: false,
          include: ['dev/src/browser/**/*.test.ts'],
          globalSetup: ['dev/src/browser/kit/built-app.ts', 'dev/src/testing/database/test-server.ts'],
        },
      },
    ],
  },
})
