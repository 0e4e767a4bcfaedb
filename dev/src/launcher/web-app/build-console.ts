import path from 'node:path'
import { buildInBackground, type WebBuild } from './build-in-background.ts'
import { compressFiles } from './compress-files.ts'

const VITE = path.join(import.meta.dirname, '../../../../node_modules/.bin/vite')

/** Builds the operators' console, which takes seconds. Only the last build is kept. */
export const buildConsole = (dataDir: string, print: (line: string) => void): WebBuild =>
  buildInBackground({
    kept: path.join(dataDir, 'console'),
    sources: [
      ...['console/src', 'console/public', 'console/index.html', 'console/vite.config.ts', 'console/package.json'],
      ...['packages/contract', 'packages/topik', 'package-lock.json'],
    ],
    what: 'console',
    cwd: 'console',
    program: (output) => [VITE, 'build', '--outDir', output, '--logLevel', 'error'],
    // Else a test's `NODE_ENV=test` brings React as developers have it: 80 KB more.
    env: { NODE_ENV: 'production' },
    finishing: compressFiles,
    print,
  })
