import { FINAL, lastFinal } from '@truegul/korean'
import { findSlips, type Slip } from '@truegul/korean/conjugation'
import { findPredicates } from '../dictionary/predicates.ts'
import type { Morpheme } from './morphemes.ts'
import { readingsOf } from './readings-of.ts'
import { remembered } from './remembered.ts'

/** A word with what the analyser made of it; `unknown` where the dictionary refuses it. */
type Word = { text: string; unknown: boolean; morphemes: readonly Morpheme[] }

/** 잇어서 is meant for 있어서. */
const NEVER_MEANT = /^잇$/
/** Natives use these as verbs and as adjectives, whatever the dictionary calls them. */
const EITHER = /^(?:맞|걸맞|동떨어지|뭐하|뭣하|마르|모자라|막히|어울리|잘나|못나|잘생기|못생기|위법하)$/

/** Endings written so that nothing else can be meant, whatever the stem: 갔는. */
const UNMISTAKABLE = /^(?:아면|았|으는)/

/**
 * The wrong form of a verb or an adjective that this word is beyond doubt: it is no right form of any, a second witness (the
 * dictionary, or the analyser with the same stem) agrees, and one right form can be meant.
 */
export function clearSlip({ text, unknown, morphemes }: Word): Slip | null {
  if (readingsOf(text).length > 0) return null
  const slips = slipsOf(text)
  if (slips.length === 0 || slips.some((slip) => isNoSlip(slip))) return null
  const stem = stemRead(morphemes)
  const agreeing = slips.filter((slip) => slip.stem === stem)
  // A slip of the pen easily looks like a form of some short stem; of a longer one, or one like 많, it is no accident.
  const long = slips.filter(({ stem, ending }) => stem.length > 1 || isClosed(stem) || UNMISTAKABLE.test(ending))
  return onlyOne(agreeing) ?? (unknown ? onlyOne(long) : null)
}

/** Stem of the verb or adjective that a word begins with, as the analyser reads it; '' where it reads none. */
function stemRead(morphemes: readonly Morpheme[]): string {
  const end = morphemes.findIndex(({ tag }) => tag.startsWith('E'))
  const stem = morphemes.slice(0, Math.max(0, end))
  return /^(?:V|XS[VA])/.test(stem.at(-1)?.tag ?? '') ? stem.map(({ text }) => text).join('') : ''
}

const slipsOf = remembered((text) => findSlips(text, findCommon))

function findCommon(stem: string) {
  return findPredicates(stem).filter(({ rare }) => !rare)
}

function isNoSlip({ stem, kind }: Slip): boolean {
  return NEVER_MEANT.test(stem) || (kind === 'part-of-speech' && EITHER.test(stem))
}

function isClosed(stem: string): boolean {
  const final = lastFinal(stem)
  return final !== FINAL.none && final !== FINAL.rieul
}

/** A verb and an adjective written alike may want different endings; then nothing is sure. */
function onlyOne(slips: readonly Slip[]): Slip | null {
  return new Set(slips.map(({ right }) => right)).size === 1 ? slips[0]! : null
}
