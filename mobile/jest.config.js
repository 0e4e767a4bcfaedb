/** Hooks and components as both phones run them. What needs no screen is `*.test.ts` and vitest's. */
const project = (platform) => ({
  displayName: platform,
  preset: `jest-expo/${platform}`,
  testMatch: ['<rootDir>/src/**/*.test.tsx'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  setupFilesAfterEnv: ['<rootDir>/src/testing/set-up.ts'],
  modulePathIgnorePatterns: ['<rootDir>/(dist|android|ios|.expo)/'],
})

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  // Generous, because no test is about time; the first one compiles React Native with a cold cache.
  testTimeout: 120_000,
  projects: [project('ios'), project('android')],
}
