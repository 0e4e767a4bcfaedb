import { describe, expect, test } from 'vitest'
import { countCharacters } from '../characters.ts'
import { ESSAY_INSTRUCTION } from '../essay-instruction.ts'
import { PROMPT_KINDS } from '../essay-prompt.ts'
import { findPrompt, PROMPTS } from './index.ts'

/** Sentences end in a mark before a space or the end; a mark before a closing quotation mark does not end one. */
const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+/)
const koreanOf = (prompt: (typeof PROMPTS)[number]) => [prompt.title, prompt.passage, ...prompt.questions]
const englishOf = ({ gloss }: (typeof PROMPTS)[number]) => [gloss.title, gloss.passage, ...gloss.questions]
const INSTRUCTION = /^아래의 내용을 중심으로 ‘([^’]+)’에 대한 자신의 (생각|의견)을 쓰라\.$/
// A plain sentence ends in 다, also after 아니; a polite one in ㅂ니다.
const PLAIN = new RegExp(`(?<!\u11b8${'니'.normalize('NFD')})${'다'.normalize('NFD')}\\.$`)

test('there are eighty prompts, of every difficulty and of every kind at least twelve', () => {
  expect(PROMPTS).toHaveLength(80)
  for (const difficulty of [1, 2, 3]) {
    expect(PROMPTS.filter((prompt) => prompt.difficulty === difficulty).length).toBeGreaterThanOrEqual(12)
  }
  for (const kind of PROMPT_KINDS) {
    expect(PROMPTS.filter((prompt) => prompt.kind === kind).length).toBeGreaterThanOrEqual(12)
  }
})

test('what holds for every prompt is printed once above it, not in each', () => {
  expect(ESSAY_INSTRUCTION.ko).toContain('그대로 옮겨 쓰지 말라')
  for (const prompt of PROMPTS) expect(koreanOf(prompt).join(' ')).not.toMatch(/옮겨 쓰|600|700/)
})

test('ids are kebab-case and each finds its prompt, an unknown one finds none', () => {
  expect(new Set(PROMPTS.map((prompt) => prompt.id)).size).toBe(PROMPTS.length)
  for (const prompt of PROMPTS) {
    expect(prompt.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(findPrompt(prompt.id)).toBe(prompt)
  }
  for (const id of ['', 'no-such-prompt', 'constructor', '__proto__']) expect(findPrompt(id)).toBeUndefined()
})

test('no title, passage, sentence or question comes twice, in either language', () => {
  const sentences = PROMPTS.flatMap((prompt) => [
    prompt.title,
    prompt.gloss.title,
    ...sentencesOf(prompt.passage),
    ...sentencesOf(prompt.gloss.passage),
    ...prompt.questions,
    ...prompt.gloss.questions,
  ])
  const twice = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)
  expect(twice).toEqual([])
})

test('no topic word stands in more than four prompts', () => {
  const uses = new Map<string, number>()
  for (const word of PROMPTS.flatMap((prompt) => prompt.topicWords)) uses.set(word, (uses.get(word) ?? 0) + 1)
  expect([...uses].filter(([, count]) => count > 4)).toEqual([])
})

describe.each(PROMPTS.map((prompt) => [prompt.id, prompt] as const))('%s', (_, prompt) => {
  test('sets the topic in two or three sentences and ends in the instruction', () => {
    const sentences = sentencesOf(prompt.passage)
    expect([3, 4]).toContain(sentences.length)
    expect(sentences.at(-1)).toMatch(INSTRUCTION)
    expect(countCharacters(prompt.passage)).toBeGreaterThanOrEqual(110)
    expect(countCharacters(prompt.passage)).toBeLessThanOrEqual(200)
  })

  test('asks three questions, all in the plain register of exam papers', () => {
    expect(prompt.questions).toHaveLength(3)
    for (const sentence of sentencesOf(prompt.passage).slice(0, -1)) {
      expect(sentence.normalize('NFD')).toMatch(PLAIN)
    }
    for (const question of prompt.questions) {
      expect(question).toMatch(/^[^?]+(?:는가|은가|인가|한가)\?(?: [^?]+(?:는가|인가)\?)?$/)
      expect(countCharacters(question)).toBeLessThanOrEqual(60)
    }
  })

  test('asks for a stand at its end, and for an opinion, exactly when it is for or against something', () => {
    const asksForStand = /찬성하는가, 반대하는가\? |생각하는가\? /.test(prompt.questions[2])
    expect(asksForStand).toBe(prompt.kind === 'for-or-against')
    expect(INSTRUCTION.exec(sentencesOf(prompt.passage).at(-1)!)?.[2]).toBe(asksForStand ? '의견' : '생각')
  })

  test('has 10 to 16 topic words, of two syllables or more, each once', () => {
    expect(prompt.topicWords.length).toBeGreaterThanOrEqual(10)
    expect(prompt.topicWords.length).toBeLessThanOrEqual(16)
    expect(new Set(prompt.topicWords).size).toBe(prompt.topicWords.length)
    for (const word of prompt.topicWords) {
      expect(word).toMatch(/^[가-힣]{2,}$/)
      expect(['생각', '사람', '사회', '중요하다', '필요하다', '문제', '노력', '이유', '방법']).not.toContain(word)
    }
  })

  test('has at least three topic words that no other prompt has', () => {
    const others = new Set(PROMPTS.filter((other) => other !== prompt).flatMap((other) => other.topicWords))
    expect(prompt.topicWords.filter((word) => !others.has(word)).length).toBeGreaterThanOrEqual(3)
  })

  test('names its topic by at least one of its topic words', () => {
    const text = koreanOf(prompt).join(' ')
    expect(prompt.topicWords.some((word) => text.includes(word))).toBe(true)
  })

  test('is glossed in full, sentence for sentence', () => {
    expect(sentencesOf(prompt.gloss.passage)).toHaveLength(sentencesOf(prompt.passage).length)
    expect(prompt.gloss.questions).toHaveLength(3)
    prompt.questions.forEach((question, index) => {
      const gloss = prompt.gloss.questions[index]!
      expect(gloss).toMatch(/\?$/)
      expect(sentencesOf(gloss)).toHaveLength(sentencesOf(question).length)
    })
    for (const text of englishOf(prompt)) expect(text).not.toMatch(/[\p{Script=Hangul}]/u)
  })

  test('is composed text without stray spaces', () => {
    for (const text of [...koreanOf(prompt), ...englishOf(prompt), ...prompt.topicWords]) {
      expect(text).toBe(text.normalize('NFC'))
      expect(text).toMatch(/^\S+( \S+)*$/)
    }
    for (const text of koreanOf(prompt)) expect(text).toMatch(/^[가-힣0-9 .,?‘’]+$/)
  })
})
