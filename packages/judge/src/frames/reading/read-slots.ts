import { endOfDescription } from './end-of-description.ts'
import { CASES, type Case, type Eojeol } from './eojeol.ts'
import type { Chain, Slot } from './slot.ts'

/** How far behind an adnominal clause its noun is looked for. */
const HEAD_WITHIN = 3
/** How far behind a predicate another that may govern the noun is looked for. */
const NEXT_WITHIN = 4
/** What one lives: an object of 살다. Before anything else 산다 is a form of 사다. */
const LIVED = /^(?:삶|인생|생활|생애|평생|세상|시대|년|해|하루|날|시절|-기|-음|것|곳|집|여생|현실|순간|오늘|지금)$/

const HEARD =
  /^(?:소리|말|말씀|음악|이야기|얘기|노래|강의|수업|의견|설명|소식|충고|조언|뉴스|소문|거짓말|칭찬|답|대답|고민)$/

/** The slots of a sentence: each noun with a case particle, as far as a predicate follows it. */
export function readSlots(eojeols: readonly Eojeol[]): Slot[] {
  return eojeols.flatMap((_, at): Slot[] => {
    const slot = readSlot(eojeols, at)
    return slot === null ? [] : [slot]
  })
}

function readSlot(eojeols: readonly Eojeol[], at: number): Slot | null {
  const eojeol = eojeols[at]!
  const { noun, particle } = eojeol
  if (noun === null || !isCase(particle)) return null
  // Behind a case particle there is at most 은, 는, 도, 만; 에게로 and its like are left alone.
  if (eojeol.particles > (eojeol.topic === null ? 1 : 2)) return null
  const gap = readGap(eojeols, at)
  if (gap === null) return null
  const { predicateAt, between, adverbs, comma } = gap
  const chain = chainFrom(eojeols, predicateAt)
  const { head, headAt } = headOf(eojeols, chain)
  const secondAt = eojeols.findIndex((one, place) => place > chain.end && place >= headAt && one.predicate !== null)
  const described = endOfDescription(eojeols, at, predicateAt)
  return {
    at,
    eojeol,
    noun,
    nounTag: eojeol.nounTag,
    case: particle,
    topic: eojeol.topic,
    predicateAt,
    predicate: predicateOf(eojeols, predicateAt, at),
    governor: eojeols[predicateAt]!,
    chain,
    head,
    next: eojeols.slice(chain.end + 1, chain.end + 1 + NEXT_WITHIN),
    second: secondAt < 0 ? null : eojeols[secondAt]!.predicate,
    between,
    adverbs,
    gap: eojeols.slice(at + 1, predicateAt),
    left: readLeft(eojeols, at),
    comma,
    before: beforeOf(eojeols[at - 1]),
    compound: compoundOf(eojeol, eojeols[at - 1]),
    beyond: described === null ? null : readSlot(eojeols.toSpliced(at + 1, described - at), at),
  }
}

function compoundOf({ modifier }: Eojeol, before: Eojeol | undefined): string | null {
  if (modifier !== null) return modifier
  return before && before.predicate === null && before.particles === 0 && !before.comma ? before.noun : null
}

function isCase(particle: string | null): particle is Case {
  return (CASES as readonly (string | null)[]).includes(particle)
}

/** What stands between a noun and the next predicate; null where there is none. */
function readGap(eojeols: readonly Eojeol[], at: number) {
  const between: string[] = []
  let adverbs = 0
  let comma = eojeols[at]!.comma
  for (let place = at + 1; place < eojeols.length; place++) {
    const one = eojeols[place]!
    if (one.predicate !== null) return { predicateAt: place, between, adverbs, comma }
    if (one.comma) comma = true
    if (one.isAdverb && one.noun === null) adverbs++
    else if (one.noun === null) between.push('mm')
    else between.push(one.particle ?? (one.topic === null ? 'bare' : `x${one.topic}`))
  }
  return null
}

/** 산다 behind an object that nobody lives is a form of 사다, and 들었다 behind what is heard one of 듣다. */
function predicateOf(eojeols: readonly Eojeol[], predicateAt: number, at: number): string {
  const { predicate, text } = eojeols[predicateAt]!
  const near = eojeols[predicateAt - 1]!
  if (predicate === '들다' && /^들[었으]/.test(text) && near.particle === '을' && HEARD.test(near.noun ?? ''))
    return '듣다'
  if (predicate !== '살다' || !/^[산사살]/.test(text) || /살[아았고]/.test(text)) return predicate!
  const object = eojeols[Math.max(at, predicateAt - 1)]!
  return object.particle === '을' && !LIVED.test(object.noun ?? '') ? '사다' : predicate
}

function chainFrom(eojeols: readonly Eojeol[], from: number): Chain {
  const auxiliaries: string[] = []
  let end = from
  for (
    let next = eojeols[end + 1];
    next && next.predicate !== null && next.nounBefore === null;
    next = eojeols[end + 1]
  ) {
    const { ending, endingTag } = eojeols[end]!
    const joins =
      endingTag === 'EC' && (next.isAuxiliary || (ending === '게' && /^(?:하다|되다)$/.test(next.predicate)))
    if (!joins) break
    auxiliaries.push(`${ending}${next.predicate.slice(0, -1)}`)
    end++
  }
  return { end, auxiliaries, last: eojeols[end]! }
}

function headOf(eojeols: readonly Eojeol[], chain: Chain): { head: string | null; headAt: number } {
  let head: string | null = null
  let headAt = -1
  if (chain.last.endingTag !== 'ETM') return { head, headAt }
  for (let place = chain.end + 1; place <= chain.end + HEAD_WITHIN; place++) {
    const one = eojeols[place]
    const noun = one?.noun ?? one?.nounBefore
    if (one && noun) {
      head = noun
      headAt = place
      if (one.particle !== '의') break
    } else if (one?.predicate) break
  }
  return { head, headAt }
}

function readLeft(eojeols: readonly Eojeol[], at: number): string[] {
  const left: string[] = []
  for (let place = at - 1; place >= 0; place--) {
    const one = eojeols[place]!
    const ends = one.predicate !== null
    if (ends && (one.comma || (one.endingTag !== 'ETM' && one.endingTag !== 'ETN' && one.noun === null))) break
    if (one.noun !== null && one.particle !== null && one.particle !== '의') {
      left.push(one.particle + (one.topic === null ? '' : '+'))
    } else if (one.noun !== null && one.topic !== null) {
      left.push(/^[은는]$/.test(one.topic) ? 'x는' : one.topic === '도' ? 'x도' : 'x_')
    }
    if (ends) left.push('|')
  }
  return left
}

function beforeOf(before: Eojeol | undefined): string {
  if (!before) return '^'
  if (before.predicate !== null) return before.endingTag ?? 'P'
  return before.particle ?? (before.topic !== null ? 'x' : before.noun !== null ? 'n' : 'm')
}
