import { remembered } from '../../analysis/remembered.ts'
import type { Eojeol } from './eojeol.ts'

const letters = remembered((text) => text.replaceAll(/[^가-힣]/g, ''))
const core = remembered((text) => text.replace(/[^가-힣]+$/, ''))

/** All Hangul of an eojeol. */
export const lettersOf = ({ text }: Eojeol): string => letters(text)

/** An eojeol up to the punctuation behind it. */
export const coreOf = ({ text }: Eojeol): string => core(text)

/** The punctuation behind an eojeol. */
export const marksOf = ({ text }: Eojeol): string => text.slice(core(text).length)
