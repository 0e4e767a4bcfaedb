import { Problem } from '@truegul/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import common from './common-passwords.data.json' with { type: 'json' }
import { refuseGuessable } from './refuse-guessable.ts'

const EMAIL = 'mina@example.org'

function isRefused(password: string): boolean {
  try {
    refuseGuessable(password, EMAIL)
    return false
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalid-input', details: { errors: [{ field: 'password' }] } })
    expect(error).toBeInstanceOf(Problem)
    return true
  }
}

test('the commonest passwords are refused in any case, width and frame of blanks', () => {
  for (const password of [
    'password',
    'PassWord',
    '12345678',
    'ｐａｓｓｗｏｒｄ',
    ' password ',
    'Topik2026',
    'qlalfqjsgh',
  ]) {
    expect([password, isRefused(password)]).toEqual([password, true])
  }
  const wide = (text: string) => text.replace(/[!-~]/g, (key) => String.fromCharCode(key.charCodeAt(0) + 0xfee0))
  fc.assert(
    fc.property(fc.constantFrom(...common.passwords), (password) => {
      expect([password, wide(password), password.toUpperCase()].map(isRefused)).toEqual([true, true, true])
    }),
  )
})

test('a held key and the e-mail address are refused', () => {
  for (const password of ['ㅋㅋㅋㅋㅋㅋㅋㅋ', 'zzzzzzzzzzzzzz', 'xyxyxyxyxyxy', 'Mina@Example.org']) {
    expect([password, isRefused(password)]).toEqual([password, true])
  }
})

test('others are taken', () => {
  for (const password of ['a good long password', 'eight or more', '나무 책상 바다 구름', 'mina@example.org!']) {
    expect([password, isRefused(password)]).toEqual([password, false])
  }
})

test('the list holds what can be chosen at all: at least 8 characters, in lower case, each once', () => {
  expect(common.passwords).toHaveLength(5_000)
  expect(new Set(common.passwords).size).toBe(5_000)
  expect(common.passwords.filter((password) => password.length < 8 || password !== password.toLowerCase())).toEqual([])
})
