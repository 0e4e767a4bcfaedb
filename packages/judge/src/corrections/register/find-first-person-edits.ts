import type { EssayWord } from '../../analysis/essay-words.ts'
import type { Edit } from '../edit.ts'

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['저는', '나는'],
  ['저도', '나도'],
  ['저를', '나를'],
  ['저의', '나의'],
  ['저에게', '나에게'],
  ['저에게는', '나에게는'],
  ['저에게도', '나에게도'],
  ['저만', '나만'],
  ['저와', '나와'],
  ['저로서는', '나로서는'],
  ['저보다', '나보다'],
  ['저뿐만', '나뿐만'],
  ['제가', '내가'],
  ['저희', '우리'],
  ['저희는', '우리는'],
  ['저희가', '우리가'],
  ['저희의', '우리의'],
  ['저희를', '우리를'],
  ['저희도', '우리도'],
  ['저희에게', '우리에게'],
])

// 제 is each one's own as well (제 역할, 제 목소리): these are the writer's.
const OF_THE_WRITER =
  /^(?:생각|의견|경험|친구|꿈|고향|가족|부모님|아버지|어머니|할머니|할아버지|인생|나라|동생|이름|취미|주변|전공|마음|삶|주장|입장|희망|미래|남편|아내|형|누나|언니|오빠|개인적|소개|이야기|성격|장래|목표|학교)/

/** 저 and 제 in an essay in -다: who writes so calls himself 나. */
export function findFirstPersonEdits(word: EssayWord): Edit[] {
  const { text, before, after } = word
  const right = PLAIN.get(text) ?? (text === '제' && after && OF_THE_WRITER.test(after.text) ? '내' : undefined)
  if (right === undefined || isAnother(text, before, after)) return []
  if (text === '저희' && after && /^나라/.test(after.text)) {
    return [{ start: word.start, end: after.end, suggestion: `우리${after.text}`, rule: 'first-person' }]
  }
  return [{ start: word.start, end: word.end, suggestion: right, rule: 'first-person' }]
}

/** 다리를 저는 사람, 저도 모르게, 저와 같은 것, 저의가 있다. */
function isAnother(text: string, before: EssayWord | null, after: EssayWord | null): boolean {
  if (text === '저는' && before && /[을를]$/.test(before.text)) return true
  if (text === '저도' && after && /^모르/.test(after.text)) return true
  if (text === '저와' && after && /^(?:같|마찬가지)/.test(after.text)) return true
  return text === '제가' && before !== null && /^(?:누구나|저마다|각자|모두|서로)$/.test(before.text)
}
