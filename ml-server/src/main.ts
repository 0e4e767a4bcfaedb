import { createLog, runServer } from '@truegul/service'
import { createDetector } from './detection/create-detector.ts'
import { readSettings } from './env.ts'
import { openJudge } from './judging/open-judge.ts'
import { start } from './start.ts'

const log = createLog({ service: 'ml-server' })

runServer({
  log,
  async start(life) {
    const settings = readSettings(process.env)
    log.level = settings.logLevel
    const { detect } = createDetector()
    return start({ settings, openJudge: (context) => openJudge(settings.judge, context), detect, log, life })
  },
})
