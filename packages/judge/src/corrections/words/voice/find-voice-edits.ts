import type { EssayWord } from '../../../analysis/essay-words.ts'
import { GROUPS, PEOPLE } from '../../../frames/particles/word-lists.ts'
import type { Edit } from '../../edit.ts'
import { argumentOf } from '../argument-of.ts'
import { wordsBefore } from '../in-sentence.ts'
import { withVerb } from '../with-verb.ts'
import { happeningByItself } from './happening-by-itself.ts'
import { happeningTwice } from './happening-twice.ts'
import { meantToDo } from './meant-to-do.ts'

/** Who does something, what happens and what one feels, said with the verb of another: 소개시키다, 경제를 발전하다, 게임을 좋다. */
export function findVoiceEdits(word: EssayWord): Edit[] {
  const right =
    done(word) ??
    caused(word) ??
    meantToDo(word) ??
    happeningTwice(word) ??
    happening(word) ??
    happeningByItself(word) ??
    felt(word) ??
    passive(word)
  return right === null ? [] : [{ start: word.start, end: word.end, suggestion: right, rule: 'voice' }]
}

/** What one does oneself with 하다; 시키다 would be to have others do it. */
const DONE =
  /^(소개|금지|설득|유발|야기|접수|해결|존경|사랑|실천|보호|예방|방지|발견|개발|제공|추천|초대|사용|낭비|파괴|포기|거절|방해|위반|해고|수리|구경)(?=[시])/

function done(word: EssayWord): string | null {
  const noun = DONE.exec(word.text)?.[1]
  if (!noun) return null
  const isSubject = argumentOf(word)?.argument === '이'
  return withVerb(word.text, `${noun}시키`, `${noun}${isSubject ? '되' : '하'}`)
}

/** What happens by itself with 하다, and with 시키다 when somebody brings it about. */
const GROWING = /^(발전|성장|증가|감소|향상|변화|발달|감동|실망|긴장|흥분|안정|붕괴|악화)[하한할함합해했시]/

/** 정부는 경제를 발전해야 한다: somebody else than the economy is there. */
function caused(word: EssayWord): string | null {
  const noun = GROWING.exec(word.text)?.[1]
  const object = noun ? argumentOf(word) : null
  if (!object || object.isHead || object.argument !== '을') return null
  const isBroughtAbout = wordsBefore(word, 8).some(
    ({ text, morphemes }) => /[은는이가]$/.test(text) && morphemes.some(({ tag }) => /^(?:JX|JKS)$/.test(tag)),
  )
  return isBroughtAbout ? withVerb(word.text, `${noun}하`, `${noun}시키`) : null
}

/** What somebody does to a thing, and what happens to it with 되다. */
const BROUGHT_ABOUT = /^(오염|파괴|해결|중단|확대|강화|개선|훼손|약화|축소|완성|형성)(?=[시])/

/** 기술이 발전시키고 있다: nothing stands there that it would develop. */
function happening(word: EssayWord): string | null {
  const itself = GROWING.exec(word.text)?.[1]
  const noun = itself ?? BROUGHT_ABOUT.exec(word.text)?.[1]
  if (!noun || !/^..시/.test(word.text)) return null
  const subject = subjectOf(word)
  if (subject === null) return null
  if (
    wordsBefore(word, 12).some(
      (before) => (/[을를도만]$/.test(before.text) && !/^(?:통|위)/.test(before.after?.text ?? '')) || isPerson(before),
    )
  )
    return null
  return withVerb(word.text, `${noun}시키`, `${noun}${itself ? '하' : '되'}`, { endings: /^(?!은$|는$|을$|던$)/ })
}

/** 사람들이, 정부는, 제가: somebody who may do it. */
function isPerson({ text, morphemes }: EssayWord): boolean {
  const noun = /^(.+?)들?[이가은는]$/.exec(text)?.[1]
  if (noun === undefined) return false
  if (/^(?:사회|세계|세상|시장)$/.test(noun)) return false
  return PEOPLE.test(noun) || GROUPS.test(noun) || morphemes.some(({ tag }) => tag === 'NP')
}

/** The subject right before, or behind one word in -게 or an adverb. */
function subjectOf(word: EssayWord): string | null {
  const [first, second] = wordsBefore(word, 2)
  const near = first && /(?:게|히|점점|많이|크게)$/.test(first.text) ? second : first
  const match = near ? /^(.+)[이가]$/.exec(near.text) : null
  return match && near!.morphemes.some(({ tag }) => tag === 'JKS') ? match[1]! : null
}

/** What one feels oneself, and what one likes: 나는 게임이 좋다, 나는 게임을 좋아한다. */
const FELT: readonly (readonly [adjective: string, verb: string])[] = [
  ['좋', '좋아하'],
  ['싫', '싫어하'],
  ['부럽', '부러워하'],
  ['무섭', '무서워하'],
  ['그립', '그리워하'],
  ['밉', '미워하'],
  ['두렵', '두려워하'],
  ['귀찮', '귀찮아하'],
]
/** These are good or bad, and nobody likes them: the particle is wrong. */
const BEING_WELL = /(?:건강|기분|성격|날씨|몸|머리|경치|결과|성적|품질|환경|사이|관계|효과|상태|.력)$/
const LIKED = /^(?:좋|싫)$/
const ENDINGS_FELT = /^(?:다|고|아서|지만|으면|으니까|으므로|았다|기|는데|은데|기는)$/

function felt(word: EssayWord): string | null {
  const object = /^[좋싫부무그밉미두귀]/.test(word.text) ? argumentOf(word) : null
  if (!object || object.isHead || object.argument !== '을' || BEING_WELL.test(object.noun)) return null
  for (const [adjective, verb] of FELT) {
    const isHated = adjective === '밉' && /(?:사람|친구|동생|형|언니|누나|오빠)$/.test(object.noun)
    if ((!LIKED.test(adjective) || object.noun === '것') && !isHated && !isOfAnother(word)) continue
    const becomes = /^(?:되|된|될|됐|돼)/.test(word.after?.text ?? '')
    const form = withVerb(word.text, adjective, verb, { endings: becomes ? /^게$/ : ENDINGS_FELT })
    if (form !== null) return form
  }
  return null
}

/** Somebody else is spoken of: what he feels shows. */
function isOfAnother(word: EssayWord): boolean {
  return wordsBefore(word, 6).some(({ text }) => /(?:들|사람|친구|동생|학생|아이|그|그녀)[은는]$/.test(text))
}

/** Verbs and adjectives with 하다 that have no 되다. */
const NEVER_PASSIVE =
  /^(실망|존재|도착|출발|노력|참가|참여|성공|실패|생활|졸업|결혼|부족|필요|등장|성장|유명|중요|행복|가능|건강|다양|심각|충분|불편|편리)(?=[되된될됩됐돼])/
const BECOMING = /^(?:유명|중요|행복|건강|다양|심각|불편|편리)$/

function passive({ text, morphemes }: EssayWord): string | null {
  const noun = NEVER_PASSIVE.exec(text)?.[1]
  if (!noun || !morphemes.some(({ tag }) => /^(?:XS[VA]|VV)$/.test(tag))) return null
  // What is so becomes so: 심각되다 is 심각해지다.
  const verb = BECOMING.test(noun) ? `${noun}해지` : `${noun}하`
  return withVerb(text, `${noun}되`, verb)
}
