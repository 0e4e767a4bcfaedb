import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'infra',
    include: ['**/*.test.ts'],
    // One process that keeps what it synthesised: each synth takes seconds, and no test changes what it reads.
    isolate: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
