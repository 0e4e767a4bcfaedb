import { appendFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { readSettings } from '@truegul/ml-server/env'
import { start } from '@truegul/ml-server/start'
import { createLog, runServer } from '@truegul/service'
import { testJudgement } from '../testing/test-judgement.ts'

/**
 * The real ML server with a judge that judges nothing. Where `COUNT_FILE` is set, each run of the judge writes a line
 * before it works, so that runs are counted across kills; `JUDGE_MS` is how long one takes at most.
 */
const countFile = process.env['COUNT_FILE']
const longest = Number(process.env['JUDGE_MS'] ?? 0)
const settings = readSettings(process.env)
const log = createLog({ service: 'ml-server', level: settings.logLevel })

const judgement = testJudgement()

const judge = async () => {
  if (countFile) appendFileSync(countFile, 'judged\n')
  if (longest > 0) await sleep(Math.random() * longest)
  return { judgement, seal: null }
}

runServer({
  log,
  start: (life) =>
    start({
      settings,
      detect: () => null,
      openJudge: async () => ({ name: 'none', judge, close: async () => {} }),
      log,
      life,
    }),
})
