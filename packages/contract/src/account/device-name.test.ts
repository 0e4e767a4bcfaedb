import { expect, test } from 'vitest'
import { DeviceName } from './fields.ts'

test.each(['\u0000', 'phone\u0000', '\ud800'])(
  'a name of a device that no database can keep is refused: %j',
  (name) => {
    expect(DeviceName.safeParse(name).success).toBe(false)
  },
)

test('any other is taken without the spaces around it, and so is none', () => {
  expect(DeviceName.parse('  Linh’s phone ')).toBe('Linh’s phone')
  expect(DeviceName.parse(undefined)).toBeUndefined()
})
