import { expect, test } from 'vitest'
import { verdictOn } from './verdict'

const scored = (low: number, total: number, high: number) => ({ total, range: [low, high] })

test('a higher score is a step forward only where the ranges do not touch', () => {
  expect(verdictOn(scored(20, 23, 26), scored(24, 27, 30))).toBe('up-open')
  expect(verdictOn(scored(20, 23, 26), scored(26, 29, 32))).toBe('up-open')
  expect(verdictOn(scored(20, 23, 26), scored(27, 30, 33))).toBe('up')
})

test('a lower one is said with the same care, and the same one as the same', () => {
  expect(verdictOn(scored(24, 27, 30), scored(20, 23, 26))).toBe('down-open')
  expect(verdictOn(scored(27, 30, 33), scored(20, 23, 26))).toBe('down')
  expect(verdictOn(scored(20, 23, 26), scored(21, 23, 25))).toBe('same')
})
