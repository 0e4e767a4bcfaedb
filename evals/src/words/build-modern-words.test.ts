import { expect, test } from 'vitest'
import { buildModernWords } from './build-modern-words.ts'
import { isConfirmed } from './is-confirmed.ts'

test('a word is confirmed by a list, by its parts, or by what it is made of with a syllable', () => {
  const has = (word: string) => ['구독', '경제', '반려', '탄소', '키오스크'].includes(word)
  const words = ['키오스크', '구독경제', '반려견', '탈탄소', '탄소세', '구독경재', '키오스']
  expect(words.filter((word) => isConfirmed(word, has))).toEqual(['키오스크', '구독경제', '반려견', '탈탄소', '탄소세'])
})

test('known words are left out, unconfirmed ones named unless vouched for, and each word stands once', () => {
  const built = buildModernWords({
    lists: new Map([
      ['work', ['회사', '재택업무', '워라밸', '갑툭튀']],
      ['home', ['재택업무']],
    ]),
    vouched: ['워라밸', '회사'],
    isKnown: (word) => word === '회사',
    isListed: (word) => ['재택', '업무'].includes(word),
  })
  expect(built.data.words).toEqual(['워라밸 재택업무'])
  expect(built).toMatchObject({ known: ['회사'], confirmed: 1, byHand: 1, unconfirmed: ['갑툭튀'] })
})
