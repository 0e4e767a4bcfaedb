import type { Eojeol } from './eojeol.ts'

/** All Hangul of an eojeol. */
export const lettersOf = ({ text }: Eojeol): string => text.replaceAll(/[^가-힣]/g, '')

/** An eojeol up to the punctuation behind it. */
export const coreOf = ({ text }: Eojeol): string => text.replace(/[^가-힣]+$/, '')

/** The punctuation behind an eojeol. */
export const marksOf = ({ text }: Eojeol): string => /[^가-힣]*$/.exec(text)![0]
