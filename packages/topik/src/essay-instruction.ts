import { ESSAY_LENGTH } from './length.ts'

const { askedMin, askedMax } = ESSAY_LENGTH

/** What is printed once above every question 54, whatever its topic: what to write, how long, and not to copy the question. */
export const ESSAY_INSTRUCTION = {
  ko: `다음을 읽고 자신의 생각을 ${askedMin}~${askedMax}자의 글로 쓰라. 단, 문제의 글을 그대로 옮겨 쓰지 말라.`,
  en: `Read the text and write your thoughts in ${askedMin} to ${askedMax} characters. Do not copy the sentences of the question.`,
} as const
