import type { FailureCode, Judgement } from '@truegul/contract'
import type { EssayToScore } from '../scorer.ts'
import type { SpellingDictionary } from './dictionary/spelling-dictionary.ts'

/** What the scorer sends to its thread first: the dictionary, in memory that all threads share. */
export type ToStartingThread = { dictionary: SpellingDictionary }

/** What the scorer sends to a thread that is ready. */
export type ToThread = { number: number; essay: EssayToScore }

/** What the thread sends back: once that it is ready, then one answer for each essay. */
export type FromThread =
  | { kind: 'ready' }
  | { kind: 'judged'; number: number; judgement: Judgement }
  | { kind: 'refused'; number: number; code: FailureCode; retryable: boolean; message: string }
