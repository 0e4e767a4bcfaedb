import { z } from 'zod'

/** What every server of ours may be told. */
export const SERVER_CONFIG = {
  TRUEGUL_ENV: z
    .enum(['production', 'development'])
    .default('production')
    .describe('leave it out on a server; only a developer’s machine sets development'),
  SERVER_VERSION: z
    .string()
    .min(1)
    .max(100)
    .default('development')
    .describe('leave it out; the image sets it to its tag, for operators to see what runs'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('set it to debug, info, warn, error or silent'),
}
