import type { Eojeol } from '../reading/eojeol.ts'
import type { Slot } from '../reading/slot.ts'

/** What features need to know of words: from the shipped data, or, in training, from counts without the noun at hand. */
export type WordClasses = {
  /** Whether a noun is a person, a place, an object: see `nounClassOf`. */
  classOf(noun: string, tag: string): string
  /** Whether a predicate takes an object, always or now and then: see `frameClassOf`. */
  frameClassOf(predicate: string): string
}

const INNER_PLACES = ['에', '에서', '에게', '로', '와']

/** The part of a slot that features look at. */
export type SlotView = Pick<
  Slot,
  'noun' | 'nounTag' | 'predicate' | 'topic' | 'head' | 'second' | 'between' | 'adverbs' | 'left' | 'comma' | 'before'
> & {
  governor: Pick<Eojeol, 'predicateNoun' | 'modifier'>
  chain: { auxiliaries: readonly string[]; last: Ending }
}
type Ending = Pick<Eojeol, 'ending' | 'endingTag'>

/**
 * Hashes of what is seen around a noun whose particle is to be guessed; the particle itself is not looked at. About fifty a slot.
 * `phrase` is for training: a phrase of the dictionary says little about how often a particle occurs in sentences.
 */
export function featuresOf(slot: SlotView, words: WordClasses, { phrase = false } = {}): number[] {
  const { noun, nounTag, predicate, head, second, between } = slot
  const hashes: number[] = []
  const put = (kind: string, value: string) => hashes.push(hashFeature(kind, value))
  const own = words.classOf(noun, nounTag)
  const frame = words.frameClassOf(predicate)
  const { last, auxiliaries } = slot.chain
  const ends = last.endingTag ?? '-'
  const inner = innerOf(slot)
  const left = leftOf(slot)
  const helpers = auxiliaries.join(',')
  const { governor } = slot
  put('b', '')
  if (phrase) put('ph', frame[1] ?? '')
  put('n', noun)
  put('l', noun.at(-1) ?? '')
  put('c', own)
  put('nt', nounTag)
  const topic = slot.topic === null ? '' : /^[은는]$/.test(slot.topic) ? '는' : slot.topic
  put('j', topic)
  put('jc', topic + own)
  put('p', predicate)
  put('pa', predicate + (between.length > 0 ? 'g' : slot.adverbs > 0 ? 'v' : 'a'))
  put('px', `${predicate}|${helpers}`)
  put('pj', predicate + topic)
  put('np', `${noun}|${predicate}`)
  put('cp', `${own}|${predicate}`)
  put('lp', `${noun.at(-1)}|${predicate}`)
  const ending = endingClass(last)
  put('e', ending)
  put('ef', ending + frame)
  put('f1', frame)
  put('f1x', `${frame}|${helpers}`)
  put('pb', `${predicate}|${inner}`)
  put('pl', `${predicate}|${left.near}`)
  put('pe', `${predicate}|${ends}`)
  put('fs', `${frame}${inner}/${left.near}/${left.far}/${ends}`)
  put('fsc', `${frame}${inner}/${left.near}${own}${ends}`)
  put('nb', `${noun}|${inner}`)
  put('bs', inner + ends)
  put('ls', `${left.near}|${left.far}|${inner}`)
  if (governor.predicateNoun !== null) {
    put('v', governor.predicateNoun)
    put('nv', `${noun}|${governor.predicateNoun}`)
  }
  if (governor.modifier !== null) {
    put('m', `${governor.modifier}|${predicate}`)
    put('mm', '')
  }
  if (head !== null) {
    const headClass = words.classOf(head, '')
    put('h', head)
    put('hp', `${head}|${predicate}`)
    put('hf', headClass + frame + own)
    put('hcp', `${headClass}|${predicate}`)
    put('nh', `${noun}|${head}`)
  }
  if (second !== null) {
    const link = linkOf(last)
    const frames = frame + words.frameClassOf(second) + link
    put('q', second + link)
    put('nq', `${noun}|${second}${link}`)
    put('cq', `${own}|${second}${link}`)
    put('ff', frames + own)
    put('pq', `${predicate}|${second}`)
    put('ffb', frames + inner + left.near)
  }
  for (const one of between.slice(0, 3)) put('B', one + predicate)
  put('i', slot.before)
  put('il', slot.before + own + frame)
  if (slot.comma) put(',', frame)
  return hashes
}

/** FNV-1a over code units with a last mix, 32 bits. */
export function hashFeature(kind: string, value: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < kind.length; at++) hash = Math.imul(hash ^ kind.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ 1, 0x01000193)
  for (let at = 0; at < value.length; at++) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) >>> 0
}

function innerOf({ between }: SlotView): string {
  return (
    (between.includes('을') ? 'o' : '') +
    (between.includes('이') ? 's' : '') +
    (between.some((one) => one.startsWith('x')) ? 't' : '') +
    (between.includes('bare') ? 'b' : '') +
    (between.some((one) => INNER_PLACES.includes(one)) ? 'd' : '')
  )
}

function leftOf({ left }: SlotView): { near: string; far: string } {
  const border = left.indexOf('|')
  const near = border < 0 ? left : left.slice(0, border)
  const has = (...ones: string[]) => near.some((one) => ones.includes(one) || ones.some((own) => one === `${own}+`))
  return {
    near:
      (has('을') ? 'o' : '') +
      (has('이') ? 's' : '') +
      (near.includes('x는') ? 't' : '') +
      (has('에', '에서', '에게') ? 'd' : ''),
    far: border < 0 ? '' : (left.includes('x는') ? 'T' : '') + (left.slice(border).includes('이') ? 'S' : ''),
  }
}

function endingClass({ ending, endingTag }: Ending): string {
  if (endingTag === 'ETM') return /ㄹ|을/.test(ending ?? '') ? 'Mr' : 'M'
  if (endingTag === 'EC') return `C${ending}`
  return endingTag === 'ETN' ? 'N' : 'F'
}

function linkOf({ ending, endingTag }: Ending): string {
  if (endingTag === 'ETM') return 'M'
  if (endingTag === 'EC') return /^(?:게|도록)$/.test(ending ?? '') ? 'g' : 'C'
  return 'x'
}
