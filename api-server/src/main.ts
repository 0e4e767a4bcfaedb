import { createLog, runServer } from '@truegul/service'
import { readSettings } from './env.ts'
import { start } from './start.ts'

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
const level = levels.find((name) => name === process.env['LOG_LEVEL']) ?? 'info'
const log = createLog({ service: 'api-server', level })

runServer({ log, start: async (life) => start(readSettings(process.env), log, life) })
