import path from 'node:path'
import { buildInBackground, type WebBuild } from './build-in-background.ts'
import { compressFiles } from './compress-files.ts'
import { hintEngine } from './hint-engine.ts'
import { putOffSharedCode } from './put-off-shared-code.ts'

const EXPO = path.join(import.meta.dirname, '../../../../node_modules/.bin/expo')

/**
 * `small`: as learners get it, minified, with what servers send compressed beside it. `quick`: for a developer's machine, where a
 * third of the time counts and the way to the browser is short.
 */
export type WebBuildKind = 'small' | 'quick'

/** Builds the app for the browser. Only the last build of a kind is kept. */
export const buildWebApp = (dataDir: string, kind: WebBuildKind, print: (line: string) => void): WebBuild =>
  buildInBackground({
    kept: path.join(dataDir, 'web', kind),
    sources: [
      'mobile',
      'packages/contract',
      'packages/topik',
      'packages/korean',
      'packages/judge',
      'package-lock.json',
    ],
    what: 'app for the browser',
    cwd: 'mobile',
    program: (output) => [
      ...[EXPO, 'export', '--platform', 'web', '--output-dir', output],
      ...(kind === 'quick' ? ['--no-minify'] : []),
    ],
    env: { EXPO_OFFLINE: '1', EXPO_NO_TELEMETRY: '1' },
    finishing: async (folder) => {
      if (kind === 'quick') return
      putOffSharedCode(folder)
      hintEngine(folder)
      await compressFiles(folder)
    },
    print,
  })
