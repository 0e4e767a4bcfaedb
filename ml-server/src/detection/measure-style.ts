import { isSyllable, lastFinal, splitSentences } from '@truegul/korean'

/** What is measured of a prepared text once, for all style measures. */
type Parts = {
  text: string
  sentences: string[]
  words: string[]
  /** Sentence lengths in characters, word lengths in characters. */
  sentenceLengths: number[]
  wordLengths: number[]
}

// Words and endings whose rate differs between people and machines, in the register of `plainRegister`.
const WORDS =
  '또한|이러한|이를|통해|위해|따라서|뿐만 아니라|그러나|하지만|그리고|그래서|그런데|왜냐하면|예를 들|첫째|둘째|셋째|먼저|마지막으로|결론적으로|때문|것이다|것 같|생각|다양한|중요|필요|수 있|수 없|해야|역할|긍정적|부정적|노력|존중|측면|과정|문제|사회|나는|내가|우리|사람들|너무|많이|많은|진짜|정말|좀|더욱|더 나은|나아가|아울러|특히|즉|물론|반면|이처럼|결국|그렇다면|만약|라고|이라는|으로써|에 대한|에 대해|로 인해|로 인한|서로|모두|함께|하는 것이|는 것은|데 있어|지만|면서|므로|니까'.split(
    '|',
  )
// Last syllables of words: particles and connective endings.
const WORD_ENDS = '은는이가을를의에로와과도만서고며면게지한된인할적들다등자해어아야기음성'.split('')
const AFTER_COMMA = ['고,', '며,', '지만,', '면,', '서,', '여,', '로,', '은,', '는,', '도,', '한,', '나,']
// Summed for the learner: densities that can be told in one sentence.
const WRITTEN_WORDS = ['이러한', '통해', '다양한', '또한', '나아가', '더욱', '따라서', '이를']
const PERSONAL_WORDS = ['나는', '내가', '우리', '생각', '많이', '너무', '정말']
const MISSPELT = /[가-힣](?:수있|수없|것같|때문|뿐만|만큼)|[할될볼올갈낼줄](?:수|것|때|만)(?![가-힣])/g
const FINALS_OF_INTEREST = [1, 4, 7, 8, 16, 17, 19, 20, 21, 22, 27]

type Measure = { id: string; of: (parts: Parts) => number }
const rate = (id: string, count: (parts: Parts) => number): Measure => ({
  id,
  of: (parts) => (count(parts) / parts.text.length) * 100,
})

const MEASURES: readonly Measure[] = [
  rate('commas', ({ text }) => occurrences(text, ',')),
  { id: 'commas-per-sentence', of: ({ text, sentences }) => occurrences(text, ',') / sentences.length },
  {
    id: 'sentences-with-comma',
    of: ({ sentences }) => sentences.filter((own) => own.includes(',')).length / sentences.length,
  },
  {
    id: 'comma-position',
    of: ({ sentences }) =>
      mean(sentences.filter((own) => own.includes(',')).map((own) => own.indexOf(',') / own.length)) ?? 0.5,
  },
  {
    id: 'comma-after-first-words',
    of: ({ sentences }) => sentences.filter((own) => /^[^ ]{1,6}(?: [^ ]{1,5})?,/.test(own)).length / sentences.length,
  },
  rate('commas-after-endings', ({ text }) => sumOf(text, AFTER_COMMA)),
  { id: 'sentence-length', of: ({ sentenceLengths }) => mean(sentenceLengths) ?? 0 },
  { id: 'sentence-length-deviation', of: ({ sentenceLengths }) => deviation(sentenceLengths) },
  {
    id: 'sentence-length-variation',
    of: ({ sentenceLengths }) => deviation(sentenceLengths) / (mean(sentenceLengths) || 1),
  },
  { id: 'words-per-sentence', of: ({ words, sentences }) => words.length / sentences.length },
  {
    id: 'longest-sentence',
    of: ({ sentenceLengths }) => Math.max(...sentenceLengths) / (mean(sentenceLengths) || 1),
  },
  {
    id: 'shortest-sentence',
    of: ({ sentenceLengths }) => Math.min(...sentenceLengths) / (mean(sentenceLengths) || 1),
  },
  { id: 'word-length', of: ({ wordLengths }) => mean(wordLengths) ?? 0 },
  { id: 'word-length-deviation', of: ({ wordLengths }) => deviation(wordLengths) },
  { id: 'different-words', of: ({ words }) => distinctShare(words.slice(0, 90)) },
  { id: 'different-pairs', of: ({ text }) => distinctShare(pairs(text.slice(0, 400))) },
  rate('misspelt', ({ text }) => text.match(MISSPELT)?.length ?? 0),
  rate('question-marks', ({ text }) => occurrences(text, '?')),
  rate('exclamation-marks', ({ text }) => occurrences(text, '!')),
  rate('double-quotes', ({ text }) => occurrences(text, '"')),
  rate('single-quotes', ({ text }) => occurrences(text, "'")),
  rate('brackets', ({ text }) => occurrences(text, '(')),
  rate('digits', ({ text }) => text.match(/\d/g)?.length ?? 0),
  rate('no-space-after-stop', ({ text }) => text.match(/[가-힣]\.[가-힣]/g)?.length ?? 0),
  rate('space-before-stop', ({ text }) => text.match(/ [.,]/g)?.length ?? 0),
]

/** Names of the style measures, in the order of `measureStyle`. */
export const STYLE_IDS: readonly string[] = [
  ...MEASURES.map(({ id }) => id),
  'written-words',
  'personal-words',
  ...WORDS.map((word) => `word:${word}`),
  ...WORD_ENDS.map((end) => `end:${end}`),
  ...FINALS_OF_INTEREST.map((final) => `final:${final}`),
]

/** Style measures of a prepared text: rates per 100 characters (marks) or per 100 words (words and endings), lengths in characters. */
export function measureStyle(text: string): Float64Array {
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end))
  if (sentences.length === 0) sentences.push(text)
  const words = text.split(' ')
  const parts: Parts = {
    text: text || ' ',
    sentences,
    words,
    sentenceLengths: sentences.map((own) => own.length),
    wordLengths: words.map((own) => own.length),
  }
  const perWord = 100 / words.length
  return Float64Array.from([
    ...MEASURES.map(({ of }) => of(parts)),
    sumOf(text, WRITTEN_WORDS) * perWord,
    sumOf(text, PERSONAL_WORDS) * perWord,
    ...WORDS.map((word) => occurrences(text, word) * perWord),
    ...wordEnds(words).map((count) => count * perWord),
    ...finals(text),
  ])
}

function wordEnds(words: readonly string[]): number[] {
  const counts = new Map<string, number>()
  for (const word of words) {
    const last = /[가-힣](?=[^가-힣]*$)/.exec(word)?.[0]
    if (last) counts.set(last, (counts.get(last) ?? 0) + 1)
  }
  return WORD_ENDS.map((end) => counts.get(end) ?? 0)
}

function finals(text: string): number[] {
  const counts = new Array<number>(28).fill(0)
  let syllables = 0
  for (const character of text) {
    if (!isSyllable(character)) continue
    counts[lastFinal(character) ?? 0]!++
    syllables++
  }
  return FINALS_OF_INTEREST.map((final) => (counts[final]! / (syllables || 1)) * 100)
}

function occurrences(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++
  return count
}

function sumOf(text: string, parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + occurrences(text, part), 0)
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

function deviation(values: readonly number[]): number {
  const middle = mean(values) ?? 0
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)) ?? 0)
}

function distinctShare(values: readonly string[]): number {
  return new Set(values).size / Math.max(1, values.length)
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}
