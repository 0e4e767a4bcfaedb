import { createLog, runServer } from '@truegul/service'
import { createDetector } from './detection/create-detector.ts'
import { readSettings } from './env.ts'
import { openJudge } from './judging/open-judge.ts'
import { start } from './start.ts'

const service = 'ml-server'
/** Replaced by one of the wanted level once the settings are read. */
const firstLog = createLog({ service })

runServer({
  log: firstLog,
  async start(life) {
    const settings = readSettings(process.env)
    const log = createLog({ service, level: settings.logLevel })
    const { detect } = createDetector()
    return start({ settings, openJudge: (context) => openJudge(settings.judge, context), detect, log, life })
  },
})
