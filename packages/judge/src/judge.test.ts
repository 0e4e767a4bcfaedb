import { Judgement } from '@truegul/contract'
import { countCharacters, LONGEST_TEXT, RUBRICS, TOPIK_54 } from '@truegul/topik'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysers } from './analysis/analysers.ts'
import type { EssayToJudge } from './analysis/essay-to-judge.ts'
import { judgeLocally } from './judge.ts'
import { JudgeError } from './judge-error.ts'
import { loadAnalysers } from './node/load-analysers.ts'
import { readFixture } from './node/read-fixture.ts'

const NO_PROMPT = { question: 54, passage: '', questions: [], topicWords: [] }
let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})
const judge = (essay: EssayToJudge) => judgeLocally(essay, analysers)
const totalOf = (text: string, name: 'weak' | 'middle' | 'good' = 'good') => judge({ ...readFixture(name), text }).total
const withoutOffsets = ({ ledger, corrections, toCheck, ...rest }: Judgement) => ({
  ...rest,
  ledger: ledger.map(({ start: _start, end: _end, quote, ...line }) => ({ ...line, quote: quote?.normalize('NFC') })),
  corrections: corrections.map(({ start: _start, end: _end, original, ...line }) => ({
    ...line,
    original: original.normalize('NFC'),
  })),
  toCheck: toCheck?.map(({ original }) => original.normalize('NFC')),
})

/** What a judgement claims about places must be so in the submitted text. */
function expectHonestPlaces(text: string, { ledger, corrections, toCheck }: Judgement): void {
  for (const { quote, start, end } of ledger) if (quote !== undefined) expect(text.slice(start, end)).toBe(quote)
  for (const { original, start, end } of [...corrections, ...toCheck!]) expect(text.slice(start, end)).toBe(original)
}

describe('judgeLocally on essays', () => {
  test('ranks a weak, a middling and a good essay', () => {
    const [weak, middle, good] = (['weak', 'middle', 'good'] as const).map((name) => judge(readFixture(name)))
    expect(weak!.total).toBeLessThan(19)
    expect(middle!.total).toBeGreaterThanOrEqual(19)
    expect(middle!.total).toBeLessThan(35)
    expect(good!.total).toBeGreaterThanOrEqual(35)
    expect(good!.total).toBeLessThan(47)
  })

  test('gives the same judgement twice, to the last character', () => {
    expect(JSON.stringify(judge(readFixture('middle')))).toBe(JSON.stringify(judge(readFixture('middle'))))
  })

  test.each(['weak', 'middle', 'good'] as const)(
    'the %s essay is judged alike in every encoding of the same characters',
    (name) => {
      const essay = readFixture(name)
      const plain = withoutOffsets(judge(essay))
      for (const text of [essay.text.normalize('NFD'), essay.text.replaceAll('\n', '\r\n'), `${essay.text}\n\n`]) {
        const judgement = judge({ ...essay, text })
        expect(withoutOffsets(judgement)).toEqual(plain)
        expectHonestPlaces(text, judgement)
      }
      // The count that is shown is that of the submitted text, spaces at line ends included; nothing else may change.
      const padded = judge({ ...essay, text: `  ${essay.text.replaceAll('\n', '   \n\n')}  \n\n` })
      expect(padded.criteria.map(({ score }) => score)).toEqual(plain.criteria.map(({ score }) => score))
      expect(padded.range).toEqual(plain.range)
      expect(padded.ledger.map(({ rule, points }) => [rule, points])).toEqual(
        plain.ledger.map(({ rule, points }) => [rule, points]),
      )
    },
  )

  test.each(['weak', 'middle', 'good'] as const)('the %s essay has one number of characters, the editor’s', (name) => {
    const essay = readFixture(name)
    for (const text of [essay.text, `${essay.text} \n`, essay.text.replaceAll('. ', '.  ')]) {
      const { ledger, strengths, notes } = judge({ ...essay, text })
      const words = [
        ...ledger.map(({ reason }) => reason),
        ...strengths.map((one) => one.text),
        ...notes.map((one) => one.text),
      ]
      const counts = words.flatMap((one) => [...one.matchAll(/(\d+) characters/g)].map(([, count]) => Number(count)))
      const shown = counts.filter((count) => count !== 700)
      expect(new Set(shown.filter((count) => count !== 75))).toEqual(
        new Set(shown.length > 0 ? [countCharacters(text)] : []),
      )
    }
  })

  test('scores the same in both languages, and explains in the one asked for', () => {
    const [en, ko] = (['en', 'ko'] as const).map((language) => judge(readFixture('weak', language)))
    expect(ko!.criteria.map(({ score }) => score)).toEqual(en!.criteria.map(({ score }) => score))
    expect(ko!.overall).toMatch(/예요|이에요|어요|보여요/)
    expect(en!.overall).toMatch(/^Estimated at/)
  })

  test('corrects what the weak essay gets wrong', () => {
    const { corrections } = judge(readFixture('weak'))
    expect(corrections.map(({ original, suggestion }) => `${original} ${suggestion}`)).toEqual(
      expect.arrayContaining(['필요한다 필요하다', '할수있다 할 수 있기 때문이다', '운동를 운동을', '친구과 친구와']),
    )
  })

  test('praises and advises two or three things, and says what it cannot judge', () => {
    for (const name of ['weak', 'middle', 'good'] as const) {
      const { strengths, nextSteps, notes } = judge(readFixture(name))
      expect(strengths.length).toBeGreaterThanOrEqual(1)
      expect(strengths.length).toBeLessThanOrEqual(3)
      expect(nextSteps.length).toBeGreaterThanOrEqual(2)
      expect(nextSteps.length).toBeLessThanOrEqual(3)
      expect(notes.map((note) => note.code)).toContain('order-not-judged')
    }
  })

  test('says when there is no prompt to compare with', () => {
    const codes = (prompt: EssayToJudge['prompt']) =>
      judge({ ...readFixture('good'), prompt }).notes.map(({ code }) => code)
    expect(codes(NO_PROMPT)).toContain('topic-not-judged')
    expect(codes(readFixture('good').prompt)).not.toContain('topic-not-judged')
  })
})

