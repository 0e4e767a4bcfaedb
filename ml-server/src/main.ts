import { createLog, runServer } from '@truegul/service'
import { createDetector } from './detection/create-detector.ts'
import { readSettings } from './env.ts'
import { createScorer } from './judging/create-scorer.ts'
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
    return start({ settings, openScorer: (context) => createScorer(settings.scorer, context), detect, log, life })
  },
})
