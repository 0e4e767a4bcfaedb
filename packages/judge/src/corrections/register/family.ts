import type { EssayWord } from '../../analysis/essay-words.ts'
import { sentenceOf, tellsOfPast } from './tells-of-past.ts'

const WRITTEN: Readonly<Record<string, string>> = { 엄마: '어머니', 아빠: '아버지' }
const PARTICLE: Readonly<Record<string, string>> = { 랑: '와', 하고: '와', 한테: '에게', 한테서: '에게서' }
const FAMILY =
  /^(엄마|아빠)(들)?(?:(는|은|가|이|를|을|의|와|과|도|에게|에게서|께|께서|께서는|만|보다|처럼|나|로서|뿐만|까지|이다|라는|한테|한테서|랑|하고)?)$/
/** What is said of parents in an essay, and not in a story. */
const OF_AN_ESSAY =
  /^(?:역할|자녀|육아|맞벌이|직장|사회|교육|시대|부모|가정|존경|요즘|행복|중요|소중|필요|예전|과거|현대|책임|영향|희생|아이들|회사)|^(?:나는|내가|나의|나를|나에게|내|우리의)$/

/** 엄마의 역할 -> 어머니의 역할. Natives tell of 엄마 in stories: a sentence alone must be one of an essay. */
export function parentWritten(word: EssayWord, isAlone: boolean): string | null {
  const match = FAMILY.exec(word.text)
  if (!match || (isAlone && !isOfEssay(word))) return null
  const particle = match[3] ?? ''
  return `${WRITTEN[match[1]!]}${match[2] ?? ''}${PARTICLE[particle] ?? particle}`
}

/** 친구와 얘기를 나눈다 -> 이야기. Natives write 얘기, too; a sentence alone must say that one tells. */
export function talkWritten(word: EssayWord, isAlone: boolean): string | null {
  if (!word.text.startsWith('얘기')) return null
  if (isAlone && (!isTelling(word) || tellsOfPast(word))) return null
  return word.text.replace('얘기', '이야기')
}

const WITH_WHOM = /^(?:친구|가족|부모|서로|자녀|상대|선생|이웃|동료|선배|후배|외국인)/

function isTelling(word: EssayWord): boolean {
  const done = /^얘기(?:를|도)?$/.test(word.text) ? (word.after?.text ?? '') : word.text.slice(2)
  if (/^(?:나누|나눈|나눌|나눔|들으|들어|잘|많이|자주)/.test(done)) return true
  return /^(?:하|한|할|해)/.test(done) && sentenceOf(word).some(({ text }) => WITH_WHOM.test(text))
}

function isOfEssay(word: EssayWord): boolean {
  return !tellsOfPast(word) && sentenceOf(word).some(({ text }) => OF_AN_ESSAY.test(text))
}