describe('judgeLocally is not fooled', () => {
  const { text: good, prompt } = readFixture('good')
  const sentences = good.split(/(?<=\.)\s/)

  test('75 characters or fewer are no answer', () => {
    expect(judge({ ...readFixture('good'), text: good.slice(0, 75) })).toMatchObject({
      total: 0,
      range: [0, 0],
      level: 'below-3',
    })
    expect(totalOf(good.slice(0, 90))).toBeGreaterThan(0)
  })

  test.each([
    ['one sentence, again and again', () => `${sentences[0]} `.repeat(14), 0],
    ['the prompt, four times', () => `${prompt.passage} ${prompt.questions.join(' ')} `.repeat(4), 0],
    ['English', () => 'Smartphones are useful, but we should control how we use them every day. '.repeat(9), 0],
    ['emoji', () => '😀📱'.repeat(300), 0],
    [
      'keywords',
      () => '스마트폰 사용 정보 소통 중독 의존 습관 조절 건강 시간 영향 문제 노력 가족 대화 수면 '.repeat(10),
      10,
    ],
    ['syllables that make no words', () => '가나다라마바사아자차카타파하'.repeat(50), 12],
    ['a title without a full stop, again and again', () => '올바른 스마트폰 사용 '.repeat(50), 8],
    ['jamo', () => 'ㅋㅋㅋ ㅎㅎ ㅠㅠ '.repeat(60), 0],
  ])('%s', (_, text, most) => {
    expect(totalOf(text())).toBeLessThanOrEqual(most)
  })

  test('an essay on something else keeps content in the low band and says why', () => {
    const other = {
      question: 54,
      passage: '역사를 배우는 일에 대해 쓰십시오. 역사는 과거의 사실이다.',
      questions: ['왜 역사를 배워야 하는가?'],
      topicWords: ['역사', '과거', '교훈', '조상'],
    }
    const judgement = judge({ ...readFixture('good'), prompt: other })
    expect(judgement.criteria[0]).toMatchObject({ id: 'content', band: 'low' })
    expect(judgement.notes.map(({ code }) => code)).toContain('off-topic')
  })

  test.each([
    ['cut to half', (text: string) => text.slice(0, text.length / 2), 5],
    ['-요 endings', (text: string) => text.replaceAll('다.', '어요.'), 3],
    ['a mistake in every fourth word', (text: string) => misspell(text), 3],
    ['no spaces', (text: string) => text.replaceAll(' ', ''), 5],
    ['a sentence said twice', (text: string) => `${text} ${sentences[2]}`, 0],
    ['the prompt in front', (text: string) => `${prompt.passage}\n${text}`, 0],
  ])('%s does not help', (_, change, loss) => {
    const before = totalOf(good)
    expect(totalOf(change(good))).toBeLessThanOrEqual(before - loss)
  })

  test('an essay learnt by heart stays in the low band, though it names the topic', () => {
    const text =
      '현대 사회에서 스마트폰에 대한 관심이 높아지고 있다. 이에 대해서는 다양한 의견이 있으며 사람마다 생각이 다르다. 우선 여러 가지 긍정적인 측면이 있다. 첫째, 개인의 삶에 큰 도움을 줄 수 있다. 둘째, 사회 전체의 발전에도 기여할 수 있다. 그러나 긍정적인 측면만 있는 것은 아니다. 잘못된 방향으로 나아갈 경우 예상하지 못한 문제가 발생할 수 있다. 개인에게는 부담이 되고 사회에는 갈등을 일으킬 수 있다. 이러한 문제를 해결하기 위해서는 올바른 인식과 지속적인 노력이 필요하다. 따라서 개인은 책임감을 가지고 노력해야 하며, 정부는 지원을 해야 한다. 개인과 사회가 함께 노력할 때 바람직한 결과를 얻을 수 있을 것이다.'
    const judgement = judge({ ...readFixture('good'), text })
    expect(judgement.total).toBeLessThanOrEqual(18)
    expect(judgement.ledger.map(({ rule }) => rule)).toContain('essay.template')
  })

  test('sentences in a random order lose points for it', () => {
    const before = judge({ ...readFixture('good'), text: sentences.join(' ') })
    const mixed = [4, 9, 1, 7, 3, 11, 0, 8, 2, 10, 6, 5].flatMap((at) => sentences[at] ?? []).join(' ')
    expect(totalOf(mixed)).toBeLessThan(before.total)
  })

  test('refuses more than it can read in bounded time, with a reason', () => {
    const tooLong = { text: '가'.repeat(LONGEST_TEXT + 1), prompt, language: 'en' } as const
    expect(() => judge(tooLong)).toThrow(JudgeError)
    expect(() => judge(tooLong)).toThrow(/10001 characters long/)
  })

  test.each([
    ['without a space', '가나다라마바사아자차카타파하'],
    ['in one sentence', '나는 행복하게 살고 싶은데 '],
    ['of emoji', '👨‍👩‍👧‍👦'],
    ['of quotation marks', '"'],
    ['of stops', '.'],
  ])('reads the longest text %s', (_, unit) => {
    const text = unit.repeat(Math.floor(LONGEST_TEXT / unit.length))
    expectHonestPlaces(text, judge({ text, prompt, language: 'ko' }))
  })
})

