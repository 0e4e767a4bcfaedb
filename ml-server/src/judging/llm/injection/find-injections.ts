import { normalise, type Span } from '@truegul/korean'
import { findHiddenCharacters } from './find-hidden-characters.ts'
import { findLookAlikes } from './find-look-alikes.ts'
import { foldText } from './fold-text.ts'
import { readBackwards, readLeet, readRot13, readTogether } from './read-otherwise.ts'
import { ENCODED } from './rules/encoded.ts'
import { ENGLISH_ORDERS, RUN_TOGETHER } from './rules/english-orders.ts'
import { KOREAN_OFFICES } from './rules/korean-offices.ts'
import { KOREAN_ORDERS } from './rules/korean-orders.ts'
import { KOREAN_PLEAS } from './rules/korean-pleas.ts'
import { KOREAN_ROLES } from './rules/korean-roles.ts'
import { KOREAN_SCORE_TALK } from './rules/korean-score-talk.ts'
import { MARKUP } from './rules/markup.ts'
import { LATIN_LANGUAGES, OTHER_LANGUAGES } from './rules/other-languages.ts'
import { OTHER_SCRIPTS } from './rules/other-scripts.ts'
import type { InjectionKind, Rule } from './rules/rule.ts'
import { placeOf, type TextView } from './text-view.ts'

/** A place of the submitted text that looks like an attempt to steer the judge. Offsets are UTF-16 units of that text. */
export type Injection = Span & { kind: InjectionKind; quote: string }

const ORDERS = [...KOREAN_ORDERS, ...KOREAN_ROLES, ...KOREAN_SCORE_TALK, ...KOREAN_PLEAS, ...ENGLISH_ORDERS]

/**
 * Attempts to steer the judge, in the order of the text. A finding proves nothing: of sentences made to look like one without being
 * one, a few in a hundred are found. Time grows with length, on any Unicode.
 */
export function findInjections(text: string): Injection[] {
  const { text: read, toSource } = normalise(text)
  const folded = foldText(read)
  const found: (Span & { kind: InjectionKind })[] = []
  const look = (view: TextView, rules: readonly Rule[], kind?: InjectionKind) => {
    for (const rule of rules) {
      for (const match of view.text.matchAll(rule.pattern)) {
        const span = trimmed(view.text, match.index, match[0].length)
        if (span) found.push({ ...toSource(placeOf(view, span)), kind: kind ?? rule.kind })
      }
    }
  }
  look(folded, [...ORDERS, ...KOREAN_OFFICES, ...LATIN_LANGUAGES, ...MARKUP])
  look(asItIs(read), [...ENCODED, ...OTHER_SCRIPTS, ...OTHER_LANGUAGES])
  const together = readTogether(folded)
  if (together) look(together, [...ORDERS, ...RUN_TOGETHER])
  look(readBackwards(folded), ORDERS, 'encoded')
  const rot13 = readRot13(folded)
  if (rot13) look(rot13, ENGLISH_ORDERS, 'encoded')
  for (const leet of readLeet(folded)) look(leet, ENGLISH_ORDERS)
  for (const span of findHiddenCharacters(text)) found.push({ ...span, kind: 'hidden-characters' })
  for (const span of findLookAlikes(read)) found.push({ ...toSource(span), kind: 'look-alike' })
  return merged(found).map((one) => ({ ...one, quote: text.slice(one.start, one.end) }))
}

function asItIs(text: string): TextView {
  return { text, places: Array.from({ length: text.length }, (_, start) => ({ start, end: start + 1 })) }
}

function trimmed(text: string, from: number, length: number): Span | null {
  let start = from
  let end = from + length
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (start < end && /\s/.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : null
}

/** Findings of one kind that touch are one. */
function merged(found: readonly (Span & { kind: InjectionKind })[]): (Span & { kind: InjectionKind })[] {
  const kept: (Span & { kind: InjectionKind })[] = []
  const last = new Map<InjectionKind, Span>()
  for (const one of found.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const open = last.get(one.kind)
    if (open && one.start <= open.end) {
      open.end = Math.max(open.end, one.end)
    } else {
      const own = { ...one }
      kept.push(own)
      last.set(one.kind, own)
    }
  }
  return kept
}
