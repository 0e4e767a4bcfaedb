import type { Span } from './span.ts'

/** What a connective does between two thoughts. */
export const CONNECTIVE_KINDS = ['addition', 'contrast', 'cause', 'order', 'example', 'conclusion'] as const
export type ConnectiveKind = (typeof CONNECTIVE_KINDS)[number]

export type Connective = Span & { kind: ConnectiveKind; form: string }

const FORMS: Record<ConnectiveKind, readonly string[]> = {
  addition: [
    '또한',
    '그리고',
    '게다가',
    '더구나',
    '뿐만 아니라',
    '뿐 아니라',
    '더불어',
    '아울러',
    '나아가',
    '이와 함께',
  ],
  contrast: ['그러나', '하지만', '그렇지만', '반면', '반대로', '그런데', '오히려', '물론', '그럼에도', '이에 반해'],
  cause: [
    '따라서',
    '그러므로',
    '그래서',
    '때문에',
    '때문이다',
    '왜냐하면',
    '이로 인해',
    '그 결과',
    '그렇기에',
    '이에 따라',
  ],
  order: [
    '첫째',
    '둘째',
    '셋째',
    '넷째',
    '먼저',
    '우선',
    '다음으로',
    '마지막으로',
    '끝으로',
    '첫 번째',
    '첫번째',
    '두 번째',
    '두번째',
    '세 번째',
    '세번째',
  ],
  example: ['예를 들어', '예를 들면', '예컨대', '가령', '예로', '이를테면'],
  conclusion: [
    '결론적으로',
    '요약하면',
    '이처럼',
    '이와 같이',
    '결국',
    '한마디로',
    '이렇듯',
    '다시 말해',
    '다시 말하면',
    '살펴본 바와 같이',
    '즉',
    '이상으로',
  ],
}
const KIND_OF = new Map(CONNECTIVE_KINDS.flatMap((kind) => FORMS[kind].map((form) => [form, kind] as const)))
const ANYWHERE = ['때문에', '때문이다', '뿐만 아니라', '뿐 아니라']
const STARTING = [...KIND_OF.keys()].filter((form) => !ANYWHERE.includes(form)).sort((a, b) => b.length - a.length)
const PATTERN = new RegExp(
  `(?<![가-힣])(?:${STARTING.join('|')})(?:는|도|,|(?![가-힣]))|(?:${ANYWHERE.join('|')})`,
  'g',
)

/** Connectives of a text with their function, in order of place. */
export function findConnectives(text: string): Connective[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const form = KIND_OF.has(match[0]) ? match[0] : match[0].slice(0, -1)
    const kind = KIND_OF.get(form)
    return kind ? [{ start: match.index, end: match.index + form.length, kind, form }] : []
  })
}
