import { parentPort } from 'node:worker_threads'
import { ScorerError } from '../scorer.ts'
import type { SpellingDictionary } from './dictionary/spelling-dictionary.ts'
import { judgeLocally } from './judge-locally.ts'
import { loadAnalysers } from './load-analysers.ts'
import type { FromThread, ToStartingThread, ToThread } from './thread-messages.ts'
import { WARM_UP_ESSAY } from './warm-up-essay.ts'

// The thread: loads the analysers, judges one essay so that the first real one is not slow, then answers one at a time.
const { promise: dictionary, resolve: take } = Promise.withResolvers<SpellingDictionary>()
parentPort?.once('message', (message: ToStartingThread) => take(message.dictionary))
const analysers = await loadAnalysers(() => dictionary)
judgeLocally(WARM_UP_ESSAY, analysers)
parentPort?.on('message', (message: ToThread) => parentPort?.postMessage(answer(message)))
parentPort?.postMessage({ kind: 'ready' } satisfies FromThread)

function answer({ number, essay }: ToThread): FromThread {
  const start = performance.now()
  try {
    const judgement = judgeLocally(essay, analysers)
    judgement.provenance.milliseconds = Math.round((performance.now() - start) * 10) / 10
    return { kind: 'judged', number, judgement }
  } catch (error) {
    if (!(error instanceof ScorerError)) throw error
    const { code, retryable, message } = error
    return { kind: 'refused', number, code, retryable, message }
  }
}
