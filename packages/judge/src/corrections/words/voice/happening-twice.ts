import type { EssayWord } from '../../../analysis/essay-words.ts'
import { remembered } from '../../../analysis/remembered.ts'
import { withVerb } from '../with-verb.ts'

/** What one does, with 지다 as if it happened by itself, and how that is said. */
const MADE: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/^높여(?=[지져진질집졌])/, '높아'],
  [/^(?:낮춰|낮추어)(?=[지져진질집졌])/, '낮아'],
  [/^넓혀(?=[지져진질집졌])/, '넓어'],
  [/^커져(?=[지져진질집졌])/, '커'],
  [/^없애(?=[져졌])/, '없어'],
]
/** Verbs that say by themselves that something becomes so: with 지다 they say it twice. */
const BECOMING: readonly (readonly [twice: string, once: string])[] = [
  ['변해지', '변하'],
  ['사라져지', '사라지'],
  ['생겨지', '생기'],
  ...'해결 개선 개발 보호 사용 결정 제공 이용 제한 금지 완성 실현 증명 제거 파괴 인정 존중 형성 구성'
    .split(' ')
    .map((noun) => [`${noun}해지`, `${noun}되`] as const),
  ...'변화 발전 증가 감소 성장 발생 향상 상승 하락'.split(' ').map((noun) => [`${noun}해지`, `${noun}하`] as const),
]
/** -지 않다 and -지 못하다 deny: the verb has no 지다 then. */
const DENIED = /지(?:[는도를만가]|)$/

/** 수준이 높여지다 -> 높아지다, 사회가 변해지다 -> 변하다. */
export const happeningTwice = ({ text }: EssayWord): string | null => onceOf(text)

const onceOf = remembered((text): string | null => {
  for (const [wrong, right] of MADE) if (wrong.test(text)) return text.replace(wrong, right)
  if (DENIED.test(text)) return null
  for (const [twice, once] of BECOMING) {
    if (!text.startsWith(twice.slice(0, -1))) continue
    const form = withVerb(text, twice, once)
    if (form !== null) return form
  }
  return null
})
