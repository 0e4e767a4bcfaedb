import type { EssayWord } from '../../../analysis/essay-words.ts'
import { readingsOf } from '../../../analysis/readings-of.ts'
import { remembered } from '../../../analysis/remembered.ts'
import { GROUPS, PEOPLE } from '../../../frames/particles/word-lists.ts'
import { isAdverb, withParticle } from '../argument-of.ts'
import { countOf } from '../collocations.ts'
import { HAPPENING } from '../confusions.ts'
import { wordsBefore } from '../in-sentence.ts'
import { withVerb } from '../with-verb.ts'

/** Behind an adnominal form stands what something is done to, but for bound nouns: 해결할 것이다. */
const NOT_ADNOMINAL = /^(?!은$|는$|을$|던$)/
const BOUND = /^(?:것|수|거|때|지|뿐|때문)/
/** What is done to a thing may be read where it is not, but ten times less than what happens. */
const MUCH_LESS = 10

/**
 * 문이 열어서 바람이 들어왔다, with the verb of what happens: 열려서. Only where nobody is named who would do it: where somebody is, not
 * the verb is wrong but the particle, which frames see.
 */
export function happeningByItself(word: EssayWord): string | null {
  const pairs = pairsOf(word.text)
  if (pairs.length === 0) return null
  const subject = subjectBefore(word)
  if (subject === null || PEOPLE.test(subject) || GROUPS.test(subject) || isSomebodyNamed(word)) return null
  for (const [done, happens] of pairs) {
    // 열려 is a form of 열리다 as well as of 열다.
    if (readingsOf(word.text).some(({ stem }) => stem === happens)) continue
    const often = countOf(subject, '이', happens)
    if (often === 0 || countOf(subject, '이', done) * MUCH_LESS > often) continue
    const isBound = word.after !== null && BOUND.test(word.after.text)
    const form = withVerb(word.text, done, happens, isBound ? {} : { endings: NOT_ADNOMINAL })
    if (form !== null) return form
  }
  return null
}

/** What is done and may be what a word says; its dictionary form is no form in a text and read as none. */
const pairsOf = remembered((text) => {
  const stems = new Set([...readingsOf(text).map(({ stem }) => stem), text.replace(/다$/, '')])
  return HAPPENING.filter(([done]) => stems.has(done) && (text.startsWith(done[0]!) || MELTING.test(done)))
})

/** Stems whose first syllable changes in its forms. */
const MELTING = /^(?:열|풀|보|바꾸|나누|키우|깨|끝내|없애|올리|듣)$/

/** The subject, right before or behind adverbs and places. */
function subjectBefore(word: EssayWord): string | null {
  for (const before of wordsBefore(word, 3)) {
    const found = withParticle(before)
    if (found) return found.argument === '이' ? found.noun : null
    if (!isAdverb(before) && !/(?:에|로|에서|게|히)$/.test(before.text)) return null
  }
  return null
}

/** A topic, or an object in the same clause. */
function isSomebodyNamed(word: EssayWord): boolean {
  let isSameClause = true
  for (const { text, morphemes } of wordsBefore(word, 20)) {
    const [noun, last] = morphemes.filter(({ tag }) => !tag.startsWith('S')).slice(-2)
    if (last?.tag === 'EC') isSameClause = false
    if (last?.tag === 'JX' && /^[은는도]$/.test(last.text) && /^(?:N|XSN)/.test(noun?.tag ?? '')) return true
    if (isSameClause && /[을를]$/.test(text)) return true
  }
  return false
}
