import { expect, test } from 'vitest'
import { newInviteCode } from './new-invite-code.ts'

test('codes have the printed form, letters that nobody mistakes, and do not repeat', () => {
  const codes = Array.from({ length: 5_000 }, newInviteCode)
  for (const code of codes) expect(code).toMatch(/^TG(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(codes.join('').replaceAll(/TG-|-/g, '')).size).toBe(32)
})
