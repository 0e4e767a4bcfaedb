import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import { remembered } from '../../analysis/remembered.ts'
import type { Edit } from '../edit.ts'
import { isAdverb } from './argument-of.ts'
import { NOUN_VERBS } from './noun-verbs.ts'
import { withVerb } from './with-verb.ts'

const PARTICLE = /[을를도이가은는에]$/
/** 답을 맞추어 보다: to compare. */
const COMPARED = /^(?:보|봐|봤|본|볼|봅)/
const DEGREE = /보다$|만큼$|처럼$|^(?:한국|가장|제일|매우|아주|너무|더|별로)$/

const pairsOf = remembered((noun) =>
  NOUN_VERBS.filter(({ particle, nouns }) => particle.test(noun) && nouns.test(noun.replace(particle, ''))),
)

/** A verb that one noun never has, where the noun tells which is meant: 의견을 존경하다, 키가 높다, 회의에 출석하다. */
export function findNounVerbEdits(word: EssayWord): Edit[] {
  const { before } = word
  if (!before || !/^(?:V|N|XR)/.test(word.morphemes[0]?.tag ?? '')) return []
  const noun = isAdverb(before) || DEGREE.test(before.text) ? before.before : before
  if (!noun || !PARTICLE.test(noun.text)) return []
  const pairs = pairsOf(noun.text)
  if (pairs.length === 0) return []
  const stems = readingsOf(word.text).map(({ stem }) => stem)
  for (const { wrong, right } of pairs) {
    // 걸려 may be of either verb; 크게 오르다 says how much.
    if (!stems.includes(wrong) || stems.includes(right) || /^(?:크|높|많)게$|^많이$/.test(word.text)) continue
    if (wrong === '맞추' && COMPARED.test(word.after?.text ?? '')) continue
    const form = withVerb(word.text, wrong, right)
    if (form !== null) return [{ start: word.start, end: word.end, suggestion: form, rule: 'confused-word' }]
  }
  return []
}
