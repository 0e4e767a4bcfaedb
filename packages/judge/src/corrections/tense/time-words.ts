import type { EssayWord } from '../../analysis/essay-words.ts'

export type Time = 'past' | 'once' | 'future' | 'ahead'

const PAST = /^(?:어제|그저께|엊그제|지난주에?|지난달에?|지난해에?|작년에?|재작년에?|아까|어젯밤에?|방금)$/
const ONCE = /^(?:예전에|옛날에|과거에|어렸을|어릴)$/
const FUTURE = /^(?:내일|모레|내년에?|내일모레)$/
/** 앞으로 is a direction, too: only what comes up lies ahead. */
const AHEAD = /^(?:앞으로|나중에|미래에|장차|장래에|언젠가)$/

/** When this word says that something is; with the word before it, 지난 주에, 몇 년 전에, 다음 달에. */
export function timeOf({ text, before }: EssayWord): Time | null {
  if (PAST.test(text)) return 'past'
  if (FUTURE.test(text)) return 'future'
  if (AHEAD.test(text)) return 'ahead'
  if (ONCE.test(text)) return 'once'
  if (/^(?:주|달)에?$/.test(text) && before?.text === '다음') return 'future'
  if (/^(?:주|달|학기|방학)에?$/.test(text) && before?.text === '지난') return 'past'
  if (/^때$/.test(text) && /^(?:어렸을|어릴)$/.test(before?.text ?? '')) return 'once'
  return /^전에?$/.test(text) && /^(?:며칠|얼마)$|.(?:년|달|개월|주일|일)$/.test(before?.text ?? '') ? 'past' : null
}
