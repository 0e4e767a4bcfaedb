import { expect, test } from 'vitest'
import { placeOfKey, readKeys } from './packed-keys.ts'

const KEYS = [0, 7, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff]
const bytes = Buffer.alloc(KEYS.length * 4)
for (const [place, key] of KEYS.entries()) bytes.writeUInt32LE(key, place * 4)
const keys = readKeys(bytes.toString('base64'))

test('keys are read as they were packed, the highest ones, too', () => {
  expect([...keys]).toEqual(KEYS)
})

test('each key is found at its place', () => {
  expect(KEYS.map((key) => placeOfKey(keys, key))).toEqual([0, 1, 2, 3, 4])
})

test('what is between the keys, or where there are none, is nowhere', () => {
  expect([1, 8, 0x8000_0001, 0xffff_fffe].map((key) => placeOfKey(keys, key))).toEqual([-1, -1, -1, -1])
  expect(placeOfKey(readKeys(''), 0)).toBe(-1)
})
