import type { Platform } from '@truegul/contract'
import type { Log } from '@truegul/service'
import type { Database } from '../../database/database.ts'
import type { Senders } from '../senders/create-senders.ts'
import type { PushMetrics } from './push-metrics.ts'
import { startLane } from './start-lane.ts'

type Options = { database: Database; senders: Senders; metrics: PushMetrics; log: Log }

export type Push = {
  /** Somebody is to be told now. */
  nudge(): void
  stop(milliseconds: number): Promise<void>
}

const PLATFORMS = ['ios', 'android'] as const satisfies Platform[]

/** Sends what waits in push_notifications; a lane for each vendor, so that neither waits for the other's trouble. */
export function startPush({ senders, ...options }: Options): Push {
  const lanes = PLATFORMS.map((platform) => startLane({ ...options, platform, sender: senders[platform] }))
  return {
    nudge: () => {
      for (const lane of lanes) lane.nudge()
    },
    stop: async (milliseconds) => {
      await Promise.all(lanes.map((lane) => lane.stop(milliseconds)))
    },
  }
}
