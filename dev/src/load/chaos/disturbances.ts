import { setTimeout as sleep } from 'node:timers/promises'
import type { System } from '../../system/start-system.ts'

export type Disturbance = { name: string; run(): Promise<void> }

/** What may go wrong, each ending with everything up again. */
export function disturbances(system: System, random: () => number): Disturbance[] {
  const { apis, ml, postgres, redis } = system
  const aWhile = () => sleep(random() * 1_500)
  const down = (name: string, kill: () => Promise<void>, start: () => Promise<void>): Disturbance => ({
    name,
    async run() {
      await kill()
      await aWhile()
      await start()
    },
  })
  const downOne = (how: 'kill' | 'stop'): Disturbance => ({
    name: `${how} api-server`,
    run() {
      const api = apis[Math.floor(random() * apis.length)]!
      return down('', api[how], api.start).run()
    },
  })
  return [
    downOne('kill'),
    down('kill ml-server', ml.kill, ml.start),
    downOne('stop'),
    down('stop ml-server', ml.stop, ml.start),
    { name: 'restart PostgreSQL', run: () => postgres.restart() },
    down(
      'kill PostgreSQL',
      () => postgres.kill(),
      () => postgres.restart(),
    ),
    ...(redis
      ? [
          down('kill Redis', redis.kill, redis.restart),
          { name: 'FLUSHALL', run: async () => void (await redis.send('FLUSHALL')) },
        ]
      : []),
  ]
}
