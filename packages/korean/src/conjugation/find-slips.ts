import { basesOf } from './bases.ts'
import { attach, conjugate, formsWith } from './conjugate.ts'
import { type Ending, endingsOf } from './ending.ts'
import { ENDINGS, isExisting, type PartOfSpeech, suits } from './endings.ts'
import { cutsOf, type FindPredicates, type Reading } from './recognise.ts'
import { stemsOfBase } from './stems-of-base.ts'
import { wrongBasesOf } from './wrong-bases.ts'

/**
 * What went wrong: the stem before its ending (`stem`: 듣은, 만들은, 모르어), an ending of verbs on an adjective or of adjectives on a
 * verb (`part-of-speech`: 쉽는, 비슷한다, 먹다고), an ending that nothing takes after a tense (`tense`: 왔는).
 */
export type SlipKind = 'stem' | 'part-of-speech' | 'tense'
/** A wrong form of a known predicate, with the right one. `ending` is the one written, `meant` the one in its place. */
export type Slip = Reading & { meant: string; right: string; kind: SlipKind }

/** Verbs' endings with what adjectives have in their place. */
const OF_ADJECTIVES: readonly (readonly [verb: RegExp, adjective: string])[] = [
  [/^는다/, '다'],
  [/^는(?!걸)/, '은'],
  [/^느(?=냐|니)/, '으'],
  // 아니다 is quoted with 라고.
  [/^(?:는)?다(?=[고는면며])/, '라'],
]
/** What adjectives have and verbs in the present never: 은 and its like are a verb's past and no slip. */
const OF_VERBS: readonly (readonly [adjective: RegExp, verb: string])[] = [
  [/^다(?=[고는면며]|거나|든지|지만|기보다)(?!가)/, '는다'],
  [/^구나$/, '는구나'],
  [/^군$/, '는군'],
]
/** Endings that no word takes, with those meant: after a verb, after an adjective. */
const NEVER: Readonly<Record<string, readonly [verb: string, adjective: string]>> = {
  았는: ['은', '았던'],
  았은: ['은', '았던'],
  았는다: ['았다', '았다'],
  았는다고: ['았다고', '았다고'],
  았는다는: ['았다는', '았다는'],
  았는다면: ['았다면', '았다면'],
  겠는다: ['겠다', '겠다'],
  았은데: ['았는데', '았는데'],
  았은지: ['았는지', '았는지'],
  으지만: ['지만', '지만'],
  은지만: ['지만', '지만'],
  으거나: ['거나', '거나'],
  으고: ['고', '고'],
  으는: ['는', '은'],
  으는다: ['는다', '다'],
  으지: ['지', '지'],
  으게: ['게', '게'],
  은면: ['으면', '으면'],
  아면: ['으면', '으면'],
  수록: ['을수록', '을수록'],
}

const WRITTEN = [...new Set([...ENDINGS.map(([written]) => written), ...Object.keys(NEVER)])]
const BY_TAIL = Map.groupBy(
  WRITTEN.flatMap((written) => endingsOf(written)),
  ({ tail }) => tail,
)
const LONGEST_TAIL = Math.max(...[...BY_TAIL.keys()].map((tail) => tail.length))

/**
 * Every way to read a word as a wrong form of a known predicate. It does not ask whether the word is also right (들은 is a right
 * form of 듣다 and a wrong one of 들다): that is for `recognise` and the words around it to say.
 */
export function findSlips(word: string, find: FindPredicates): Slip[] {
  const slips = new Map<string, Slip>()
  for (const { ending, base } of cutsOf(word, BY_TAIL, LONGEST_TAIL)) {
    for (const stem of stemsOfBase(base, ending.base)) {
      for (const predicate of find(stem)) {
        const slip = slipOf(word, { ...predicate, stem, ending: ending.written }, ending)
        if (slip) slips.set(`${stem} ${slip.meant} ${slip.right} ${slip.partOfSpeech}`, slip)
      }
    }
  }
  return [...slips.values()]
}

function slipOf(word: string, reading: Reading, ending: Ending): Slip | null {
  // 먹으는 has one 으 too many; 만들는 has none and is another slip.
  if (/^으[는고지거게]/.test(ending.written) && !word.endsWith(ending.written)) return null
  const meant = fittingEnding(ending.written, reading)
  if (meant === null) return null
  const rightForms = conjugate(reading, meant)
  const right = rightForms[0]
  if (right === undefined || rightForms.includes(word)) return null
  const isStemRight = formsWith(reading, ending).includes(word)
  if (!isStemRight && !wrongForms(reading, ending).includes(word)) return null
  const kind = NEVER[ending.written] ? 'tense' : meant === ending.written ? 'stem' : 'part-of-speech'
  return { ...reading, meant, right, kind }
}

/** An ending in the form that the other stems have is wrong, too: 가는다, 만들는다, 않은다. */
function wrongForms(reading: Reading, ending: Ending): string[] {
  if (ending.only === 'closed') return [reading.stem + ending.tail]
  if (ending.only === 'open') return basesOf(reading, ending.base).map((base) => attach(base, ending))
  return wrongBasesOf(reading, ending.base).map((base) => attach(base, ending))
}

/** The ending itself where the predicate takes it, else what it takes in its place (는다 and 다); null where nothing is sure. */
export function fittingEnding(
  written: string,
  { stem, partOfSpeech }: Pick<Reading, 'stem' | 'partOfSpeech'>,
): string | null {
  const never = NEVER[written]
  if (never) return never[partOfSpeech === 'verb' ? 0 : 1]
  if (suits(written, stem, partOfSpeech)) return written
  if (isExisting(stem) && /^은(?:데|지|가|$)/.test(written)) return written.replace('은', '는')
  for (const [own, other] of replacements(partOfSpeech)) {
    const meant = written.replace(own, other)
    if (meant !== written && suits(meant, stem, partOfSpeech)) return meant
  }
  return null
}

function replacements(partOfSpeech: PartOfSpeech) {
  return partOfSpeech === 'verb' ? OF_VERBS : OF_ADJECTIVES
}
