import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { LaunchError } from './postgres/launch-error.ts'
import { makeDirectory } from './postgres/make-directory.ts'
import { startEnv } from './start-env.ts'

// npm start: all of TrueGul on this machine, until Ctrl-C

try {
  const env = startEnv(process.env)
  // Kept compiled, everything starts in two thirds of the time; so the bulk is imported only after this.
  const compileCache = path.join(makeDirectory(env.dataDir), 'compile-cache')
  enableCompileCache(compileCache)
  const { runUntilStopped } = await import('./run-until-stopped.ts')
  await runUntilStopped(env, compileCache)
} catch (error) {
  if (!(error instanceof LaunchError)) throw error
  console.error(error.message)
  process.exit(1)
}
