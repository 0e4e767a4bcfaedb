import { expect, test } from 'vitest'
import { exchangeParticles } from './exchange-particles.ts'

test('subject and object change places, in the form that fits the noun', () => {
  expect(exchangeParticles('사람이 나무를 심는다. 학교가 규칙을 정한다.')).toBe(
    '사람을 나무가 심는다. 학교를 규칙이 정한다.',
  )
})

test('words that only end like one stay', () => {
  const text = '어린이 누군가 전문가 많이 같이 걷는다.'
  expect(exchangeParticles(text)).toBe(text)
})

test('so many places as asked for, spread over the text', () => {
  const text = '하늘을 본다. 나무를 본다. 사람을 본다. 도시를 본다. '
  expect(exchangeParticles(text, 2)).toBe('하늘이 본다. 나무를 본다. 사람이 본다. 도시를 본다. ')
})
