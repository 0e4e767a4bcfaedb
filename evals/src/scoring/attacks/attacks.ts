import { FINAL, isSyllable, lastFinal, splitSentences, withFinal } from '@truegul/korean'
import { generator, shuffled } from '../../statistics.ts'
import { exchangeParticles } from './exchange-particles.ts'

/** A change of an essay that must not pay, or must not matter. It sees the text and its prompt. */
export type Attack = { name: string; change(text: string, prompt: string): string }

/** What learners do, and what must never raise a total by more than a point. */
export const WORSENED: readonly Attack[] = [
  { name: 'a misspelling in every fourth word', change: (text) => misspell(text, 4) },
  { name: 'a misspelling in every tenth word', change: (text) => misspell(text, 10) },
  { name: '-요 endings', change: (text) => endSentences(text, polite) },
  { name: '-습니다 endings', change: (text) => endSentences(text, formal) },
  { name: 'conclusion deleted', change: withoutConclusion },
  { name: 'cut to half', change: (text) => text.slice(0, Math.floor(text.length / 2)) },
  { name: 'one sentence said twice', change: (text) => `${text}\n${sentencesOf(text)[2] ?? ''}` },
  { name: 'prompt pasted in front', change: (text, prompt) => `${prompt}\n${text}` },
  { name: 'prompt pasted at the end', change: (text, prompt) => `${text}\n${prompt}` },
  { name: 'no spaces', change: (text) => text.replaceAll(' ', '') },
  { name: 'one letter 320 times', change: (text) => `${text} ${'ㅋ'.repeat(320)}` },
  { name: 'all subjects and objects exchanged', change: (text) => exchangeParticles(text) },
  { name: '16 subjects and objects exchanged', change: (text) => exchangeParticles(text, 16) },
  { name: 'sentences shuffled', change: (text) => shuffled(sentencesOf(text), generator(text.length)).join(' ') },
  { name: 'sentences reversed', change: (text) => sentencesOf(text).reverse().join(' ') },
]

/** What is no essay at all. */
export const HOLLOW: readonly Attack[] = [
  {
    name: 'first sentence repeated to length',
    change: (text) => fill(`${sentencesOf(text)[0] ?? text} `, text.length),
  },
  { name: 'prompt pasted four times', change: (_, prompt) => `${prompt}\n`.repeat(4) },
  { name: 'keyword list', change: (text) => fill(`${keywordsOf(text).join(' ')} `, text.length) },
  { name: 'keyword list with full stops', change: (text) => fill(`${keywordsOf(text).join('. ')}. `, text.length) },
  { name: 'template essay', change: (text) => templateOn(topicOf(text)) },
  { name: 'English', change: (text) => fill('Money is useful, but it does not make people happy. ', text.length) },
  { name: 'Chinese', change: (text) => fill('人们认为幸福很重要，但是金钱不能带来幸福。', text.length) },
  { name: 'emoji', change: (text) => fill('😀', text.length) },
]

/** What says the same in other words or bytes. */
export const HARMLESS: readonly Attack[] = [
  { name: 'decomposed (NFD)', change: (text) => text.normalize('NFD') },
  { name: 'CRLF', change: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'spaces at line ends', change: (text) => `${text.replaceAll('\n', '  \n')}  ` },
  { name: 'no-break spaces', change: (text) => text.replaceAll(' ', '\u00a0') },
  ...['\u200c', '\u200d', '\u034f', '\ufe0e', '\u2063'].map((joiner) => ({
    name: `joiners in words (${joiner.codePointAt(0)!.toString(16)})`,
    change: (text: string) => text.replace(/(?<=[가-힣])(?=[가-힣])/g, joiner),
  })),
]

/** What fills a text or changes how its lines look: two points at most, up or down. */
export const NEARLY_HARMLESS: readonly Attack[] = [
  { name: '320 full stops at the end', change: (text) => text + '.'.repeat(320) },
  { name: '320 full stops with spaces', change: (text) => text + ' .'.repeat(320) },
  { name: 'three full stops after each sentence', change: (text) => text.replaceAll('. ', '... ') },
  { name: '320 marks of direction (200f)', change: (text) => text + '\u200f'.repeat(320) },
  { name: 'lines of 20 characters, broken at spaces', change: (text) => wrapped(text, 20) },
  { name: 'lines of 34 characters, broken at spaces', change: (text) => wrapped(text, 34) },
  { name: 'lines of 20 characters, cut', change: (text) => text.replace(/[^\n]{20}/g, '$&\n') },
  { name: 'bullets before paragraphs', change: (text) => text.replace(/^(?=\S)/gm, '• ') },
]