test('an answer to a question that this judge has no rubric for is refused, not judged by another one', () => {
  const essay = readFixture('good')
  const judgeOf = (question: number) => () => judge({ ...essay, prompt: { ...essay.prompt, question } })
  expect(judgeOf(53)).toThrow(expect.objectContaining({ name: 'JudgeError', code: 'scorer-refused', retryable: false }))
  RUBRICS.push({ ...TOPIK_54, version: 'topik-53@1', question: 53 })
  try {
    expect(judgeOf(53)).toThrow(JudgeError)
    expect(judgeOf(54)().provenance.rubricVersion).toBe('topik-54@1')
  } finally {
    RUBRICS.pop()
  }
})

describe('judgeLocally on any text', () => {
  const pieces = [
    '스마트폰은 ',
    '중요한다. ',
    '해요.',
    '할수있다 ',
    '사과을 ',
    '첫째, ',
    '\n',
    '\r\n',
    '“가다.”라고 ',
    '3.5',
    '😀',
    '\ud800',
    '\udc00',
    '\u0000',
    '됬다',
    'é',
    '\u200b',
    ' ',
    '…',
    'ㅋㅋ',
    'A. ',
  ]
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((parts) => parts.join('').normalize('NFD')),
  )

  test('keeps its promises: a judgement that adds up, quotes that stand where they say, the same one again', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'ko'), fc.boolean(), (text, language, hasPrompt) => {
        const essay = { text, prompt: hasPrompt ? readFixture('good').prompt : NO_PROMPT, language } as const
        const judgement = judge(essay)
        // Not a key more or less, ledgers sum up, places have their quotes.
        expect(Judgement.parse(judgement)).toEqual(judgement)
        expectHonestPlaces(text, judgement)
        expect(judge(essay)).toEqual(judgement)
      }),
      { numRuns: 250 },
    )
  })

  test('takes any prompt', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
        (passage, words) => {
          judge({ ...readFixture('middle'), prompt: { question: 54, passage, questions: words, topicWords: words } })
        },
      ),
      { numRuns: 30 },
    )
  })
})

/** One syllable of every fourth word changed to one that makes no word. */
function misspell(text: string): string {
  return text
    .split(' ')
    .map((word, index) =>
      index % 4 === 0 ? word.replace(/[가-힣]/, (syllable) => String.fromCharCode(syllable.charCodeAt(0) + 7)) : word,
    )
    .join(' ')
}
