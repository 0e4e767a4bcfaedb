import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { asCondition, asFuture, asModifier, bareStem } from './stems.ts'

const REASONED = /때문|까닭|니까|거든|이유|[아어여해서]서(?:이|다|입|예|였)|덕분|탓|기에|므로/
const CONDITIONED = /면|거든|더라도|라도|[아어여]도|해도|던들|경우|때|[ㄴ든]들|한들|대도|일까/
const CONCEDED = /도|지만|들|든|봤자|래야|기로|면|언정|망정/
const CONTRASTED = /지만|도|으나|[^가-힣]?나$|나,|망정|데|라서|언정|나마/
const CAUSE = /^(?:아서|어서|여서)$/
/** What may follow 이유는 without 때문: it is said what the reason is like, or one is announced. */
const REASON_DESCRIBED =
  /때문|것|까닭|점|데|바로|다음|있|없|같|많|다양|다르|무엇|모르|알|여러|가지|크다|크기|간단|분명|충분|명확|복잡|밝히|찾|들|꼽|말하|보|비슷|뚜렷|타당/

/** Connectives without the ending they want: 왜냐하면 … 때문이다, 만약 … -면, 아무리 … -아도, 비록 … -지만. */
export function findClauseEdits(eojeols: readonly Eojeol[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    const word = hangul(eojeol)
    const rest = eojeols.slice(at + 1)
    if (/^왜냐(?:하면|면)$/.test(word) && !says(rest, REASONED)) return reason(rest)
    if (/^(?:만약|만일)에?$/.test(word) && !says(rest, CONDITIONED)) return condition(rest)
    if (word === '아무리' && !says(rest, CONCEDED)) return concession(rest)
    if (word === '비록' && !says(rest, CONTRASTED)) return [...concession(rest), ...contrast(rest)].slice(0, 1)
    if (isIdentified(eojeol, eojeols[at - 1]) && isMainTopic(eojeols.slice(0, at))) return identity(rest)
    if (
      word === '이유는' &&
      at <= 3 &&
      isMainTopic(eojeols.slice(0, at)) &&
      rest.at(-1)?.predicate !== '이다' &&
      !says(rest, REASON_DESCRIBED)
    )
      return reason(rest)
    return needed(eojeol, rest[0])
  })
}

/** 중요하다 -> 중요하기 때문이다, at the end of the sentence. */
function reason(rest: readonly Eojeol[]): FrameEdit[] {
  const last = rest.at(-1)
  if (last?.predicate == null || last.endingTag !== 'EF') return []
  // Two sentences without a full stop between them: which of them gives the reason is not known.
  if (rest.slice(0, -1).some(({ endingTag }) => endingTag === 'EF')) return []
  const stem = bareStem(last)
  return stem === null ? [] : [edit(last, `${stem}기 때문이다`)]
}

/** 있어서 -> 있으면. */
function condition(rest: readonly Eojeol[]): FrameEdit[] {
  const clause = rest.find(
    ({ predicate, endingTag, ending }) =>
      predicate !== null && endingTag === 'EC' && /^(?:아서|어서|여서|고|니까|으니까)$/.test(ending ?? ''),
  )
  const suggestion = clause && asCondition(clause)
  return clause && suggestion ? [edit(clause, suggestion)] : []
}

/** 많아서 -> 많아도. */
function concession(rest: readonly Eojeol[]): FrameEdit[] {
  const clause = rest.find(
    ({ predicate, endingTag, ending }) => predicate !== null && endingTag === 'EC' && CAUSE.test(ending ?? ''),
  )
  const core = clause && hangul(clause)
  return clause && core?.endsWith('서') ? [edit(clause, `${core.slice(0, -1)}도`)] : []
}

/** 비록 돈은 없고 -> 없지만. */
function contrast(rest: readonly Eojeol[]): FrameEdit[] {
  const clause = rest.find(({ predicate, endingTag }) => predicate !== null && endingTag === 'EC')
  const core = clause && hangul(clause)
  return clause?.ending === '고' && core?.endsWith('고') ? [edit(clause, `${core.slice(0, -1)}지만`)] : []
}

/** 가장 중요한 것은, 내 꿈은: what it is follows, so the sentence ends in 것이다. */
function isIdentified(eojeol: Eojeol, before: Eojeol | undefined): boolean {
  const word = hangul(eojeol)
  return (
    /^(?:꿈은|목표는|목적은)$/.test(word) ||
    (word === '것은' && before?.predicate === '중요하다' && before.ending === 'ㄴ')
  )
}

/** 서로 이해한다 -> 이해하는 것이다, where the verb has what it needs, so the topic is no part of it. */
function identity(rest: readonly Eojeol[]): FrameEdit[] {
  const last = rest.at(-1)
  if (
    last?.predicate == null ||
    last.isAuxiliary ||
    last.endingTag !== 'EF' ||
    !/^(?:ㄴ다|는다)$/.test(last.ending ?? '')
  )
    return []
  if (rest.some(({ predicate, endingTag }) => predicate !== null && endingTag === 'EC')) return []
  const isBecoming = last.predicate === '되다' && rest.at(-2)?.particle === '이'
  const isDone =
    rest.some(({ particle }) => particle === '을') ||
    /^(?:서로|열심히|잘|항상|꾸준히)$/.test(hangul(rest.at(-2) ?? last))
  const modifier = isBecoming || (isDone && /^(?:VV|XSV)$/.test(last.predicateTag)) ? asModifier(last) : null
  return modifier === null ? [] : [edit(last, `${modifier} 것이다`)]
}

/** 노력한다고 필요하다 -> 노력할 필요가 있다. */
function needed(eojeol: Eojeol, next: Eojeol | undefined): FrameEdit[] {
  if (next?.predicate !== '필요하다' || next.ending !== '다' || eojeol.endingTag !== 'EC') return []
  const modifier = asFuture(eojeol)
  const mark = /[^가-힣]*$/.exec(next.text)![0]
  return modifier === null
    ? []
    : [{ start: eojeol.start, end: next.end, suggestion: `${modifier} 필요가 있다${mark}`, rule: 'frame-clause' }]
}

function edit({ start, end, text }: Eojeol, suggestion: string): FrameEdit {
  const mark = /[^가-힣]*$/.exec(text)![0]
  return { start, end, suggestion: suggestion + mark, rule: 'frame-clause' }
}

/** Nothing before 그 이유는 that another clause could be. */
function isMainTopic(before: readonly Eojeol[]): boolean {
  return before.every(({ predicate, endingTag }) => predicate === null || endingTag !== 'EC')
}

function says(eojeols: readonly Eojeol[], pattern: RegExp): boolean {
  return eojeols.some((one) => pattern.test(hangul(one)))
}

function hangul({ text }: Eojeol): string {
  return text.replaceAll(/[^가-힣]/g, '')
}