function wrapped(text: string, width: number): string {
  const paragraphs = text.split('\n').map((paragraph) => {
    const lines = ['']
    for (const word of paragraph.split(' ')) {
      const longer = `${lines.at(-1)} ${word}`.trim()
      if (longer.length <= width) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines.join('\n')
  })
  return paragraphs.join('\n\n')
}

// Pairs that mean the same in an essay and take the same particles.
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/(?<![가-힣])그러나(?![가-힣])/, '하지만'],
  [/(?<![가-힣])하지만(?![가-힣])/, '그러나'],
  [/(?<![가-힣])따라서(?![가-힣])/, '그러므로'],
  [/(?<![가-힣])그래서(?![가-힣])/, '그러므로'],
  [/(?<![가-힣])(?:매우|아주)(?![가-힣])/, '몹시'],
  [/(?<![가-힣])많은 사람들/, '여러 사람들'],
  [/(?<![가-힣])항상(?![가-힣])/, '언제나'],
  [/(?<![가-힣])예를 들면/, '예를 들어'],
  [/(?<![가-힣])가장(?![가-힣])/, '제일'],
  [/(?<![가-힣])모두(?![가-힣])/, '다'],
  [/이유/, '까닭'],
  [/방법/, '방안'],
  [/중요하다/, '소중하다'],
  [/생각한다/, '본다'],
  [/필요하다/, '요구된다'],
]

/** The essay with one word changed to a synonym, once for each that it has. */
export function withSynonyms(text: string): string[] {
  return SYNONYMS.filter(([word]) => word.test(text)).map(([word, other]) => text.replace(word, other))
}

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end))
}

function fill(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / Math.max(1, unit.length))).slice(0, length)
}

/** One syllable of every nth word changed to one that makes no word. */
function misspell(text: string, every: number): string {
  let word = 0
  return text.replace(/[가-힣]{2,}/g, (found) => {
    if (word++ % every !== 0) return found
    const first = found.charCodeAt(0)
    return `${String.fromCharCode(first + (first % 28 < 20 ? 7 : -7))}${found.slice(1)}`
  })
}

function withoutConclusion(text: string): string {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
  if (paragraphs.length > 2) return paragraphs.slice(0, -1).join('\n')
  return sentencesOf(text).slice(0, -2).join(' ')
}

function endSentences(text: string, change: (stem: string) => string): string {
  return text.replace(/([가-힣]+)다(?=[.!])/g, (_, before: string) => change(before))
}

const IRREGULAR: readonly (readonly [string, string, string])[] = [
  ['한', '해요', '합니다'],
  ['하', '해요', '합니다'],
  ['된', '돼요', '됩니다'],
  ['이', '이에요', '입니다'],
]

function polite(before: string): string {
  const known = IRREGULAR.find(([end]) => before.endsWith(end))
  if (known) return before.slice(0, -1) + known[1]
  return `${before.endsWith('는') ? before.slice(0, -1) : before}어요`
}

function formal(before: string): string {
  const known = IRREGULAR.find(([end]) => before.endsWith(end))
  if (known) return before.slice(0, -1) + known[2]
  const stem = before.endsWith('는') ? before.slice(0, -1) : before
  const open = lastFinal(stem) === FINAL.none || lastFinal(stem) === FINAL.nieun
  return open && isSyllable(stem.at(-1) ?? '') ? `${withFinal(stem, FINAL.bieup)}니다` : `${stem}습니다`
}

/** Different words of the essay without their endings, as far as cutting off particles goes. */
function keywordsOf(text: string): string[] {
  const words = text.match(/[가-힣]{2,}(?=(?:은|는|이|가|을|를|에|의|로)(?![가-힣]))/g) ?? []
  return [...new Set(words)]
}

function topicOf(text: string): string {
  const counts = new Map<string, number>()
  for (const word of text.match(/[가-힣]{2,4}(?=(?:은|는|이|가|을|를|의)(?![가-힣]))/g) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '행복'
}

/** An essay learnt by heart that says nothing of any topic. Written by us. */
function templateOn(topic: string): string {
  return `현대 사회에서 ${topic}에 대한 관심이 높아지고 있다. 이에 대해서는 다양한 의견이 있으며 사람마다 생각이 다르다. 이 글에서는 ${topic}에 대해 살펴보고 나의 의견을 제시하고자 한다.
우선 ${topic}에는 여러 가지 긍정적인 측면이 있다. 첫째, 개인의 삶에 큰 도움을 줄 수 있다. 둘째, 사회 전체의 발전에도 기여할 수 있다. 이러한 점에서 ${topic}의 중요성은 아무리 강조해도 지나치지 않다.
그러나 긍정적인 측면만 있는 것은 아니다. 잘못된 방향으로 나아갈 경우 예상하지 못한 문제가 발생할 수 있기 때문이다. 예를 들어 개인에게는 부담이 되고 사회에는 갈등을 일으킬 수 있다. 이러한 문제를 해결하기 위해서는 올바른 인식과 지속적인 노력이 필요하다.
따라서 개인은 스스로 책임감을 가지고 노력해야 하며, 정부는 제도적인 지원을 아끼지 말아야 한다. 개인과 사회가 함께 노력할 때 비로소 바람직한 결과를 얻을 수 있을 것이다. 이처럼 ${topic}에 대한 올바른 태도를 가지는 것이 무엇보다 중요하다고 생각한다.`
}
