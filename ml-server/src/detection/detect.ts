import type { Detection, Language } from '@truegul/contract'

/** Verdict on a text, explained in the learner's language; null where there is no detector. */
export type Detect = (text: string, language: Language) => Detection | null
