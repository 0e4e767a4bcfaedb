import { countCharacters } from '@truegul/topik'
import type { AnalysedSentence } from './essay-analysis.ts'

/** The same mark again and again, with spaces or not; an ellipsis is one mark. */
const SAME_MARK = /([\p{P}\p{S}])(?:\s*\1)+/gu
/** Marks in a row. What ends a sentence inside a quotation has three: `.”.` */
const MARKS = /(?:[\p{P}\p{S}]\s*){4,}/gu
/** Nobody writes a letter more than twice running in Korean; three leave room for `ㅋㅋㅋ`. */
const SAME_LETTER = /(\p{L})\1{3,}/gu

/** Characters of sentences, each as far as it is the writer's own: one space between two words, no filling with marks or with one letter. */
export function countOwnCharacters(own: readonly Pick<AnalysedSentence, 'text' | 'ownShare'>[]): number {
  const shares = own.map(({ text, ownShare }) => ownShare * (countCharacters(withoutFilling(text)) + 1))
  return Math.round(Math.max(0, shares.reduce((sum, share) => sum + share, 0) - 1))
}

function withoutFilling(text: string): string {
  return text
    .replace(SAME_MARK, '$1')
    .replace(MARKS, (marks) => marks.replace(/\s/g, '').slice(0, 3) + (/\s$/.test(marks) ? ' ' : ''))
    .replace(SAME_LETTER, '$1$1$1')
    .replace(/\s+/g, ' ')
}
