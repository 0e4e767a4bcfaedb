import { createLog, runServer } from '@truegul/service'
import { readSettings } from './settings/env.ts'
import { start } from './start.ts'

const log = createLog({ service: 'api-server' })

runServer({
  log,
  async start(life) {
    const settings = readSettings(process.env)
    log.level = settings.logLevel
    return start(settings, log, life)
  },
})
