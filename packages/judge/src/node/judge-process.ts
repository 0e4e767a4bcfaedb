import { flushCompileCache } from 'node:module'
import { judgeLocally } from '../judge.ts'
import { JudgeError } from '../judge-error.ts'
import type { FromJudge, ToJudge } from './judge-messages.ts'
import { loadAnalysers } from './load-analysers.ts'
import { WARM_UP_ESSAY } from './warm-up-essay.ts'

// A judge process: loads the analysers, judges one essay so that the first real one is not slow, then answers one at a time.

// Printed, an error could show a piece of an essay.
process.once('uncaughtException', (error) => send({ kind: 'broken', error }, () => process.exit(1)))
// However the server’s process ends, this one ends with it,
process.once('disconnect', () => process.exit())
// and not before: a terminal and systemd signal all processes, while the server still wants the essays under way.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

const analysers = loadAnalysers()
judgeLocally(WARM_UP_ESSAY, analysers)
process.on('message', (essay: ToJudge) => send(answer(essay)))
send({ kind: 'ready' })
// Node keeps compiled code for the next start when a process ends, but a judge is killed.
flushCompileCache()

function send(message: FromJudge, sent = () => {}): void {
  process.send!(message, undefined, undefined, sent)
}

function answer(essay: ToJudge): FromJudge {
  const start = performance.now()
  try {
    const judgement = judgeLocally(essay, analysers)
    judgement.provenance.milliseconds = Math.round((performance.now() - start) * 10) / 10
    return { kind: 'judged', judgement }
  } catch (error) {
    if (!(error instanceof JudgeError)) throw error
    const { code, retryable, message } = error
    return { kind: 'refused', code, retryable, message }
  }
}
