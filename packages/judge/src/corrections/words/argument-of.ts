import { FINAL, lastFinal } from '@truegul/korean'
import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import type { Argument } from './confusions.ts'

/** A noun with what it is to the verb. `isHead`: it stands behind the verb (잃은 지갑), so it may be either. */
export type ArgumentNoun = { noun: string; argument: Argument; isHead: boolean }

/** The noun that a verb is said of: with its particle before it, or behind its adnominal form where none stands before. */
export function argumentOf(word: EssayWord): ArgumentNoun | null {
  const before = word.before && isAdverb(word.before) ? word.before.before : word.before
  const found = before ? withParticle(before) : null
  if (found) return { ...found, isHead: false }
  const head = isAdnominal(word.text) && word.after ? nounOf(word.after) : null
  return head === null ? null : { noun: head, argument: '을', isHead: true }
}

/** Noun and particle of 약속을, 문화가; null for anything else. */
export function withParticle({ text, morphemes }: EssayWord): { noun: string; argument: Argument } | null {
  const match = /^(.+)([을를이가])$/.exec(text)
  if (!match || (lastFinal(match[1]!) === FINAL.none) !== /[를가]/.test(match[2]!)) return null
  if (!morphemes.some(({ tag }) => /^JK[SOC]$/.test(tag)) || morphemes.some(({ tag }) => tag === 'NP')) return null
  return { noun: match[1]!.replace(/들$/, ''), argument: /[을를]/.test(match[2]!) ? '을' : '이' }
}

export function isAdverb({ morphemes, text }: EssayWord): boolean {
  return morphemes.length > 0 && morphemes.every(({ tag }) => tag === 'MAG') && !/^(?:이미|매우|더욱)들$/.test(text)
}

function isAdnominal(text: string): boolean {
  return readingsOf(text).some(({ ending }) => /^(?:은|는|을|던|았던)$/.test(ending))
}

function nounOf({ text, morphemes }: EssayWord): string | null {
  const [noun, next] = morphemes
  if (noun?.tag !== 'NNG' || (next && !/^(?:J|XSN|S|VCP)/.test(next.tag)) || !text.startsWith(noun.text)) return null
  return noun.text
}
