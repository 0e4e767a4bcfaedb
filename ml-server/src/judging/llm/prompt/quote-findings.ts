import type { Judgement } from '@truegul/contract'
import { overlap } from '@truegul/korean'
import { findInjections } from '../injection/find-injections.ts'
import { neutralise } from '../injection/neutralise.ts'
import type { ShownEssay } from './show-essay.ts'

export type Findings = Pick<Judgement, 'corrections' | 'ledger' | 'notes'>

// Enough to see of what kind the mistakes are; each costs about twenty tokens.
const MOST = 12
/** Words as an essay has them: no bracket, quotation mark, colon, arrow or line end, and nothing that could end a list. */
const WORDS = /^[가-힣a-z\d .?!%~·-]{1,40}$/i
/** The words of a note stand in its sentence only, in either language after a colon: Hangul, as written. */
const LISTED = /: ([가-힣]+(?:, [가-힣]+)*)\./
const NOTES_OF_WORDS: ReadonlySet<string> = new Set(['words-to-check', 'names-to-check'])

/**
 * What the local judge corrects, and the words that its dictionary does not know. The essay's words come in here outside its
 * delimiters, so only those that the model is shown anyway, and none that read like an attempt to steer it once they are corrected or
 * stand side by side.
 */
export function quoteFindings(shown: Pick<ShownEssay, 'text' | 'show'>, local: Findings): string[] {
  return [
    listed('corrected by it', quietOf(correctionsOf(shown, local)), local.corrections.length, '; '),
    unknownLine(shown, local),
  ].filter((line) => line !== null)
}

function correctionsOf({ show }: Pick<ShownEssay, 'show'>, { corrections }: Findings): string[] {
  return corrections.flatMap(({ start, end, suggestion }) => {
    const [wrong, right] = [show({ start, end }) ?? '', neutralise(suggestion).text]
    return WORDS.test(wrong) && WORDS.test(right) ? [`${wrong} -> ${right}`] : []
  })
}

function unknownLine(
  shown: Pick<ShownEssay, 'text' | 'show'>,
  { ledger, notes, corrections }: Findings,
): string | null {
  const quoted = ledger.flatMap(({ rule, start, end }) => {
    if (rule !== 'language.spelling' || start === undefined || end === undefined) return []
    return corrections.some((one) => overlap(one, { start, end })) ? [] : [shown.show({ start, end }) ?? '']
  })
  const own = new Set(shown.text.match(/[가-힣]+/g))
  const noted = notes.flatMap(({ code, text }) =>
    NOTES_OF_WORDS.has(code) ? (LISTED.exec(text)?.[1] ?? '').split(', ') : [],
  )
  const unknown = [...new Set([...quoted, ...noted.filter((word) => own.has(word))])].filter((word) => WORDS.test(word))
  return listed(
    'not in its dictionary, but some may be right (names, new words)',
    quietOf(unknown),
    unknown.length,
    ', ',
  )
}

/** Those that say nothing to the judge, alone or together. */
function quietOf(all: readonly string[]): string[] {
  const quiet = all.filter((one) => findInjections(one).length === 0).slice(0, MOST)
  return findInjections(quiet.join(' ')).length === 0 ? quiet : []
}

function listed(name: string, quotes: readonly string[], of: number, between: string): string | null {
  if (quotes.length === 0) return null
  const more = of - quotes.length
  return `- ${name}: ${quotes.join(between)}${more > 0 ? `${between}${more} more` : ''}`
}
