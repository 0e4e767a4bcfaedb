import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { lettersOf } from '../reading/letters.ts'
import { asFuture, bareStem } from './stems.ts'

const REASONED = /때문|까닭|니까|거든|이유|[아어여해서]서(?:이|다|입|예|였)|덕분|탓|기에|므로/
/** Words that say what the reason is, or that one is announced: 이유는 다음과 같다, 여러 가지가 있다, 바로 이것이다. */
const REASON_ANNOUNCED =
  /때문|것|까닭|점[이은]|데[에]?$|바로|다음|여러|가지|무엇|이유|원인|덕분|탓|다양|분명|간단|명확|단순|복잡|뚜렷|타당|충분/
/** What somebody does with a reason, or it does itself: 이유는 아무도 모른다. */
const OF_REASONS =
  /^(?:모르다|알다|알아보다|살펴보다|밝히다|밝혀지다|찾다|찾아보다|들다|꼽다|말하다|보다|설명하다|묻다|생각하다|분석하다|제시하다|이해하다|궁금하다|드러나다|나타나다|알려지다|존재하다|다르다|같다|비슷하다|조사하다|이야기하다|듣다|숨기다|적다|정하다)$/

/** Connectives without the ending they want: 왜냐하면 … 때문이다, 만약 … -면, 아무리 … -아도, 비록 … -지만. */
export function findClauseEdits(eojeols: readonly Eojeol[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    const word = lettersOf(eojeol)
    const rest = eojeols.slice(at + 1)
    if (/^왜냐(?:하면|면)$/.test(word) && !says(rest, REASONED)) return reason(rest)
    if (/^(?:이유는|원인은|까닭은)$/.test(word) && isMainTopic(eojeols.slice(0, at)) && isReasonItself(rest))
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

/** The clause behind 이유는 says the reason: somebody or something does or is it. */
function isReasonItself(rest: readonly Eojeol[]): boolean {
  const last = rest.at(-1)
  if (last?.predicate == null || last.predicate === '이다') return false
  if (rest.slice(-2).some(({ predicate }) => OF_REASONS.test(predicate ?? ''))) return false
  if (rest.some((one) => REASON_ANNOUNCED.test(lettersOf(one)))) return false
  const can = rest.at(-2)?.noun === '수' && rest.some(({ particle }) => particle === '을')
  return can || rest.slice(0, -1).some(({ particle, noun }) => particle === '이' && noun !== null && noun !== '수')
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

/** Nothing before the topic that another clause could be. */
export function isMainTopic(before: readonly Eojeol[]): boolean {
  // 내 꿈은: the analyser takes 내 for 내어.
  return before.every(({ predicate, endingTag, text }) => predicate === null || endingTag !== 'EC' || text === '내')
}

function says(eojeols: readonly Eojeol[], pattern: RegExp): boolean {
  return eojeols.some((one) => pattern.test(lettersOf(one)))
}
