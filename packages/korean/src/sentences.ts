import { splitParagraphs, trim } from './paragraphs.ts'
import type { Span } from './span.ts'

/** A sentence and the number (from 0) of the paragraph it stands in. */
export type Sentence = Span & { paragraph: number }

const STOP = /[.?!。．？！…]+[\p{Pe}\p{Pf}"']*/gu
const QUOTE_CLOSED = /["'”’」』》]$/
const ENDS_LIKE_A_SENTENCE = /[다요까죠지네라자오냐]$/
const LONGEST_QUOTE = 150

/**
 * Sentences of a normalised text in their order. A line break always ends one; a full stop does not in 3.5, in "1. ", after
 * a single Latin letter, or before the particle of a quotation ("…한다."라고). A missing space after a full stop is no matter.
 */
export function splitSentences(text: string): Sentence[] {
  return splitParagraphs(text).flatMap((paragraph, number) =>
    sentencesOf(text, paragraph).map((span) => ({ ...span, paragraph: number })),
  )
}

function sentencesOf(text: string, paragraph: Span): Span[] {
  const found: Span[] = []
  const body = text.slice(paragraph.start, paragraph.end)
  const quotes = quotedSpans(body)
  let quote = 0
  let start = 0
  for (const stop of body.matchAll(STOP)) {
    const end = stop.index + stop[0].length
    while (quote < quotes.length && quotes[quote]!.end < end) quote++
    const inside = quotes[quote] !== undefined && quotes[quote]!.start < stop.index && end < quotes[quote]!.end
    if (inside || !endsSentence(body, start, stop.index, stop[0])) continue
    found.push({ start, end })
    start = end
  }
  found.push({ start, end: body.length })
  return found
    .map((span) => trim(text, { start: paragraph.start + span.start, end: paragraph.start + span.end }))
    .filter((span) => span.start < span.end)
}

function endsSentence(body: string, start: number, at: number, stop: string): boolean {
  const next = body[at + stop.length]
  if (next === undefined) return true
  const before = body.slice(Math.max(start, at - 8), at)
  if (QUOTE_CLOSED.test(stop) && /[가-힣]/.test(next)) return false
  if (/^(?:…|\.{2,})/.test(stop) && !ENDS_LIKE_A_SENTENCE.test(before)) return false
  if (stop.startsWith('.')) {
    if (/\d$/.test(before) && /\d/.test(next)) return false
    if (/(?:^|[^A-Za-z])[A-Za-z]$/.test(before)) return false
    // A number alone so far is the number of a list ("1. 첫째 이유는").
    if (at - start <= 6 && /^[\s\d()]*$/.test(body.slice(start, at))) return false
  }
  return /\s/.test(next) || /[가-힣\d"'“‘(「『]/.test(next)
}

/** Quotations that are closed again soon; an unpaired mark makes none. */
function quotedSpans(body: string): Span[] {
  const found: Span[] = []
  const closing: Record<string, string> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' }
  let open: { mark: string; at: number } | undefined
  for (let position = 0; position < body.length; position++) {
    const character = body[position]!
    if (open && position - open.at > LONGEST_QUOTE) open = undefined
    if (open && character === closing[open.mark]) {
      found.push({ start: open.at, end: position + 1 })
      open = undefined
    } else if (!open && character in closing) open = { mark: character, at: position }
  }
  return found
}
