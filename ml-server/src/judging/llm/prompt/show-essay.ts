import { countSyllables, overlap, type Sentence, type Span, splitSentences } from '@truegul/korean'
import { findInjections, type Injection } from '../injection/find-injections.ts'
import { neutralise } from '../injection/neutralise.ts'

/** An essay as a model gets to see it. */
export type ShownEssay = {
  /** Without passages that read like instructions, and without what could end its delimiters. */
  text: string
  /** The submitted text with spaces in place of what was taken out: offsets into it are offsets into the submitted text. */
  blanked: string
  /** What was found in the submitted text; passages are taken out sentence by sentence. */
  findings: Injection[]
  /** Where a quote from `text` stands in the submitted text; null when it does not stand there in one piece, letter for letter. */
  find(quote: string): Span | null
  /** How a stretch of the submitted text is shown; null when a part of it was taken out. */
  show(span: Span): string | null
}

/** Stands where something was taken out. */
const TAKEN_OUT = '[…]'
/** Noted, and a reason to judge twice, but nothing that is left of them can be obeyed. */
const HARMLESS_ONCE_NEUTRAL: ReadonlySet<Injection['kind']> = new Set(['hidden-characters', 'link'])
/** Sentences between two found ones that are taken to belong to them. */
const GAP = 2
/** A line that is no larger part of the text than this is no paragraph of an essay's body. */
const SHORT_LINE = 0.3
/** A foreign word or name is shorter. */
const FOREIGN_LETTERS = 16
const FOREIGN_SHARE = 0.3
/** Speaks to somebody, or of marks and pieces: no offence in an essay, but where one attempt was found it may be a part of it. */
const SPEAKS = /(?:[라줘]|세요|시오|십시오)[.!]?$|조각|채점|점수|[=:{}]/
/** About the text, its writer or its reader and not about the topic. Honest essays have such sentences too, so this is for a second look. */
const ASIDE =
  /(?:^|\s)(?:이|위|본|제|저의|나의)\s?(?:글|에세이|답안|작문)|지금까지 읽|글쓴이|읽(?:고 계신|으시는|어 주)|채점|봐\s?주|제발|부탁(?:드|합|해)|시험에 (?:떨어|붙)|합격하지 못|불합격|탈락|제게는|저(?:에게|한테)는/
const FOREIGN_WORDS = /[A-Za-z]*[a-z][A-Za-z]*/g
/** Part of a text that asides may be. */
const MOST_ASIDE = 0.3

/**
 * Takes out the sentences in which an attempt to steer the judge was found, and makes the rest harmless. What is taken out earns
 * nothing and cannot be obeyed; nothing else is lowered for it.
 */
export function showEssay(submitted: string): ShownEssay {
  const findings = findInjections(submitted)
  return show(submitted, cutsOf(submitted, findings), findings)
}

/**
 * The essay for a second look: also without sentences about the essay, its writer or its reader, and without foreign words. A model
 * that was swayed by them judges differently without. Null when nothing more goes, or so much that it would be another essay.
 */
export function showOnTopicOnly(submitted: string, { findings, text }: ShownEssay): ShownEssay | null {
  const asides = splitSentences(submitted).filter(({ start, end }) =>
    ASIDE.test(submitted.slice(start, end).normalize('NFC')),
  )
  const words = [...submitted.matchAll(FOREIGN_WORDS)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
  const cuts = [...cutsOf(submitted, findings), ...asides, ...words].sort((a, b) => a.start - b.start)
  const less = show(submitted, cuts, findings)
  return less.text === text || less.text.length < text.length * (1 - MOST_ASIDE) ? null : less
}

function show(submitted: string, cuts: readonly Span[], findings: Injection[]): ShownEssay {
  const pieces = keptPieces(submitted, cuts).map((piece) => ({
    ...piece,
    neutral: neutralise(submitted.slice(piece.start, piece.end)),
  }))
  const isWhole = pieces.length === 1 && pieces[0]!.start === 0 && pieces[0]!.end === submitted.length
  return {
    text: isWhole ? pieces[0]!.neutral.text : pieces.map(({ neutral }) => neutral.text.trim()).join(`\n${TAKEN_OUT}\n`),
    blanked: blank(submitted, pieces),
    findings,
    find(quote) {
      for (const { start: from, neutral } of pieces) {
        const place = neutral.locate(quote.trim())
        if (place) return { start: from + place.start, end: from + place.end }
      }
      return null
    },
    show({ start, end }) {
      const isKept = pieces.some((piece) => piece.start <= start && end <= piece.end)
      return isKept ? neutralise(submitted.slice(start, end)).text : null
    },
  }
}

/** The stretches that are left when what is cut out is gone. */
function keptPieces(submitted: string, cuts: readonly Span[]): Span[] {
  const pieces: Span[] = []
  let start = 0
  for (const cut of cuts) {
    if (submitted.slice(start, cut.start).trim() !== '') pieces.push({ start, end: cut.start })
    start = Math.max(start, cut.end)
  }
  if (submitted.slice(start).trim() !== '') pieces.push({ start, end: submitted.length })
  return pieces
}

/**
 * Sentences with findings, and with them what may belong to the same attempt: a sentence or two between two of them, the rest of
 * a line of its own, and whatever else speaks to somebody. Sentences in other scripts are no part of a Korean answer and go too, found or not.
 */
function cutsOf(submitted: string, findings: readonly Injection[]): Span[] {
  const sentences = splitSentences(submitted)
  const grave = findings.filter(({ kind }) => !HARMLESS_ONCE_NEUTRAL.has(kind))
  const found = sentences.flatMap((sentence, number) => (grave.some((one) => overlap(one, sentence)) ? [number] : []))
  const cut = new Set(found)
  for (const [index, number] of found.entries()) {
    const next = found[index + 1]
    if (next !== undefined && next - number <= GAP + 1) for (let one = number; one < next; one++) cut.add(one)
    for (const other of shortLine(sentences, sentences[number]!.paragraph, submitted)) cut.add(other)
  }
  return sentences.filter((sentence, number) => {
    const text = submitted.slice(sentence.start, sentence.end).normalize('NFC')
    return cut.has(number) || isForeign(text) || (found.length > 0 && SPEAKS.test(text))
  })
}

/** Numbers of the sentences of a line, when it is a small part of the text. */
function shortLine(sentences: readonly Sentence[], line: number, { length }: string): number[] {
  const own = sentences.flatMap((sentence, number) => (sentence.paragraph === line ? [number] : []))
  const size = own.reduce((sum, number) => sum + sentences[number]!.end - sentences[number]!.start, 0)
  return size <= length * SHORT_LINE ? own : []
}

function isForeign(sentence: string): boolean {
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0
  return letters >= FOREIGN_LETTERS && countSyllables(sentence) < letters * FOREIGN_SHARE
}

function blank(submitted: string, pieces: readonly Span[]): string {
  let text = ''
  for (const { start, end } of pieces) text += ' '.repeat(start - text.length) + submitted.slice(start, end)
  return text + ' '.repeat(submitted.length - text.length)
}
