import { PROMPTS } from '@truegul/topik/prompts'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadSpellingDictionary } from '../node/load-analysers.ts'
import { openHunspell } from '../node/open-hunspell.ts'
import { readFixture } from '../node/read-fixture.ts'
import { isKnownWord } from './is-known-word.ts'
import { readSpellingDictionary } from './read-spelling-dictionary.ts'
import type { SpellingDictionary } from './spelling-dictionary.ts'
import { wordsAndParts } from './words-and-parts.ts'

describe('isKnownWord', () => {
  let dictionary: SpellingDictionary
  let hunspell: (word: string) => boolean
  beforeAll(async () => {
    dictionary = loadSpellingDictionary()
    hunspell = await openHunspell()
  })

  test('answers as Hunspell does on the words of all prompts, their parts and misspellings of them', () => {
    const prompts = PROMPTS.flatMap(({ passage, questions, topicWords }) => [passage, ...questions, ...topicWords])
    const essays = (['weak', 'middle', 'good'] as const).map((name) => readFixture(name).text)
    const words = wordsAndParts([...prompts, ...essays])
    const accepted = words.filter((word) => isKnownWord(word, dictionary))
    expect(accepted.length).toBeGreaterThan(1_000)
    expect(words.length - accepted.length).toBeGreaterThan(1_000)
    expect(accepted).toEqual(words.filter(hunspell))
  })

  test.each([
    ['inflected', '하였다 했다 중요하다 예쁘다 예뻤다 도와주었다 아름다웠지만 걸었다 지었으므로 몰라서'],
    ['with two endings', '먹기는 살아가기에도 배움으로써 사용함에 있음을'],
    ['misspelt', '됬다 갔읍니다 중요한다 어떻해 할수있다 몇일 오랫만에'],
    ['forbidden', '돼다 않다가도 나즈막한 설레임'],
    ['written as one', '먹어버렸다 해본다 갈듯하다 올법하다 만날만한 세시 열두시 스물다섯 삼백이 이천십'],
    ['long', `${'가'.repeat(40)} ${'하'.repeat(39)}다`],
  ])('answers as Hunspell does on words %s', (_, list) => {
    const words = list.split(' ')
    expect(words.filter((word) => isKnownWord(word, dictionary))).toEqual(words.filter(hunspell))
  })
})

describe('readSpellingDictionary', () => {
  test('throws on what it does not understand, rather than answer wrongly', () => {
    const words = Buffer.from('1\n가\n'.normalize('NFD'))
    expect(() => readSpellingDictionary(Buffer.from('SET UTF-8\nPFX 1 Y 1\nPFX 1 0 re .\n'), words)).toThrow(/PFX/)
    expect(() => readSpellingDictionary(Buffer.from('NEEDAFFIX 5\n'), words)).toThrow(/NEEDAFFIX/)
  })

  test('reads endings, conditions, what may follow, and stems written alike', () => {
    const affixes = [
      'AF 4',
      'AF 1',
      'AF 2',
      'AF 9',
      'AF 15',
      'FORBIDDENWORD 15',
      'SFX 1 Y 2',
      'SFX 1 다 기/2 [ᅡᅥ]다',
      'SFX 1 다 네 [^ᅡ]다',
      'SFX 2 Y 1',
      'SFX 2 0 는 .',
    ].join('\n')
    const words = ['4', '가다/3', '가다/1', '서다/1', '개다/1', '지기/4'].join('\n')
    const read = readSpellingDictionary(Buffer.from(affixes.normalize('NFD')), Buffer.from(words.normalize('NFD')))
    const tried = ['가다', '가기', '가기는', '가네', '서기는', '서네', '개기', '개네', '기', '기는', '지기', '가']
    expect(tried.filter((word) => isKnownWord(word, read))).toEqual([
      '가다',
      '가기',
      '가기는',
      '서기는',
      '서네',
      '개네',
    ])
  })
})
