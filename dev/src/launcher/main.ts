import { enableCompileCache } from 'node:module'
import { LaunchError } from './postgres/launch-error.ts'
import { makeDirectory } from './postgres/make-directory.ts'
import { startEnv } from './start-env.ts'

// npm start: all of TrueGul on this machine, until Ctrl-C

try {
  const env = startEnv(process.env)
  makeDirectory(env.dataDir)
  // Kept compiled, everything starts in two thirds of the time; so the bulk is imported only after this.
  enableCompileCache(env.compileCache)
  const { runUntilStopped } = await import('./run-until-stopped.ts')
  await runUntilStopped(env)
} catch (error) {
  if (!(error instanceof LaunchError)) throw error
  console.error(error.message)
  process.exit(1)
}
