import { configDefaults, defineConfig } from 'vitest/config'

// Generous, because no test is about time: a machine with other work must not fail one.
const limits = { testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        test: {
          ...limits,
          name: 'plain',
          include: ['{packages/*,api-server,ml-server,ops,evals}/src/**/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/*.live.test.ts'],
        },
      },
      {
        // what needs PostgreSQL, Redis or whole servers; vitest starts the database only when one of these files runs
        test: {
          ...limits,
          name: 'live',
          include: ['**/src/**/*.live.test.ts', 'dev/src/**/*.test.ts'],
          exclude: [...configDefaults.exclude],
          globalSetup: ['dev/src/testing/test-server.ts'],
        },
      },
    ],
  },
})
