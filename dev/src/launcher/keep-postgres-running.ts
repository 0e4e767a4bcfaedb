import { setTimeout as sleep } from 'node:timers/promises'
import { type EmbeddedPostgres, startPostgres } from './postgres/start-postgres.ts'

const LONGEST_PAUSE_MS = 30_000

/** startPostgres, and again after a growing pause whenever the server ends by itself. The servers reconnect on their own. */
export async function keepPostgresRunning(dataDir: string, print: (line: string) => void): Promise<EmbeddedPostgres> {
  let isAsked = false
  const revive = async () => {
    for (let pause = 500; !isAsked; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      print(`ended by itself; starting it again in ${pause / 1000} s`)
      await sleep(pause)
      if (isAsked) return
      try {
        return await postgres.restart()
      } catch (error) {
        print(error instanceof Error ? error.message : String(error))
      }
    }
  }
  const postgres = await startPostgres({ dataDir, onUnexpectedExit: () => void revive() })
  return {
    ...postgres,
    get pid() {
      return postgres.pid
    },
    stop() {
      isAsked = true
      return postgres.stop()
    },
  }
}
