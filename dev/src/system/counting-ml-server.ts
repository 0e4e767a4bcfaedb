import { appendFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { readSettings } from '@truegul/ml-server/env'
import { start } from '@truegul/ml-server/start'
import { createLog, runServer } from '@truegul/service'
import { PLAIN_JUDGEMENT } from './plain-judgement.ts'

/**
 * The real ML server with a scorer that judges nothing. Where `COUNT_FILE` is set, each run of the scorer writes a line
 * before it works, so that runs are counted across kills; `SCORER_MS` is how long one takes at most.
 */
const countFile = process.env['COUNT_FILE']
const longest = Number(process.env['SCORER_MS'] ?? 0)
const settings = readSettings(process.env)
const log = createLog({ service: 'ml-server', level: settings.logLevel })

const score = async () => {
  if (countFile) appendFileSync(countFile, 'judged\n')
  if (longest > 0) await sleep(Math.random() * longest)
  return { judgement: PLAIN_JUDGEMENT, seal: null }
}

runServer({
  log,
  start: (life) =>
    start({
      settings,
      detect: () => null,
      openScorer: async () => ({ name: 'none', score, close: async () => {} }),
      log,
      life,
    }),
})
