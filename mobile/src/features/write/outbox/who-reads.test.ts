import { expect, test } from 'vitest'
import { whoReads } from './who-reads'

const consent = { providers: ['claude', 'openai'] }

test('without consent an essay goes to no provider, whoever judges here', () => {
  expect(whoReads(false, { llmJudges: ['claude'], consent })).toEqual([])
})

test('with consent those are named that judge here, and none where the local judge is alone', () => {
  expect(whoReads(true, { llmJudges: ['claude'], consent })).toEqual(['claude'])
  expect(whoReads(true, { llmJudges: [], consent })).toEqual([])
})

test('where it is not known who judges, rather too many are named than too few', () => {
  expect(whoReads(true, { llmJudges: null, consent })).toEqual(['claude', 'openai'])
  expect(whoReads(true, null)).toBeNull()
})
