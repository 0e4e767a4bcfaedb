import { FINAL, fittingParticle, lastFinal } from '@truegul/korean'
import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import { isOnly } from '../../dictionary/predicates.ts'
import type { Edit } from '../edit.ts'
import { withEnding } from '../words/with-verb.ts'
import { andNoun } from './and-noun.ts'
import { parentWritten, talkWritten } from './family.ts'
import { meltedPronoun } from './melted.ts'
import {
  DEGREE_OF,
  POINTING,
  SPOKEN_BOUND,
  SPOKEN_DEGREES,
  SPOKEN_THINGS,
  SPOKEN_WORDS,
  WEIGHING,
} from './spoken-words.ts'
import { tellsOfPast } from './tells-of-past.ts'

/** Natives tell stories with these: a sentence alone that tells of the past is left as it is. */
const OF_STORIES = /^(?:[난전날걸]|뭐.*|뭘|진짜로)$/

/** Words that are said and not written in an essay, with the written ones. Quotations are the caller's to leave out. */
export function findSpokenEdits(word: EssayWord, { isAlone = false }: { isAlone?: boolean } = {}): Edit[] {
  if (isAlone && OF_STORIES.test(word.text) && tellsOfPast(word)) return []
  const reason = withThat(word)
  if (reason !== null) return [{ start: word.before!.start, end: word.end, suggestion: reason, rule: 'spoken-word' }]
  const right =
    SPOKEN_WORDS.get(word.text) ??
    SPOKEN_THINGS.get(word.text) ??
    meltedPronoun(word, isAlone) ??
    parentWritten(word, isAlone) ??
    talkWritten(word, isAlone) ??
    connective(word) ??
    really(word) ??
    spokenEnding(word) ??
    degree(word) ??
    boundThing(word) ??
    joinedThing(word) ??
    withPerson(word) ??
    andNoun(word) ??
    toPerson(word)
  return right === null ? [] : [{ start: word.start, end: word.end, suggestion: right, rule: 'spoken-word' }]
}

/** 그럼 opens a sentence; inside one it may be 그렇다. 뭐 alone may be a cry. */
function connective({ text, before, after, isLast }: EssayWord): string | null {
  if (/^땜에?$/.test(text) && before) return text === '땜에' ? '때문에' : null
  // 갈지 아님 안 갈지; 사실이 아님 is 아니다.
  if (text === '아님' && before && after && CHOICE.test(before.text)) return '아니면'
  if (text === '뭐' && after && /^때문/.test(after.text)) return '무엇'
  return text === '그럼' && before === null && !isLast ? '그러면' : null
}

/** 취업을 할지 아님 대학원에 갈지. */
const CHOICE = /(?:[을할갈볼살될쓸올알는은던인]지|까|든지|거나|[을를]|하고|에서?)$/

/** 경기가 나빠 가지고 -> 나빠서; 사 가지고 오다 carries something. */
function withThat({ text, before }: EssayWord): string | null {
  if (!/^(?:가지고|갖고|가지구)$/.test(text) || !before) return null
  const readings = readingsOf(before.text).filter(({ ending }) => ending === '아')
  const isState = readings.length > 0 && readings.every(({ stem }) => isOnly(stem, 'adjective') || CAUSES.test(stem))
  return isState ? withEnding(readings, '아서') : null
}

/** Nothing is carried by who is or does so. */
const CAUSES =
  /^(?:있|없|되|늦|모르|아프|힘들|늘|줄|생기|심해지|나빠지|어려워지|떨어지|오르|지치|놀라|다치|걸리|커지|많아지|화나)$/

/** 진짜 하고 싶다; 진짜 어른 is a real one. */
function really({ text, before, after }: EssayWord): string | null {
  const next = after?.morphemes
  if (text !== '진짜' || !before || !next) return null
  const isPredicate = /^(?:VV|VA|MAG)$/.test(next[0]?.tag ?? '') || /^XS[VA]$/.test(next[1]?.tag ?? '')
  return isPredicate ? '정말' : null
}

