import { modelOf } from './is-noun-form.ts'

// Particles and endings that the dictionary has singly and not one on the other, with a form that it has when they are right.
const STACKS: readonly (readonly [form: RegExp, known: string])[] = [
  [/^((?:..+|[나너것돈말글힘일집책꿈삶둘셋])만)(?:을|이|의|으로|으로도|으로는|으로의)$/, '$1'],
  [/^(.+에서)(?:의|부터|부터는|까지|가|나|조차|마저|처럼)$/, '$1'],
  [/^(.+라)(?:기보다|기보다는|든지|든가|거나|지만|고는|고도|던가|는데|야만?)$/, '$1고'],
  [/^(.+고)들$/, '$1'],
]
// What goes behind a noun, a counter or an adverb, and takes particles itself. Behind other syllables 씩 is 식 misspelt (방씩, 음씩).
const BEHIND = /^(.+(?:쯤|짜리|가량)|(?:..+|[명개분번줄달년주일권잔병원쪽회차도층살톤해끼시])씩)/
// 뿐 is a particle behind a noun only, 사실일 뿐이다 is two words; and where nothing follows it is 나쁜 misspelt.
const ONLY = /^(.+)뿐(?=.)/

/** Is the word right but for the number of particles that it carries: 정답만을, 과정에서의, 하나씩은, 이것뿐이다? */
export function isParticleStack(
  word: string,
  isNoun: (noun: string) => boolean,
  isKnownWord: (word: string) => boolean,
): boolean {
  if (STACKS.some(([form, known]) => form.test(word) && isKnownWord(word.replace(form, known)))) return true
  const takesRest = (noun: string) => isKnownWord(modelOf(noun) + word.slice(noun.length))
  const behind = BEHIND.exec(word)?.[1]
  if (behind !== undefined && isKnownWord(behind.replace(/(?:씩|쯤|짜리|가량)$/, ''))) return takesRest(behind)
  const only = ONLY.exec(word)?.[1]
  return only !== undefined && isNoun(only) && takesRest(`${only}뿐`)
}
