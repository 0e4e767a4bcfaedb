import { FINAL, lastFinal } from '@truegul/korean'
import type { Morpheme } from '../../analysis/morphemes.ts'
import { caseOf, type Eojeol } from './eojeol.ts'
import { repairMorphemes } from './repair-morphemes.ts'

const NOUN = /^(?:NNG|NNP|NNB|NP|NR|XR|SN|SL|SH)$/
const PREDICATE = /^(?:VV|VA|VCN|VX|VCP)$/
const PUNCTUATION = /^S[FPSEOW]$/

/** The eojeols of a sentence with noun, particle, predicate and ending of each, in order. */
export function readEojeols(sentence: { text: string; morphemes: readonly Morpheme[] }): Eojeol[] {
  const found: Eojeol[] = []
  const { text, morphemes } = sentence
  for (let from = 0; from < morphemes.length; ) {
    const { start, end } = morphemes[from]!
    let to = from
    while (morphemes[to]?.start === start) to++
    const own = morphemes.slice(from, to).filter(({ tag }) => !PUNCTUATION.test(tag))
    found.push(readEojeol(text.slice(start, end), start, end, own, found.at(-1)))
    from = to
  }
  return found
}

function readEojeol(text: string, start: number, end: number, read: readonly Morpheme[], before?: Eojeol): Eojeol {
  const morphemes = repairMorphemes(read, text, before)
  const eojeol: Eojeol = {
    start,
    end,
    text,
    morphemes,
    comma: /[,;:]["'”’)]*$/.test(text),
    noun: null,
    nounTag: '',
    modifier: null,
    suffix: null,
    particle: null,
    particleText: '',
    topic: null,
    particles: morphemes.filter(({ tag }) => tag.startsWith('J')).length,
    predicate: null,
    predicateTag: '',
    predicateNoun: null,
    nounBefore: null,
    ending: null,
    endingTag: null,
    isPast: false,
    isAdverb: false,
    isAuxiliary: false,
    isEmotive: false,
    isPassive: false,
  }
  const behindPredicate = readNominal(eojeol, morphemes)
  if (eojeol.predicate !== null) {
    eojeol.nounBefore = eojeol.noun
    eojeol.noun = null
    readEndings(eojeol, morphemes, behindPredicate)
    repairBareForm(eojeol, text)
  }
  return eojeol
}

/** Nouns and particles up to the predicate, and the predicate. Returns where its endings start. */
function readNominal(eojeol: Eojeol, morphemes: readonly Morpheme[]): number {
  for (const [at, { text, tag }] of morphemes.entries()) {
    const next = morphemes[at + 1]
    if (PREDICATE.test(tag)) {
      eojeol.predicate = tag === 'VCP' ? '이다' : `${text}다`
      if (tag === 'VCP') eojeol.predicateNoun = eojeol.noun
      eojeol.isAuxiliary = tag === 'VX'
      eojeol.predicateTag = tag
      return at + 1
    }
    if (/^(?:NNG|NNP|XR|MAG|NNB|XSN)$/.test(tag) && next && /^XS[VA]$/.test(next.tag)) {
      eojeol.predicate = `${text}${next.text}다`
      eojeol.predicateTag = next.tag
      eojeol.modifier = eojeol.noun
      return at + 2
    }
    if (NOUN.test(tag)) {
      eojeol.modifier = eojeol.noun ?? eojeol.modifier
      eojeol.noun = tag === 'SN' ? '#' : text
      eojeol.nounTag = tag
    } else if (tag === 'XSN') {
      if (text === '적') eojeol.noun = `${eojeol.noun ?? ''}적`
      eojeol.suffix = text
    } else if (tag.startsWith('J')) readParticle(eojeol, text, tag)
    else if (/^(?:MAG|MAJ|IC)$/.test(tag)) eojeol.isAdverb = true
  }
  return morphemes.length
}

function readParticle(eojeol: Eojeol, text: string, tag: string): void {
  const own = caseOf(text)
  if (/^(?:JKS|JKO|JKC|JKB|JC)$/.test(tag) && own && eojeol.noun !== null) eojeol.particle ??= own
  else if (tag === 'JX') eojeol.topic = text
  // 우리에, 국민들에: the analyser takes 에 after people for 의.
  else if (tag === 'JKG' && text === '에' && eojeol.noun !== null) eojeol.particle ??= '에'
  else if (tag === 'JKG') eojeol.particle = '의'
  else eojeol.particle ??= text
  eojeol.particleText ||= text
}

/** Endings behind the predicate, an auxiliary written together with it, and the noun that -기 or -음 makes of it. */
function readEndings(eojeol: Eojeol, morphemes: readonly Morpheme[], from: number): void {
  for (const { text, tag } of morphemes.slice(from)) {
    if (tag === 'EP') {
      if (/[았었였]/.test(text)) eojeol.isPast = true
    } else if (/^E[CFT]/.test(tag)) {
      eojeol.ending = text
      eojeol.endingTag = tag
      if (tag === 'ETN') {
        eojeol.noun = text === '기' ? '-기' : '-음'
        eojeol.nounTag = 'ETN'
      }
    } else if (tag === 'VX' || (tag === 'VV' && eojeol.ending !== null)) {
      joinAuxiliary(eojeol, text)
    } else if (NOUN.test(tag)) {
      eojeol.noun = text
      eojeol.nounTag = tag
    } else if (tag.startsWith('J')) readParticle(eojeol, text, tag)
  }
}

/** 좋-아-하다 and 만들-어-지다 are predicates of their own. */
function joinAuxiliary(eojeol: Eojeol, auxiliary: string): void {
  const joins = /^[아어여]$/.test(eojeol.ending ?? '')
  const stem = eojeol.predicate!.slice(0, -1)
  if (joins && auxiliary === '하' && eojeol.predicateTag === 'VA') {
    eojeol.predicate = `${stem}${eojeol.ending}하다`
    eojeol.isEmotive = true
    return
  }
  if (joins && auxiliary === '지') {
    eojeol.predicate = `${stem}어지다`
    eojeol.isPassive = true
  }
  eojeol.noun = null
}

/** The analyser reads a bare dictionary form behind an object as a past (입다: 입단하았다): without ㅆ in the letters there is none. */
function repairBareForm(eojeol: Eojeol, text: string): void {
  if (!eojeol.isPast || eojeol.nounBefore !== null || [...text].some((one) => lastFinal(one) === FINAL.ssangSiot))
    return
  const bare = text.replaceAll(/[^가-힣]/g, '')
  if (!bare.endsWith('다')) return
  Object.assign(eojeol, { predicate: bare, predicateTag: 'VV', ending: '다', endingTag: 'EF', isPast: false })
}
