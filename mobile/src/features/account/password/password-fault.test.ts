import { expect, test } from 'vitest'
import { passwordFault } from './password-fault'

test('what the contract refuses is told apart, and what it takes is right, in any writing', () => {
  for (const [text, fault] of [
    ['', 'short'],
    ['1234567', 'short'],
    ['가나다라마바사'.normalize('NFD'), 'short'],
    [' '.repeat(12), 'blank'],
    ['\u3164'.repeat(9), 'blank'],
    ['ab1'.repeat(67), 'long'],
    ['네 단어가 따로 논다', null],
    ['correct horse', null],
  ] as const) {
    expect([text, passwordFault(text)]).toEqual([text, fault])
  }
})