/** 먹구 -> 먹고, 오니깐 -> 오니까, 같애 -> 같아: no other word is written so. */
function spokenEnding({ text, unknown, isLast, mark }: EssayWord): string | null {
  if (!unknown) return null
  if (text.endsWith('같애')) return text.replace(/애$/, isLast && mark.startsWith('.') ? '다' : '아')
  const written = text
    .replace(/같애(?=[요서])/, '같아')
    .replace(/(?<=.)구$/, '고')
    .replace(/(?<=니)깐$/, '까')
  return written !== text && readingsOf(written).some(({ ending }) => /(?:고|니까|아요|아서)$/.test(ending))
    ? written
    : null
}

function degree({ text, after }: EssayWord): string | null {
  const written = SPOKEN_DEGREES.get(text)
  if (written === undefined || !after) return null
  const stems = readingsOf(after.text).map(({ stem }) => stem)
  const isAdjective = stems.length > 0 && stems.every((stem) => isOnly(stem, 'adjective'))
  return isAdjective || DEGREE_OF.test(after.text) ? written : null
}

/** Natives write 것은 as 건 and 것이 as 게, too: those are left alone but for a few. */
function boundThing({ text, before, isLast, after }: EssayWord): string | null {
  if (before && (text === '게' || text === '건')) {
    const isSaid = POINTING.test(before.text) || (text === '건' && WEIGHING.test(before.text))
    return isSaid && !isLast ? (text === '게' ? '것이' : '것은') : null
  }
  // 갈 걸 그랬다.
  if (text === '걸' && (isLast || /^그[랬럴]/.test(after?.text ?? ''))) return null
  const written = SPOKEN_BOUND.get(text)
  return written !== undefined && before && isAdnominal(before) ? written : null
}

function isAdnominal({ text, morphemes }: EssayWord): boolean {
  if (/^(?:이런|그런|저런|어떤|다른|모든|아무런)$/.test(text)) return true
  return morphemes.filter(({ tag }) => !tag.startsWith('S')).at(-1)?.tag === 'ETM'
}

/** 할거다, 될꺼라고: without the space, too. */
function joinedThing({ text }: EssayWord): string | null {
  const match = /^(.+?)([거꺼](?:다|야|라고|라는))$/.exec(text)
  if (!match || lastFinal(match[1]!) !== FINAL.rieul) return null
  const isVerb = readingsOf(match[1]!).some(({ ending }) => /을$/.test(ending))
  return isVerb ? `${match[1]} ${SPOKEN_BOUND.get(match[2]!)!}` : null
}

/** 친구랑 -> 친구와: where the analyser reads a particle, not 사랑. */
function withPerson({ text, morphemes }: EssayWord): string | null {
  const match = /^(.+)랑(은|도|만)?$/.exec(text)
  const particle = morphemes.find(({ tag, text: own }) => tag.startsWith('J') && /^이?랑$/.test(own))
  if (!match || !particle) return null
  const noun = asWriter(particle.text === '이랑' ? match[1]!.slice(0, -1) : match[1]!)
  const isVowel = lastFinal(noun) === FINAL.none
  if (noun === '' || isVowel !== (particle.text === '랑')) return null
  return noun + fittingParticle(noun, '와') + (match[2] === '은' ? '는' : (match[2] ?? ''))
}

/** 친구한테 -> 친구에게, 친구한테서 -> 친구에게서. */
function toPerson({ text }: EssayWord): string | null {
  const children = /^애들(.+)$/.exec(text)?.[1]
  if (children && /^(?:한테|끼리|처럼|보다|과|만|까지|이나|에게는|에게도|뿐만)/.test(children))
    return `아이들${children.replace('한테', '에게')}`
  const match = /^(.+)한테(서)?(는|도|만|까지|서는|서도|나|라도|부터)?$/.exec(text)
  if (!match || match[1]!.endsWith('적')) return null
  const isHonoured = /님$/.test(match[1]!) && !match[2]
  return `${asWriter(match[1]!)}${isHonoured ? '께' : '에게'}${match[2] ?? ''}${match[3] ?? ''}`
}

/** Who writes calls himself 나. */
function asWriter(noun: string): string {
  return noun === '저' ? '나' : noun
}
