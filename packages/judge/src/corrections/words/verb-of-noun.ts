import type { EssayWord } from '../../analysis/essay-words.ts'
import { withVerb } from './with-verb.ts'

/** Nouns made of verbs have no 하다: the verb itself is said. */
const VERBS: Readonly<Record<string, string>> = {
  도움: '돕',
  웃음: '웃',
  울음: '울',
  믿음: '믿',
  느낌: '느끼',
  배움: '배우',
  가르침: '가르치',
  만남: '만나',
  미움: '미워하',
  기쁨: '기뻐하',
  슬픔: '슬퍼하',
  부러움: '부러워하',
  두려움: '두려워하',
  그리움: '그리워하',
  나눔: '나누',
  모임: '모이',
  쉼: '쉬',
  춤: '추',
  꿈: '꿈꾸',
  바람: '바라',
  어울림: '어울리',
  움직임: '움직이',
  베풂: '베풀',
  헤어짐: '헤어지',
}
const HADA = new RegExp(`^(${Object.keys(VERBS).join('|')})([하한할함합해했].*)$`)

/** 이웃을 도움하다 -> 돕다. */
export function verbOfNoun({ text }: EssayWord): string | null {
  const match = HADA.exec(text)
  return match ? withVerb(match[2]!, '하', VERBS[match[1]!]!) : null
}
