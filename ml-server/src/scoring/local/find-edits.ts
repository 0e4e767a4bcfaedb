import type { Correction } from '@truegul/contract'
import { FINAL, lastFinal, type Span, splitEojeols } from '@truegul/korean'
import { MISSPELT_INSIDE, MISSPELT_STARTS } from './common-mistakes.ts'
import type { EssayAnalysis } from './essay-analysis.ts'
import { findParticleErrors } from './find-particle-errors.ts'

/** Kinds of edit that are suggested; each has its reason in `texts/`. */
export type CorrectionRule =
  | 'spelling'
  | 'spacing'
  | 'spacing-bound-noun'
  | 'spacing-auxiliary'
  | 'adjective'
  | 'particle-after-vowel'
  | 'particle-after-consonant'
  | 'particle-direction'
  | 'register'

/** A minimal edit in the normalised text. */
export type Edit = Span & { suggestion: string; rule: CorrectionRule; kind: Correction['kind'] }

/** Edits where the right form is very likely known; nothing is suggested for the rest. In order of place, none overlap. */
export function findEdits(essay: EssayAnalysis): Edit[] {
  const edits = [
    ...essay.adjectivesAsVerbs.map(
      (found): Edit => ({ ...place(found), suggestion: found.right, rule: 'adjective', kind: 'grammar' }),
    ),
    ...particleEdits(essay),
    ...essay.own.flatMap((sentence) => [
      ...splitEojeols(essay.text, sentence).flatMap(({ core }) => wordEdits(essay.text, core)),
      ...(sentence.register === 'formal' && isMostlyPlain(essay) ? registerEdits(essay.text, sentence) : []),
    ]),
  ]
  const kept: Edit[] = []
  for (const edit of edits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit)
  }
  return kept
}

function particleEdits(essay: EssayAnalysis): Edit[] {
  return findParticleErrors(essay).map((found) => {
    const rule = /로$/.test(found.right)
      ? 'particle-direction'
      : /[를는와]$/.test(found.right)
        ? 'particle-after-vowel'
        : 'particle-after-consonant'
    return { ...place(found), suggestion: found.right, rule, kind: 'grammar' }
  })
}

/** Edits inside one word, which is Hangul only from its first to its last letter. */
function wordEdits(text: string, core: Span): Edit[] {
  const word = text.slice(core.start, core.end)
  if (!/^[가-힣]+$/.test(word)) return []
  const start = MISSPELT_STARTS.find(([wrong]) => word.startsWith(wrong))
  if (start)
    return [
      {
        ...stretch(core.start, 0, start[0].length),
        suggestion: start[1],
        rule: spellingRule(start[1]),
        kind: kindOf(start[1]),
      },
    ]
  for (const [wrong, right] of MISSPELT_INSIDE) {
    const match = wrong.exec(word)
    if (match)
      return [
        {
          ...stretch(core.start, match.index, match[0].length),
          suggestion: right,
          rule: spellingRule(right),
          kind: kindOf(right),
        },
      ]
  }
  return spacingEdits(word, core)
}

/** Bound nouns and auxiliary verbs written on to the word before them, in forms that are never one word. */
function spacingEdits(word: string, core: Span): Edit[] {
  const cut = (at: number, rule: CorrectionRule): Edit[] => [
    { ...core, suggestion: `${word.slice(0, at)} ${word.slice(at)}`, rule, kind: 'spacing' },
  ]
  const can = /수(?:도|는|가|밖에)?(?:있|없)/.exec(word)
  if (can && can.index > 0 && lastFinal(word.slice(0, can.index)) === FINAL.rieul) {
    const verb = word.search(/[있없]/)
    const suggestion = `${word.slice(0, can.index)} ${word.slice(can.index, verb)} ${word.slice(verb)}`
    return [{ ...core, suggestion, rule: 'spacing-bound-noun', kind: 'spacing' }]
  }
  const because = /때문(?:에|이)/.exec(word)
  if (because && because.index > 0) return cut(because.index, 'spacing-bound-noun')
  const thing = /것(?:이다|이|은|을|도|에|과|처럼|같다)?$/.exec(word)
  if (
    thing &&
    thing.index > 1 &&
    /[는던]$|[가-힣]/.test(word[thing.index - 1]!) &&
    isAdnominal(word.slice(0, thing.index))
  ) {
    return cut(thing.index, 'spacing-bound-noun')
  }
  const must = /^(.*(?:해야|되어야|돼야))(?:하|한|할|했|합|된|됩|될)/.exec(word)
  if (must) return cut(must[1]!.length, 'spacing-auxiliary')
  const want = /^(.+고)싶/.exec(word)
  return want ? cut(want[1]!.length, 'spacing-auxiliary') : []
}

/** Ends in -는 or -던, or in a syllable with ㄹ or ㄴ that only a verb has (할, 된): 이것, 그것 and 날것 are single words. */
function isAdnominal(word: string): boolean {
  return /(?:하는|되는|있는|없는|[가-힣]던|할|될|한|된|않은|좋은|많은)$/.test(word) && word.length > 1
}

const FORMAL_TO_PLAIN: readonly (readonly [formal: RegExp, plain: string])[] = [
  [/입니다$/, '이다'],
  [/합니다$/, '한다'],
  [/됩니다$/, '된다'],
  [/(?<=[있없])습니다$/, '다'],
  [/(?<=[았었했였됐갔왔겠봤])습니다$/, '다'],
]

function registerEdits(text: string, sentence: Span): Edit[] {
  const match = /([가-힣]+)[^가-힣]*$/.exec(text.slice(sentence.start, sentence.end))
  const word = match?.[1]
  if (!match || word === undefined) return []
  for (const [formal, plain] of FORMAL_TO_PLAIN) {
    const ending = formal.exec(word)
    if (!ending || /(?:필요|중요|행복|건강|가능|다양|심각)합니다$/.test(word)) continue
    return [
      {
        ...stretch(sentence.start + match.index, ending.index, ending[0].length),
        suggestion: plain,
        rule: 'register',
        kind: 'register',
      },
    ]
  }
  return []
}

function isMostlyPlain(essay: EssayAnalysis): boolean {
  const plain = essay.own.filter((sentence) => sentence.register === 'plain').length
  return plain * 2 > essay.own.length
}

const place = ({ start, end }: Span): Span => ({ start, end })
const stretch = (base: number, at: number, length: number): Span => ({ start: base + at, end: base + at + length })
const spellingRule = (right: string): CorrectionRule => (right.includes(' ') ? 'spacing' : 'spelling')
const kindOf = (right: string): Correction['kind'] => (right.includes(' ') ? 'spacing' : 'spelling')
