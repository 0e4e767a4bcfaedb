import { forgetTokens, keepTokens, readToken } from './tokens'

beforeEach(forgetTokens)

test('both tokens of a session are kept by their kind', async () => {
  await keepTokens({ accessToken: 'short', refreshToken: 'long' })
  expect([await readToken('access'), await readToken('refresh')]).toEqual(['short', 'long'])
})

test('an answer that brings no new token leaves the old one', async () => {
  await keepTokens({ accessToken: 'short', refreshToken: 'long' })
  await keepTokens({ accessToken: 'newer', refreshToken: null })
  expect([await readToken('access'), await readToken('refresh')]).toEqual(['newer', 'long'])
})

test('after forgetting there is none', async () => {
  await keepTokens({ accessToken: 'short', refreshToken: 'long' })
  await forgetTokens()
  expect([await readToken('access'), await readToken('refresh')]).toEqual([null, null])
})

test('the device stays known when the session is forgotten', async () => {
  await keepTokens({ accessToken: 'short', refreshToken: 'long', deviceToken: 'this phone' })
  await forgetTokens()
  expect(await readToken('device')).toBe('this phone')
})
