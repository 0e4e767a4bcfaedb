import { startLocalJudge } from '@truegul/judge/node'
import type { Log, Metrics } from '@truegul/service'
import type { JudgeSettings } from '../settings.ts'
import { openLlmJudge } from './open-llm-judge.ts'
import type { TaskJudge } from './task-judge.ts'

export type OpenJudge = {
  /** As `LLM_PROVIDER` names it; a label of the metrics. */
  name: string
  judge: TaskJudge
  close(): Promise<void>
}

export type OpenJudgeContext = { callback: { baseUrl: string; secret: string }; metrics: Metrics; log: Log }

/** Opens the judge that the settings name; it is warm when this resolves. Every one needs the local judge. */
export async function openJudge(settings: JudgeSettings, context: OpenJudgeContext): Promise<OpenJudge> {
  const local = await startLocalJudge({
    ...(settings.processes === undefined ? {} : { processes: settings.processes }),
    onLoss: ({ pid, exitCode, signal, cause }) =>
      context.log.error(
        { pid, exitCode, signal, err: cause, code: 'judge-process-lost' },
        'a judge process ended unasked; another one is started',
      ),
  })
  if (settings.provider === 'local') {
    return {
      name: 'local',
      judge: async (essay, _, options) => ({ judgement: await local.judge(essay, options), seal: null }),
      close: local.close,
    }
  }
  const llm = openLlmJudge(settings, local.judge, context)
  return {
    ...llm,
    async close() {
      await local.close()
      await llm.close()
    },
  }
}
